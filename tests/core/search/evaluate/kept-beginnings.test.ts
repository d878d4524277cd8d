import { describe, expect, it } from "vitest";
import { keptPostings } from "../../../../src/core/search/evaluate/kept-beginnings.ts";
import { ListedPostings } from "../../../../src/core/search/index/listed-postings.ts";
import { LiveSegment } from "../../../../src/core/search/index/live-segment.ts";
import type { WordPlan } from "../../../../src/core/search/plan/plan.ts";

function beginning(term: string, match: WordPlan["match"] = "prefix"): WordPlan {
  return { op: "word", match, term, spelling: term, distance: 0, forms: false };
}

/** Counts how often a word is looked for. */
function counter(passages = 1) {
  let found = 0;
  const find = () => {
    found++;
    const numbers = new Uint32Array(passages);
    return new ListedPostings(numbers, new Uint32Array(passages + 1), new Uint32Array(0));
  };
  return { find, found: () => found };
}

function segmentOf(text: string) {
  const segment = new LiveSegment();
  const facts = { kind: "turn", layer: "record", speaker: null, role: null, record: null } as const;
  segment.add({ ...facts, work: "w", ordinal: 0, text });
  return segment;
}

describe("beginnings that are kept", () => {
  it("are those of one or two letters, and are looked for once", () => {
    const segment = segmentOf("war");
    const { find, found } = counter();
    for (const word of ["w", "wa", "w", "wa"]) keptPostings(beginning(word), segment, find);
    expect(found()).toBe(2);
    for (const word of [beginning("war"), beginning("wa", "word")])
      for (let i = 0; i < 2; i++) keptPostings(word, segment, find);
    expect(found()).toBe(6);
  });

  it("are forgotten when passages come in", () => {
    const segment = segmentOf("war");
    const { find, found } = counter();
    keptPostings(beginning("w"), segment, find);
    const facts = { kind: "turn", layer: "record", speaker: null, role: null } as const;
    segment.add({ ...facts, record: null, work: "w", ordinal: 1, text: "wars" });
    keptPostings(beginning("w"), segment, find);
    expect(found()).toBe(2);
  });

  it("give way, those that were asked for longest ago first", () => {
    const segment = segmentOf("war");
    const large = counter(1_500_000);
    for (const word of ["a", "b", "a"]) keptPostings(beginning(word), segment, large.find);
    expect(large.found()).toBe(3);
    keptPostings(beginning("a"), segment, large.find);
    expect(large.found()).toBe(3);
  });
});
