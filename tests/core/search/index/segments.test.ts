import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bufferContents } from "../../../../src/core/search/index/buffer-contents.ts";
import { BufferSegment } from "../../../../src/core/search/index/buffer-segment.ts";
import { GONE } from "../../../../src/core/search/index/gone.ts";
import { mergedContents, ordinalsOf } from "../../../../src/core/search/index/merge-segments.ts";
import { COLUMN_NAMES, type Segment } from "../../../../src/core/search/index/segment.ts";
import { keyTerm, spellingTerm } from "../../../../src/core/search/index/terms.ts";
import type { IndexedPassage } from "../../../../src/core/search/text-index.ts";
import { tokenise } from "../../../../src/core/text/tokens.ts";
import { drawnPassages } from "./drawn-texts.ts";
import { buffered, live, stored } from "./segments.ts";

const FORMS: [name: string, make: (passages: readonly IndexedPassage[]) => Segment][] = [
  ["a buffer", (passages) => new BufferSegment(buffered(passages))],
  ["a live segment", live],
  ["a stored segment", (passages) => stored(bufferContents(buffered(passages)))],
];

function passagesOf(texts: readonly string[]): IndexedPassage[] {
  const facts = { kind: "turn", layer: "record", speaker: null, role: null, record: null } as const;
  return texts.map((text, ordinal) => ({ work: "w", ordinal, text, ...facts }));
}

function wordsOf(segment: Segment, passage: number): string[] {
  const out = new Uint32Array(segment.longest);
  const length = segment.wordsOf(passage, out);
  return Array.from(out.subarray(0, length), (number) => segment.wordOf(number));
}

const said = (text: string) => tokenise(text).map(({ stem, term }) => stem ?? term);

function heldBy(segment: Segment, term: string): number[] {
  const entry = segment.find(term);
  if (!entry) return [];
  const out = new Uint32Array(segment.size);
  return [...out.subarray(0, segment.postings(entry).list(0, segment.size, out))];
}

const OTHER_SCRIPTS = fc.constantFrom(..."а ё 北 﨎 𐐷 𠀀 ' . - s".split(" "), " ");
const texts = fc.array(fc.string({ unit: OTHER_SCRIPTS, maxLength: 30 }), { maxLength: 20 });

describe.each(FORMS)("%s", (_name, make) => {
  it("gives back the words of each passage in order, whatever their script", () => {
    fc.assert(
      fc.property(fc.oneof(drawnPassages, texts.map(passagesOf)), (passages) => {
        const segment = make(passages);
        expect(segment.size).toBe(passages.length);
        const words = passages.map(({ text }) => said(text));
        expect(passages.map((_, passage) => wordsOf(segment, passage))).toEqual(words);
        expect([...segment.lengths()]).toEqual(words.map(({ length }) => length));
        expect(segment.words).toBe(words.flat().length);
      }),
    );
  });

  it("files each passage under its keys, and each key once", () => {
    fc.assert(
      fc.property(drawnPassages, (passages) => {
        const segment = make(passages);
        const expected = new Map<string, number[]>();
        for (const [number, { work, record, speaker, role, kind, layer }] of passages.entries()) {
          const facts = { work, record: record && `${work} ${record}`, speaker, role, kind, layer };
          for (const [name, value] of Object.entries(facts)) {
            const term = keyTerm(`${name}=${value}`);
            if (value) expected.set(term, [...(expected.get(term) ?? []), number]);
          }
        }
        for (const [term, held] of expected) expect(heldBy(segment, term)).toEqual(held);
        expect(heldBy(segment, keyTerm("speaker=nobody"))).toEqual([]);
        expect(heldBy(segment, keyTerm("speaker="))).toEqual([]);
      }),
    );
  });

  it("remembers where each passage stands in its work", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...Array(12).keys()]), (ordinals) => {
        const passages = passagesOf(ordinals.map(() => "war"));
        for (const [at, ordinal] of ordinals.entries()) passages[at]!.ordinal = ordinal;
        expect([...ordinalsOf(make(passages).runs(), ordinals.length)]).toEqual(ordinals);
      }),
    );
  });

  it("files a word under the spellings that differ from it, and a possessive under its word", () => {
    const segment = make(passagesOf(["the War", "war", "War’s", "WAR"]));
    expect(heldBy(segment, "war")).toEqual([0, 1, 2, 3]);
    expect(heldBy(segment, spellingTerm("war", "War"))).toEqual([0, 2]);
    expect(heldBy(segment, spellingTerm("war", "WAR"))).toEqual([3]);
    expect(heldBy(segment, "war's")).toEqual([2]);
    expect(heldBy(segment, spellingTerm("war's", "War's"))).toEqual([2]);
  });

  it.each(["constructor", "__proto__", "toString", "hasOwnProperty", "undefined"])(
    "takes %s for a word like any other",
    (word) => {
      const segment = make(passagesOf([`the ${word} of it`, "of it"]));
      const [term] = said(word);
      expect(heldBy(segment, term!)).toEqual(
        said(word).length === 1 ? [0] : heldBy(segment, term!),
      );
      expect(heldBy(make(passagesOf(["of it"])), term!)).toEqual([]);
    },
  );

  it("holds a passage of more words than two bytes can count", () => {
    const long = `${"a b ".repeat(35_000)}end`;
    const segment = make(passagesOf(["short", long]));
    expect([...segment.lengths()]).toEqual([1, 70_001]);
    const entry = segment.find("end")!;
    expect(segment.postings(entry).gather(Uint32Array.of(1), 1).positions[0]).toBe(70_000);
    expect(segment.find("a")).toMatchObject({ count: 1, occurrences: 35_000 });
  });

  it("may be empty, or hold nothing but empty passages", () => {
    expect(make([]).find("war")).toBeNull();
    const segment = make(passagesOf(["", "…"]));
    expect(wordsOf(segment, 1)).toEqual([]);
    expect([...segment.range("\u0002", "\uFFFF")]).toEqual([]);
  });
});

describe("merged segments", () => {
  const drawn = fc.oneof(drawnPassages, texts.map(passagesOf)).chain((passages) =>
    fc.record({
      passages: fc.constant(passages),
      hands: fc.array(fc.nat(2), { minLength: passages.length, maxLength: passages.length }),
      kept: fc.shuffledSubarray([...passages.keys()]),
    }),
  );

  it("hold what is kept of their parts in the wanted order, as if it had been written so", () => {
    fc.assert(
      fc.property(drawn, ({ passages, hands, kept }) => {
        const parts = [0, 1, 2].map((hand) => {
          const own = [...passages.keys()].filter((at) => hands[at] === hand);
          const numbers = own.map((at) => (kept.includes(at) ? kept.indexOf(at) : GONE));
          const segment = stored(bufferContents(buffered(own.map((at) => passages[at]!))));
          return { segment, numbers: Uint32Array.from(numbers) };
        });
        const merged = stored(mergedContents(parts));
        const whole = stored(bufferContents(buffered(kept.map((at) => passages[at]!))));
        expect(contentOf(merged)).toEqual(contentOf(whole));
      }),
      { numRuns: 200 },
    );
  });

  function contentOf(segment: Segment) {
    const out = new Uint32Array(segment.words + segment.size);
    return {
      terms: Array.from(segment.range("", "\uFFFF"), (entry) => {
        const postings = segment.postings(entry);
        const length = postings.list(0, segment.size, out);
        const passages = Array.from(out.subarray(0, length));
        const { starts, positions: all } = postings.gather(out, length);
        const positions = passages.map((_, at) =>
          Array.from(all.subarray(starts[at], starts[at + 1])),
        );
        return { ...entry, lists: null, positions, passages, inline: null };
      }),
      words: Array.from({ length: segment.size }, (_, passage) => wordsOf(segment, passage)),
      columns: COLUMN_NAMES.map((name) => {
        const { places, values } = segment.column(name);
        return Array.from(places, (place) => values[place]);
      }),
      ordinals: [...ordinalsOf(segment.runs(), segment.size)],
      sizes: [segment.size, segment.words, segment.longest],
    };
  }
});
