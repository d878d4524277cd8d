import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutEnd, cutStart, oneLine, padEnd, padStart, widthOf } from "../../src/cli/line-width.ts";

/** Letters of several scripts and widths, combining marks, emoji and spaces. */
const line = fc
  .array(fc.constantFrom("a", "Б", "й", "и\u0306", "e\u0301", "漢", "👩‍👧", "🇷🇺", " ", "“"), {
    maxLength: 40,
  })
  .map((characters) => characters.join(""));
const columns = fc.integer({ min: 3, max: 60 });

describe("the width of a line", () => {
  it.each([
    ["Путин", 5],
    ["и\u0306 e\u0301", 3],
    ["漢字", 4],
    ["🇷🇺", 2],
    ["", 0],
  ])("of “%s” is %d columns", (text, width) => {
    expect(widthOf(text)).toBe(width);
  });
});

describe("filling up", () => {
  it("puts spaces on one side, counted in columns", () => {
    expect(padStart("и\u0306", 3)).toBe("  и\u0306");
    expect(padEnd("漢", 3)).toBe("漢 ");
    expect(padEnd("longer", 3)).toBe("longer");
  });
});

describe("cutting", () => {
  it("says at which end something is missing", () => {
    expect(cutEnd("major opponents", 8)).toBe("major o…");
    expect(cutStart("major opponents", 8)).toBe("…ponents");
  });

  it("never parts a letter from its marks, nor a flag or a family", () => {
    expect(cutEnd("и\u0306и\u0306и\u0306", 2)).toBe("и\u0306…");
    expect(cutStart("👩‍👧👩‍👧👩‍👧", 4)).toBe("…👩‍👧");
  });

  it("fits, and loses nothing but what it says", () => {
    fc.assert(
      fc.property(line, columns, (text, most) => {
        for (const cut of [cutEnd(text, most), cutStart(text, most)]) {
          expect(widthOf(cut)).toBeLessThanOrEqual(most);
          expect(text).toContain(cut.replace("…", ""));
          expect(cut.includes("…")).toBe(widthOf(text) > most);
        }
      }),
    );
  });

  it("leaves nothing where there is no room", () => {
    expect([cutEnd("words", 0), cutStart("words", 0)]).toEqual(["", ""]);
  });
});

describe("one line", () => {
  it("holds no line break, no tab and nothing that commands a terminal", () => {
    expect(oneLine("one\n\ttwo\u001b[31m\u202e")).toBe(String.raw`one two\u001b[31m\u202e`);
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(oneLine(text)).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u);
      }),
    );
  });
});
