import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnchoredAnnotation, Colour } from "../../../src/contract/annotation.ts";
import { paintedPieces, paintOf } from "../../../src/renderer/features/reader/painted.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";

const PASSAGE = tinyCorpus().passage("small-talks/s1/t2/p1");

function highlight(id: string, start: number, end: number, colour: Colour): AnchoredAnnotation {
  return {
    id,
    target: { kind: "text", work: "small-talks", textVersion: "v1", selectors: [] },
    colour,
    note: "",
    tags: [],
    created: "2026-01-01T00:00:00.000Z",
    modified: "2026-01-01T00:00:00.000Z",
    anchor: {
      status: "exact",
      ranges: [{ passage: PASSAGE.id, start, end }],
      score: 1,
      guess: null,
    },
  };
}

describe("painting a passage", () => {
  it("keeps overlapping highlights apart and both reachable", () => {
    const paint = paintOf(
      [highlight("a", 0, 12, "yellow"), highlight("b", 7, 19, "blue")],
      new Map(),
    ).get(PASSAGE.id);
    const pieces = paintedPieces(PASSAGE, paint);
    const marks = pieces.map(({ text, highlights }) => [
      text,
      highlights.map((h) => h.annotation).join(),
    ]);
    expect(marks.slice(0, 3)).toEqual([
      ["How do ", "a"],
      ["we ma", "a,b"],
      ["ke them", "b"],
    ]);
  });

  it("paints words wherever they were found, and none that are lost or still looked for", () => {
    const painted = (status: AnchoredAnnotation["anchor"]["status"]) => {
      const found = highlight("a", 0, 12, "yellow");
      const ranges = status === "lost" || status === "waiting" ? [] : found.anchor.ranges;
      const guess = { ranges: found.anchor.ranges, score: 0.6 };
      const anchor = { status, ranges, score: null, guess };
      return paintOf([{ ...found, anchor }], new Map()).size;
    };
    const statuses = ["exact", "moved", "altered", "lost", "waiting"] as const;
    expect(statuses.map(painted)).toEqual([1, 1, 1, 0, 0]);
  });

  it("shows the editor's insertion inside the record as such", () => {
    const inserted = paintedPieces(PASSAGE, undefined).filter(({ isInsertion }) => isInsertion);
    expect(inserted.map(({ text }) => text)).toEqual(["[the others]"]);
  });

  it("is cut where pages begin and behind the words on which notes hang", () => {
    const paged = { ...PASSAGE, text: "One two three.", pages: [{ at: 4, label: "12" }] };
    const marks = [
      { at: 7, mark: "3" },
      { at: 14, mark: "4" },
    ];
    const pieces = paintedPieces({ ...paged, insertions: [] }, undefined, marks);
    expect(pieces.map(({ text, pages, marks: behind }) => [text, pages, behind])).toEqual([
      ["One ", [], []],
      ["two", ["12"], ["3"]],
      [" three.", [], ["4"]],
    ]);
  });

  it("tells a page that begins beside the same line as the one before", () => {
    const pages = [0, 50, 400].map((at) => ({ at, label: String(at) }));
    const long = { ...PASSAGE, text: "word ".repeat(100), pages, insertions: [] };
    expect(paintedPieces(long, undefined).map(({ isCrowded }) => isCrowded)).toEqual([
      false,
      true,
      false,
    ]);
  });

  it("never changes a letter of the text, whatever lies on it", () => {
    const span = fc
      .tuple(fc.nat(PASSAGE.text.length), fc.nat(PASSAGE.text.length))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(
        fc.array(span, { maxLength: 8 }),
        fc.array(span, { maxLength: 8 }),
        (marks, found) => {
          const annotations = marks.map(([start, end], i) =>
            highlight(String(i), start, end, "red"),
          );
          const matches = found.map(([start, end]) => ({ start, end, isCurrent: false }));
          const paint = paintOf(annotations, new Map([[PASSAGE.id, matches]])).get(PASSAGE.id);
          expect(
            paintedPieces(PASSAGE, paint)
              .map(({ text }) => text)
              .join(""),
          ).toBe(PASSAGE.text);
        },
      ),
    );
  });
});
