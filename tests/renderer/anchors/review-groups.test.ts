import { describe, expect, it } from "vitest";
import type { AnchorReview, ReviewedAnchor } from "../../../src/contract/library.ts";
import {
  countsInWords,
  reviewGroups,
  scoreInWords,
  settledCount,
} from "../../../src/renderer/features/anchors/review-groups.ts";
import { noteOf } from "../../support/anchored.ts";

function reviewed(id: string, parts: Partial<ReviewedAnchor> = {}): ReviewedAnchor {
  return {
    annotation: noteOf({ id }),
    outcome: "altered",
    before: [{ passage: "w/s1/p1", words: "old" }],
    after: [{ range: { passage: "w/s1/p1", start: 0, end: 3 }, words: "new" }],
    score: 0.9,
    isSettled: false,
    ...parts,
  };
}

function review(anchors: ReviewedAnchor[], parts: Partial<AnchorReview> = {}): AnchorReview {
  return {
    work: "w",
    title: "A work",
    waiting: 0,
    counts: { unchanged: 0, moved: 0, altered: 0, lost: 0 },
    anchors,
    ...parts,
  };
}

describe("a report by outcome", () => {
  const anchors = [
    reviewed("moved", { outcome: "moved" }),
    reviewed("altered"),
    reviewed("settled", { isSettled: true }),
    reviewed("guessed", { outcome: "lost" }),
    reviewed("gone", { outcome: "lost", after: [], score: null }),
  ];

  it("begins with what was altered, and leaves out what is settled until it is asked for", () => {
    const shown = (areSettledShown: boolean) =>
      reviewGroups(review(anchors), areSettledShown).map((group) => [
        group.outcome,
        group.anchors.map(({ annotation }) => annotation.id),
      ]);
    expect(shown(false)).toEqual([
      ["altered", ["altered"]],
      ["moved", ["moved"]],
      ["lost", ["guessed", "gone"]],
    ]);
    expect(shown(true)[0]).toEqual(["altered", ["altered", "settled"]]);
    expect(settledCount(review(anchors))).toBe(1);
  });

  it("can be accepted only where there is a place, and only once", () => {
    const acceptable = reviewGroups(review(anchors), true).map((group) => group.acceptable);
    expect(acceptable).toEqual([["altered"], ["moved"], ["guessed"]]);
  });
});

describe("a report in words", () => {
  it("counts what there is, and what is still being looked for", () => {
    const counts = { unchanged: 1200, moved: 0, altered: 1, lost: 2 };
    expect(countsInWords(review([], { counts, waiting: 3 }))).toBe(
      "1,200 as they were · 1 altered · 2 not found · 3 still being looked for",
    );
  });

  it("calls only the very words all alike", () => {
    expect(scoreInWords(1)).toBe("100 % alike");
    expect(scoreInWords(0.999)).toBe("99 % alike");
    expect(scoreInWords(null)).toBeNull();
  });
});
