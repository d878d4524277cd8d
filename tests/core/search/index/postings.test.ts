import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ListedPostings } from "../../../../src/core/search/index/listed-postings.ts";
import type { Postings } from "../../../../src/core/search/index/postings.ts";
import { PostingsEncoder } from "../../../../src/core/search/index/postings-encoding.ts";
import { openPostings } from "../../../../src/core/search/index/open-postings.ts";

/** Positions by passage, both ascending. */
type Occurrences = Map<number, number[]>;

const position = fc.oneof(fc.nat(300), fc.nat(70_000), fc.nat(0x7fff_ffff));
const positionsOf = fc.oneof(
  { weight: 8, arbitrary: fc.uniqueArray(position, { minLength: 1, maxLength: 4 }) },
  fc.integer({ min: 250, max: 260 }).map((count) => Array.from({ length: count }, (_, at) => at)),
);
const gap = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 3 }) }, fc.nat(200_000));

/** As many passages as blocks end after, or one more or fewer, or any number. */
const count = fc.oneof(
  fc.constantFrom(2, 127, 128, 129, 255, 256, 257),
  fc.integer({ min: 2, max: 400 }),
);
const drawn: fc.Arbitrary<Occurrences> = count.chain((length) =>
  fc.array(fc.tuple(gap, positionsOf), { minLength: length, maxLength: length }).map((steps) => {
    let passage = -1;
    return new Map(
      steps.map(([step, positions]) => {
        passage += Math.max(step, 1);
        return [passage, positions.toSorted((a, b) => a - b)];
      }),
    );
  }),
);

function encoded(occurrences: Occurrences): Postings {
  const encoder = new PostingsEncoder();
  const counts = Uint32Array.from(occurrences.values(), ({ length }) => length);
  const positions = Uint32Array.from([...occurrences.values()].flat());
  encoder.encode({
    passages: Uint32Array.from(occurrences.keys()),
    counts,
    positions,
    length: occurrences.size,
    occurrences: positions.length,
    hasPositions: true,
  });
  const [lists, written] = [encoder.lists.copy(), encoder.positions.copy()];
  return openPostings(occurrences.size, positions.length, lists, () => written);
}

function listed(occurrences: Occurrences): Postings {
  const starts = [0];
  for (const { length } of occurrences.values()) starts.push(starts.at(-1)! + length);
  return new ListedPostings(
    Uint32Array.from(occurrences.keys()),
    Uint32Array.from(starts),
    Uint32Array.from([...occurrences.values()].flat()),
  );
}

/** Passages to be looked for: some that hold the term, some beside them, some far away. */
function sought(occurrences: Occurrences, every: number, beside: number): number[] {
  const held = [...occurrences.keys()].filter((_, at) => at % every === 0);
  const others = held.map((passage) => passage + beside);
  return [...new Set([...held, ...others, 99_999_999])].sort((a, b) => a - b);
}

function read(postings: Postings, passages: readonly number[]): number[][] {
  const { starts, positions } = postings.gather(Uint32Array.from(passages), passages.length);
  return passages.map((_, at) => Array.from(positions.subarray(starts[at], starts[at + 1])));
}

describe.each([
  ["postings that were written", encoded],
  ["postings in memory", listed],
])("%s", (_name, make) => {
  const holds = (check: (postings: Postings, occurrences: Occurrences, more: number[]) => void) =>
    fc.assert(
      fc.property(
        drawn,
        fc.integer({ min: 1, max: 140 }),
        fc.integer({ min: 0, max: 2 }),
        (occurrences, every, beside) =>
          check(make(occurrences), occurrences, sought(occurrences, every, beside)),
      ),
      { numRuns: 150 },
    );

  it("give back the passages of any stretch", () => {
    holds((postings, occurrences, bounds) => {
      expect(postings.count).toBe(occurrences.size);
      const out = new Uint32Array(occurrences.size);
      for (const [from, to] of [
        [0, 0xffff_ffff],
        [bounds[0]!, bounds.at(-1)!],
        [bounds[Math.floor(bounds.length / 2)]!, bounds[Math.floor(bounds.length / 2)]! + 9],
        [bounds[1] ?? 0, bounds[1] ?? 0],
      ] as const)
        expect([...out.subarray(0, postings.list(from, to, out))]).toEqual(
          [...occurrences.keys()].filter((passage) => passage >= from && passage < to),
        );
    });
  });

  it("keep those of some passages that hold the term, again and again", () => {
    holds((postings, occurrences, candidates) => {
      for (const part of [candidates, candidates.slice(0, 3), candidates.slice(-3)]) {
        const kept = Uint32Array.from(part);
        expect([...kept.subarray(0, postings.retain(kept, kept.length))]).toEqual(
          part.filter((passage) => occurrences.has(passage)),
        );
      }
    });
  });

  it("count in some passages, with 0 where there is nothing", () => {
    holds((postings, occurrences, candidates) => {
      for (const part of [candidates, candidates.slice(-2), candidates]) {
        const counts = new Uint32Array(part.length).fill(7);
        postings.countsIn(Uint32Array.from(part), part.length, counts);
        expect([...counts]).toEqual(part.map((passage) => occurrences.get(passage)?.length ?? 0));
      }
    });
  });

  it("count as before after positions were read elsewhere", () => {
    holds((postings, occurrences, candidates) => {
      const part = candidates.slice(0, 1);
      const counts = new Uint32Array(part.length);
      postings.countsIn(Uint32Array.from(part), part.length, counts);
      read(postings, candidates.slice(-1));
      postings.countsIn(Uint32Array.from(part), part.length, counts);
      expect([...counts]).toEqual(part.map((passage) => occurrences.get(passage)?.length ?? 0));
    });
  });

  it("read the positions in any ascending passages", () => {
    holds((postings, occurrences, candidates) => {
      expect(read(postings, [...occurrences.keys()])).toEqual([...occurrences.values()]);
      expect(read(postings, candidates)).toEqual(
        candidates.map((passage) => occurrences.get(passage) ?? []),
      );
    });
  });
});

it("tell keys, which have no positions, by their passages alone", () => {
  fc.assert(
    fc.property(drawn, (occurrences) => {
      const passages = Uint32Array.from(occurrences.keys());
      const nothing = new Uint32Array(0);
      const encoder = new PostingsEncoder();
      const { length } = passages;
      const facts = { length, occurrences: length, hasPositions: false };
      encoder.encode({ passages, counts: nothing, positions: nothing, ...facts });
      expect(encoder.positions.length).toBe(0);
      const postings = openPostings(length, length, encoder.lists.copy(), null);
      const out = new Uint32Array(length);
      expect(postings.list(0, 0xffff_ffff, out)).toBe(length);
      expect(out).toEqual(passages);
      const counts = new Uint32Array(length);
      postings.countsIn(passages, length, counts);
      expect(counts.every((each) => each === 1)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
