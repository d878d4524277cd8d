import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  hitAt,
  loadedFromStart,
  missingPages,
  PAGE_SIZE,
  withHits,
} from "../../../src/renderer/features/search/asking/hit-pages.ts";
import { hit } from "./hits.ts";

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => hit({ passage: `p${index}` }));

describe("pages of hits", () => {
  it("give back every hit at its place, wherever its page was loaded", () => {
    fc.assert(
      fc.property(fc.nat(20), fc.integer({ min: 1, max: 180 }), (page, count) => {
        const offset = page * PAGE_SIZE;
        const hits = numbered(count);
        const pages = withHits(new Map(), offset, hits);
        for (const [index, expected] of hits.entries())
          expect(hitAt(pages, offset + index)).toBe(expected);
        expect(hitAt(pages, offset + count)).toBeUndefined();
      }),
    );
  });

  it("know which are missing for what is in view", () => {
    const pages = withHits(new Map(), 0, numbered(PAGE_SIZE));
    expect(missingPages(pages, 0, PAGE_SIZE - 1)).toEqual([]);
    expect(missingPages(pages, PAGE_SIZE - 5, PAGE_SIZE + 5)).toEqual([1]);
    expect(missingPages(pages, 5 * PAGE_SIZE, 6 * PAGE_SIZE)).toEqual([5, 6]);
  });

  it("end at the first gap when they are read from the start", () => {
    const first = withHits(new Map(), 0, numbered(PAGE_SIZE));
    const gap = withHits(first, 2 * PAGE_SIZE, numbered(3));
    expect(loadedFromStart(gap)).toHaveLength(PAGE_SIZE);
    expect(loadedFromStart(withHits(gap, PAGE_SIZE, numbered(PAGE_SIZE)))).toHaveLength(
      2 * PAGE_SIZE + 3,
    );
  });
});
