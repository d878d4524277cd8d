import { crc32 } from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ByteWriter } from "../../../../src/core/search/index/byte-writer.ts";
import { Dictionary } from "../../../../src/core/search/index/dictionary.ts";
import { DictionaryWriter } from "../../../../src/core/search/index/dictionary-writer.ts";
import { memorySource } from "../../../../src/core/search/index/ports.ts";
import { mergeTerms } from "../../../../src/core/search/index/term-merge.ts";

/** Latin and Cyrillic, letters of the highest block and of beyond it, and marks of keys and spellings. */
const unit = fc.constantFrom(..."aбё'\u0000\u0001\u0002\uFA0E\uFFDC", "𐐷", "𠀀");
const drawnTerm = fc.oneof(
  fc.string({ unit, minLength: 1, maxLength: 6 }),
  fc.string({ unit: fc.constantFrom("а", "б"), minLength: 1, maxLength: 300 }),
);
const drawnTerms = fc.uniqueArray(drawnTerm, { maxLength: 200 }).map((terms) => terms.sort());

/** Each term in one passage, whose number is its place. */
function written(terms: readonly string[]): Dictionary {
  const lists = new ByteWriter();
  const writer = new DictionaryWriter({ write: (bytes) => lists.append(bytes) }, crc32);
  for (const [at, term] of terms.entries())
    writer.add(term, {
      passages: Uint32Array.of(at),
      counts: Uint32Array.of(2),
      positions: Uint32Array.of(at, at + 70_000),
      length: 1,
      occurrences: 2,
      hasPositions: term >= "\u0002",
    });
  const overview = writer.finish().slice();
  return new Dictionary(overview, memorySource(writer.dictionary.copy()), 0, crc32);
}

const termsOf = (entries: Iterable<{ term: string }>) => Array.from(entries, ({ term }) => term);

describe("a dictionary", () => {
  it("finds every term it was given, and none that it was not", () => {
    fc.assert(
      fc.property(drawnTerms, drawnTerm, (terms, other) => {
        const dictionary = written(terms);
        expect(dictionary.size).toBe(terms.length);
        for (const [rank, term] of terms.entries()) {
          const positions = term < "\u0002" ? [] : [rank, rank + 70_000];
          const entry = dictionary.find(term);
          expect(entry).toMatchObject({ term, rank, count: 1, inline: { passage: rank } });
          expect([...entry!.inline!.positions]).toEqual(positions);
          expect(dictionary.at(rank).term).toBe(term);
        }
        expect(dictionary.find(other)?.term ?? null).toBe(terms.includes(other) ? other : null);
      }),
    );
  });

  it("gives the terms of any range in the order of their code units", () => {
    fc.assert(
      fc.property(drawnTerms, drawnTerm, drawnTerm, (terms, from, to) => {
        const dictionary = written(terms);
        const range = (low: string, high: string) => termsOf(dictionary.range(low, high));
        expect(range(from, to)).toEqual(terms.filter((term) => term >= from && term < to));
        expect(range("", "\uFFFF")).toEqual(terms);
        expect(range(from, `${from}\uFFFF`)).toEqual(terms.filter((term) => term.startsWith(from)));
      }),
    );
  });
});

describe("merging the terms of several lists", () => {
  it("gives every term once, ascending, with all that have it", () => {
    fc.assert(
      fc.property(fc.array(drawnTerms, { maxLength: 5 }), (lists) => {
        const entries = lists.map((terms, list) =>
          terms.map((term) => ({ term, count: list, occurrences: list })),
        );
        const merged = Array.from(mergeTerms(entries), ({ term, entries: found }) => ({
          term,
          lists: found.map(({ list, entry }) => [list, entry.term, entry.count]),
        }));
        const all = [...new Set(lists.flat())].sort();
        expect(merged).toEqual(
          all.map((term) => ({
            term,
            lists: lists.flatMap((terms, list) =>
              terms.includes(term) ? [[list, term, list]] : [],
            ),
          })),
        );
      }),
    );
  });
});
