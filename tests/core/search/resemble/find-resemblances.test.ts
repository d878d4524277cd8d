import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  countHolding,
  findResemblances,
} from "../../../../src/core/search/resemble/find-resemblances.ts";
import type {
  ResemblanceAnswer,
  ResemblanceRequest,
} from "../../../../src/core/search/resemble/resemblance.ts";
import { BufferSegment } from "../../../../src/core/search/index/buffer-segment.ts";
import { PassageBuffer } from "../../../../src/core/search/index/passage-buffer.ts";
import type { Texts } from "../../../../src/core/search/evaluate/texts.ts";
import { createWordForms } from "../../../../src/core/search/word-forms.ts";
import * as plain from "../../../support/plain-index/plain-resemblance.ts";

const WORDS = ["a", "b", "c", "d", "never"];

function passagesOf(texts: string[]) {
  return texts.map((text, at) => ({
    work: at % 2 === 0 ? "v" : "w",
    ordinal: Math.floor(at / 2),
    text,
    kind: "turn" as const,
    layer: "record" as const,
    speaker: null,
    role: null,
    record: null,
  }));
}

function textsOf(passages: ReturnType<typeof passagesOf>): Texts {
  const buffer = new PassageBuffer();
  for (const passage of passages) buffer.add(passage);
  const segment = new BufferSegment(buffer);
  return {
    parts: [{ segment, gone: null }],
    records: new Map(),
    forms: createWordForms(),
    workOrder: () => 0,
  };
}

const sorted = ({ found, taken, passages }: ResemblanceAnswer) => ({
  passages,
  found: found.map((one) => JSON.stringify(one)).sort(),
  taken: taken.map((one) => JSON.stringify(one)).sort(),
});

const row = fc.array(fc.constantFrom(0, 1, 2, 3), { minLength: 1, maxLength: 3 });
const running = fc.array(fc.constantFrom(0, 1, 2, 3, -1), { maxLength: 12 });
const text = fc
  .array(fc.constantFrom("a", "b", "c", "x"), { maxLength: 12 })
  .map((all) => all.join(" "));

describe("looking for resemblances", () => {
  it("finds what a comparison of every row with every other finds", () => {
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 6 }),
        fc.array(fc.tuple(fc.constantFrom(0, 1), row), { minLength: 1, maxLength: 6 }),
        running,
        fc.constantFrom<string[] | null>(null, ["w"]),
        (texts, seeds, stream, works) => {
          const passages = passagesOf(texts);
          const distinct = [...new Map(seeds.map((seed) => [JSON.stringify(seed), seed])).values()];
          const request: ResemblanceRequest = {
            key: "test",
            words: WORDS,
            seeds: {
              texts: Int32Array.from(distinct, ([of]) => of),
              words: Int32Array.from(
                distinct.flatMap(([, words]) => [0, 1, 2].map((at) => words[at] ?? -1)),
              ),
              weights: Float32Array.from(distinct, (_, at) => at + 1),
            },
            running: Int32Array.from(stream),
            least: 3,
            limit: 100,
            slice: { at: 0, of: 1 },
            works,
          };
          const found = findResemblances(request, textsOf(passages));
          expect(sorted(found)).toEqual(sorted(plain.resemble(request, passages)));
          const halves = [0, 1].map((at) =>
            findResemblances({ ...request, slice: { at, of: 2 } }, textsOf(passages)),
          );
          expect(halves[0]!.passages + halves[1]!.passages).toBe(found.passages);
          expect(halves.flatMap(({ taken }) => taken)).toHaveLength(found.taken.length);
        },
      ),
    );
  });

  it("counts the passages that hold a word", () => {
    const passages = passagesOf(["a b", "a a c", "x"]);
    const counts = [2, 1, 1, 0, 0];
    expect(countHolding({ words: WORDS }, textsOf(passages))).toEqual(counts);
    expect(plain.countHolding(WORDS, passages)).toEqual(counts);
  });
});
