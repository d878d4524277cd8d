import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BufferSegment } from "../../../../src/core/search/index/buffer-segment.ts";
import { PassageBuffer } from "../../../../src/core/search/index/passage-buffer.ts";
import { FIRST_WORD } from "../../../../src/core/search/index/terms.ts";
import { drawnPassages } from "./drawn-texts.ts";

function holders(buffer: PassageBuffer, word: number): number[] {
  const { said, saidEnds, besides, besidesEnds } = buffer;
  const passages = Array.from({ length: buffer.size }, (_, passage) => passage);
  return passages.filter(
    (passage) =>
      said.values.slice(buffer.saidStart(passage), saidEnds.values[passage]!).includes(word) ||
      besides.values
        .slice(buffer.besidesStart(passage), besidesEnds.values[passage]!)
        .includes(word),
  );
}

describe("the passages that hold a word", () => {
  it("are each told once, in order, whenever it is asked while passages come in", () => {
    fc.assert(
      fc.property(drawnPassages, fc.integer({ min: 1, max: 5 }), (passages, every) => {
        const buffer = new PassageBuffer();
        for (const [at, passage] of passages.entries()) {
          buffer.add(passage);
          if (at % every !== 0) continue;
          for (let word = 0; word < buffer.wordNumbers; word++)
            expect(buffer.passagesWith(word)).toEqual(holders(buffer, word));
        }
      }),
    );
  });
});

describe("the terms of a buffer", () => {
  it("say how often they occur, as the term itself does", () => {
    fc.assert(
      fc.property(drawnPassages, (passages) => {
        const buffer = new PassageBuffer();
        for (const passage of passages) buffer.add(passage);
        const segment = new BufferSegment(buffer);
        for (const { term, count, occurrences } of segment.range(FIRST_WORD, "\uFFFF"))
          expect({ term, count, occurrences }).toEqual(segment.find(term));
      }),
    );
  });
});
