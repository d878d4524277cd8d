import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundedDistance } from "../../../../src/core/search/evaluate/edit-distance.ts";
import { createVocabulary } from "../../../../src/core/search/evaluate/vocabulary.ts";
import { BufferSegment } from "../../../../src/core/search/index/buffer-segment.ts";
import { PassageBuffer } from "../../../../src/core/search/index/passage-buffer.ts";
import { tokenise } from "../../../../src/core/text/tokens.ts";

/** Optimal string alignment by its definition: the cheapest way to align the two beginnings. */
function alignment(a: string, b: string): number {
  const known = new Map<string, number>();
  const cost = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i} ${j}`;
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    const least = Math.min(
      cost(i - 1, j) + 1,
      cost(i, j - 1) + 1,
      cost(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
      swapped ? cost(i - 2, j - 2) + 1 : Infinity,
    );
    known.set(key, least);
    return least;
  };
  return cost(a.length, b.length);
}

const drawnWord = fc.string({ unit: fc.constantFrom(..."abcжй1"), minLength: 1, maxLength: 9 });
const distance = fc.integer({ min: 1, max: 3 });

describe("the distance of two words", () => {
  it("is that of optimal string alignment, as far as it matters", () => {
    fc.assert(
      fc.property(drawnWord, drawnWord, distance, (a, b, most) => {
        expect(boundedDistance(a, b, most)).toBe(Math.min(alignment(a, b), most + 1));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ["putin", "putin", 0],
    ["putni", "putin", 1],
    ["ptuni", "putin", 2],
    ["abc", "ca", 3],
    ["ельцин", "елцин", 1],
  ])("from %s to %s is %i", (a, b, away) => {
    expect(boundedDistance(a, b, 3)).toBe(away);
  });
});

describe("the words near another one", () => {
  it("are just those that comparing with every word finds", () => {
    fc.assert(
      fc.property(
        fc.array(drawnWord, { maxLength: 80 }),
        drawnWord,
        distance,
        (words, sought, most) => {
          const text = words.join(" ");
          const buffer = new PassageBuffer();
          const facts = { kind: "turn", layer: "record", role: null, record: null } as const;
          buffer.add({ work: "w", ordinal: 0, text, speaker: "p", ...facts });
          const near = createVocabulary(new BufferSegment(buffer)).near(sought, most);
          const terms = [...new Set(tokenise(text).map(({ term }) => term))].sort();
          expect(near.map(({ term, away }) => [term, away])).toEqual(
            terms
              .map((term) => [term, alignment(sought, term)] as const)
              .filter(([, away]) => away <= most),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
