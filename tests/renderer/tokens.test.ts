import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { COLOURS } from "../../src/contract/annotation.ts";
import { THEMES } from "../../src/contract/settings.ts";

const css = readFileSync(new URL("../../src/renderer/ui/tokens.css", import.meta.url), "utf8");
const SHOWN_THEMES = THEMES.filter((theme) => theme !== "system");
const PAGES = ["paper", "panel", "raised"];
const PERSONS = ["p1", "p2", "p3", "p4", "p5", "p6"];

const TEXT = 4.5;
const CONTRAST_TEXT = 7;
const LINE = 3;
const CONTRAST_LINE = 4.5;

describe.each(SHOWN_THEMES)("in the theme %s", (theme) => {
  const token = tokensOf(theme);
  const isContrast = theme === "contrast";
  /** Pairs below the ratio, with the ratio that they have. */
  const tooFaint = (fronts: string[], back: string, ratio: number) =>
    fronts
      .map((front) => ({ front, back, has: contrast(token(front), token(back)) }))
      .filter(({ has }) => has < ratio);

  test.each(PAGES)("text is readable on %s", (page) => {
    expect(tooFaint(["ink", "soft"], page, isContrast ? CONTRAST_TEXT : TEXT)).toEqual([]);
    expect(tooFaint(["accent", "warn", ...PERSONS], page, TEXT)).toEqual([]);
  });

  test.each(PAGES)("lines that carry meaning are seen on %s", (page) => {
    const lines = ["edge", "accent", ...COLOURS.map((colour) => `${colour}-line`)];
    expect(tooFaint(lines, page, isContrast ? CONTRAST_LINE : LINE)).toEqual([]);
  });

  test.each(COLOURS)("words marked %s stay readable, record and commentary alike", (colour) => {
    expect(tooFaint(["ink", "soft"], colour, TEXT)).toEqual([]);
  });

  test("text on the accent and on a warning is readable", () => {
    expect(tooFaint(["on-accent"], "accent", TEXT)).toEqual([]);
    expect(tooFaint(["warn", "ink"], "warn-paper", TEXT)).toEqual([]);
  });

  test("highlight tints differ from one another and from the paper", () => {
    const tints = [...COLOURS, "paper"].map(token);
    expect(new Set(tints).size).toBe(tints.length);
  });
});

test("every theme sets the same tokens", () => {
  const names = SHOWN_THEMES.map((theme) => [...declarationsOf(theme).keys()].sort());
  for (const set of names) expect(set).toEqual(names[0]);
});

function tokensOf(theme: string): (name: string) => string {
  const declarations = declarationsOf(theme);
  return (name) => {
    const value = declarations.get(name);
    if (!value) throw new Error(`The theme ${theme} has no --${name}.`);
    return value;
  };
}

function declarationsOf(theme: string): Map<string, string> {
  const block = new RegExp(`\\[data-theme="${theme}"\\]\\s*\\{([^}]*)\\}`).exec(css)?.[1] ?? "";
  const pairs = [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)];
  return new Map(pairs.map((match) => [match[1] ?? "", match[2] ?? ""]));
}

/** WCAG 2 contrast ratio of two opaque colours written as #rrggbb. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const parts = /^#(..)(..)(..)$/.exec(colour)?.slice(1);
  if (!parts) throw new Error(`${colour} is not written as #rrggbb.`);
  const [red, green, blue] = parts.map((part) => {
    const share = Number.parseInt(part, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
