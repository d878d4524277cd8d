import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segments } from "../../../src/core/text/segments.ts";

const span = fc
  .tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 }))
  .map(([start, end]) => ({ start, end }));
const layer = fc.array(span, { maxLength: 8 });

describe("segments", () => {
  it("cuts a text at the ends of a span and says which pieces it covers", () => {
    const mark = { start: 4, end: 7, colour: "yellow" };
    expect(segments(10, [mark])).toEqual([
      { start: 0, end: 4, covering: [[]] },
      { start: 4, end: 7, covering: [[mark]] },
      { start: 7, end: 10, covering: [[]] },
    ]);
  });

  it("keeps layers apart where they overlap", () => {
    const highlight = { start: 0, end: 6 };
    const match = { start: 4, end: 8 };
    expect(segments(8, [highlight], [match])).toEqual([
      { start: 0, end: 4, covering: [[highlight], []] },
      { start: 4, end: 6, covering: [[highlight], [match]] },
      { start: 6, end: 8, covering: [[], [match]] },
    ]);
  });

  it("has no pieces for an empty text, and one for a text without spans", () => {
    expect(segments(0, [{ start: 0, end: 3 }])).toEqual([]);
    expect(segments(5)).toEqual([{ start: 0, end: 5, covering: [] }]);
  });

  it("gives pieces that together are the text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), layer, layer, (text, one, two) => {
        const pieces = segments(text.length, one, two);
        expect(pieces.map((piece) => text.slice(piece.start, piece.end)).join("")).toBe(text);
        expect(pieces.every((piece) => piece.start < piece.end)).toBe(true);
      }),
    );
  });

  it("covers every character by exactly the spans that contain it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 }), layer, layer, (length, one, two) => {
        for (const { start, end, covering } of segments(length, one, two))
          for (let at = start; at < end; at++)
            expect(covering).toEqual(
              [one, two].map((spans) => spans.filter((span) => span.start <= at && at < span.end)),
            );
      }),
    );
  });
});
