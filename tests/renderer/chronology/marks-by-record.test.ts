import { describe, expect, it } from "vitest";
import type { AnchoredAnnotation, Colour } from "../../../src/contract/annotation.ts";
import { recordOverviews } from "../../../src/core/corpus/overviews.ts";
import { marksByRecord } from "../../../src/renderer/features/chronology/marks-by-record.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";

function annotation(colour: Colour | null, ...passages: string[]): AnchoredAnnotation {
  const ranges = passages.map((passage) => ({ passage, start: 0, end: 4 }));
  return {
    id: `${colour} ${passages.join(" ")}`,
    colour,
    note: "",
    tags: [],
    created: "2026-01-01T00:00:00Z",
    modified: "2026-01-01T00:00:00Z",
    target: { kind: "text", work: "small-talks", textVersion: "v1", selectors: [] },
    anchor: { status: "exact", score: 1, guess: null, ranges },
  };
}

const CALL = "small-talks 1999-06-15-call";
const OSLO = "small-talks 1999-11-oslo";

function marks(...annotations: AnchoredAnnotation[]) {
  return marksByRecord(annotations, recordOverviews(tinyCorpus()));
}

describe("marks by record", () => {
  it("count highlights by colour, also in a record that two sections excerpt", () => {
    const found = marks(
      annotation("blue", "small-talks/s1/t1/p1"),
      annotation("yellow", "small-talks/s2/t2/p1"),
      annotation("blue", "small-talks/s1/t1/p2"),
    );
    expect(found.get(CALL)).toEqual({
      total: 3,
      highlights: [
        { colour: "yellow", count: 1 },
        { colour: "blue", count: 2 },
      ],
    });
    expect(found.has(OSLO)).toBe(false);
  });

  it("count a highlight once however many paragraphs it covers, and in each record it reaches", () => {
    const found = marks(
      annotation("red", "small-talks/s1/t1/p1", "small-talks/s1/t1/p2", "small-talks/s2/t1/p1"),
    );
    expect(found.get(CALL)?.total).toBe(1);
    expect(found.get(OSLO)?.total).toBe(1);
  });

  it("leave out notes, commentary and words that were not found again", () => {
    const found = marks(
      annotation(null, "small-talks/s1/t1/p1"),
      annotation("green", "small-talks/s1/c1"),
      annotation("green"),
    );
    expect(found.size).toBe(0);
  });
});
