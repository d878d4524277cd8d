import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { snippetOf } from "../../../src/core/search/snippet.ts";
import { matchesIn } from "./searching.ts";

const long =
  `${"before it all ".repeat(30)}the sanctions came ${"and went again ".repeat(30)}`.trim();

function cut(text: string, query: string): string {
  const { start, end } = snippetOf(text, matchesIn(text, query) ?? []);
  return text.slice(start, end);
}

describe("snippetOf", () => {
  it("shows a short text whole", () => {
    expect(cut("Sanctions came.", "came")).toBe("Sanctions came.");
  });

  it("shows the first match with words around it, cut between words", () => {
    const snippet = cut(long, "sanctions");
    expect(snippet).toMatch(/^(before|it|all) .*the sanctions came .* (and|went|again)$/u);
    expect(snippet.length).toBeLessThanOrEqual(220);
  });

  it("shows the end of a text when the match is near it", () => {
    const text = `${"and so it went ".repeat(40)}until the end`;
    expect(cut(text, "until")).toMatch(/until the end$/u);
  });

  it("shows a match whole that is longer than itself", () => {
    const phrase = "and went again ".repeat(20).trim();
    expect(cut(long, `"${phrase}"`)).toContain(phrase);
  });

  it("cuts no character in two where there are no spaces", () => {
    const text = "🙂".repeat(200) + "a" + "e\u0301".repeat(300);
    const { start, end } = snippetOf(text, [{ start: 400, end: 401 }]);
    expect(text.slice(start, end).isWellFormed()).toBe(true);
    expect(text.slice(end).normalize("NFC")).toMatch(/^é/u);
  });

  it("holds the first match, and cuts through none, in any text", () => {
    const text = fc.string({
      unit: fc.constantFrom(..."ab  \u0301🙂"),
      minLength: 200,
      maxLength: 600,
    });
    fc.assert(
      fc.property(text, fc.constantFrom("a", "ab", '"a b"'), (text, query) => {
        const matches = matchesIn(text, query) ?? [];
        const { start, end } = snippetOf(text, matches);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
        for (const [index, match] of matches.entries()) {
          const isInside = start <= match.start && match.end <= end;
          const isOutside = match.end <= start || end <= match.start;
          expect(isInside || (index > 0 && isOutside)).toBe(true);
        }
      }),
    );
  });
});
