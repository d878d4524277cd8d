import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  blockAt,
  blocksOf,
  piecesOf,
} from "../../../src/renderer/features/checking/manuscript-pieces.ts";

const anyText = fc
  .array(fc.constantFrom("word", " ", "\n", "\n\n", "длинное", "😀", "a"), { maxLength: 60 })
  .map((parts) => parts.join(""));

const anyMarks = (length: number) =>
  fc.array(
    fc
      .tuple(fc.nat(length), fc.nat(length))
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
    { maxLength: 6 },
  );

describe("a manuscript in blocks", () => {
  it("has every word in one block, and no block longer than asked for or torn within a character", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 8, max: 40 }), (text, longest) => {
        const blocks = blocksOf(text, longest);
        const shown = blocks.map(({ start, end }) => text.slice(start, end));
        expect(shown.join("").replaceAll(/\s/gu, "")).toBe(text.replaceAll(/\s/gu, ""));
        for (const [index, words] of shown.entries()) {
          expect(words.length).toBeLessThanOrEqual(longest);
          expect(words.isWellFormed()).toBe(true);
          expect(blockAt(blocks, blocks[index]!.start)).toBe(index);
          expect(blockAt(blocks, blocks[index]!.end - 1)).toBe(index);
        }
      }),
    );
  });

  it("is cut between words where a line is longer than one block", () => {
    const blocks = blocksOf("one two three four", 9);
    expect(blocks).toEqual([
      { start: 0, end: 8 },
      { start: 8, end: 14 },
      { start: 14, end: 18 },
    ]);
  });
});

describe("a block in pieces", () => {
  it("is the whole block, each piece of one finding or none", () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 50 })
          .chain((length) =>
            fc.tuple(fc.constant({ start: 3, end: 3 + length }), anyMarks(length + 6)),
          ),
        ([block, spans]) => {
          const marks = spans.map((span, finding) => ({ ...span, finding }));
          const pieces = piecesOf(block, marks);
          expect(pieces[0]?.start).toBe(block.start);
          expect(pieces.at(-1)?.end).toBe(block.end);
          expect(pieces.slice(1).map(({ start }) => start)).toEqual(
            pieces.slice(0, -1).map(({ end }) => end),
          );
          for (const piece of pieces) {
            expect(piece.start).toBeLessThan(piece.end);
            const around = marks.filter(({ start, end }) => start < piece.end && end > piece.start);
            expect(piece.finding === null).toBe(around.length === 0);
          }
        },
      ),
    );
  });

  it("gives words of one quotation within another to the inner one, and says where each begins and ends", () => {
    const marks = [
      { start: 2, end: 12, finding: 0 },
      { start: 5, end: 8, finding: 1 },
    ];
    const pieces = piecesOf({ start: 0, end: 15 }, marks);
    expect(pieces.map(({ finding, begins, ends }) => [finding, begins, ends])).toEqual([
      [null, false, false],
      [0, true, false],
      [1, true, true],
      [0, false, true],
      [null, false, false],
    ]);
  });
});
