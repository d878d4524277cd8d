import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { align, editsBetween, editsToEnd } from "../../../src/core/anchoring/alignment.ts";

/** Costs of each beginning of a pattern against each beginning of a text, as in the textbook. */
function costs(pattern: string, text: string, isFree: boolean): number[][] {
  const rows = [Array.from({ length: text.length + 1 }, (_, at) => (isFree ? 0 : at))];
  for (let row = 1; row <= pattern.length; row += 1) {
    const before = rows[row - 1]!;
    const here = [row];
    for (let at = 1; at <= text.length; at += 1)
      here.push(
        Math.min(
          before[at]! + 1,
          here[at - 1]! + 1,
          before[at - 1]! + Number(pattern[row - 1] !== text[at - 1]),
        ),
      );
    rows.push(here);
  }
  return rows;
}

const short = fc.string({ unit: fc.constantFrom(..."abc"), maxLength: 20 });
const long = fc.string({ unit: fc.constantFrom(..."abcd"), minLength: 1, maxLength: 120 });

describe("a pattern laid along a text", () => {
  it.each([
    ["a few units", short, short],
    ["several blocks of 32", long, long],
  ])("costs as many edits as the textbook says, for %s", (_case, patterns, texts) => {
    fc.assert(
      fc.property(patterns, texts, (pattern, text) => {
        expect(editsBetween(pattern, text)).toBe(costs(pattern, text, false).at(-1)!.at(-1));
        expect(editsToEnd(pattern, text)).toBe(costs(pattern, text, true).at(-1)!.at(-1));
      }),
    );
  });

  it("lies where it costs least, and its parts cost together what it costs", () => {
    fc.assert(
      fc.property(long, long, (pattern, text) => {
        const { first, last } = align(pattern, text);
        const least = Math.min(...costs(pattern, text, true).at(-1)!);
        const there = text.slice(last[0], first[pattern.length]);
        expect(editsBetween(pattern, there)).toBe(least);
        for (let at = 1; at <= pattern.length; at += 1) {
          expect(first[at]).toBeGreaterThanOrEqual(last[at - 1]!);
          expect(last[at]).toBeGreaterThanOrEqual(first[at]!);
        }
      }),
    );
  });

  it("leaves what was put in between two parts outside of both", () => {
    const { first, last } = align("alpha bravo", "x alpha 12 bravo y");
    expect([first["alpha".length], last["alpha ".length]]).toEqual([7, 11]);
  });
});
