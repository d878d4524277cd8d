import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SearchFilters } from "../../../src/contract/search.ts";
import type { Corpus } from "../../../src/core/corpus/corpus.ts";
import { createCorpus } from "../../../src/core/corpus/corpus.ts";
import { search } from "../../../src/core/search/search.ts";
import { readCorpusFolder } from "../../../src/node/corpus-files.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";
import { createScan } from "./plain-scan.ts";
import { contextOf } from "./searching.ts";
import type { Wanted } from "./plain-scan.ts";

const { contents } = await readCorpusFolder(join(import.meta.dirname, "../../../resources/corpus"));
const bundled = createCorpus(contents);

/** A query as typed, and what it asks for. */
interface Case {
  query: string;
  wanted: Wanted[];
}

interface Piece {
  typed: string;
  words: string[];
  quoted: boolean;
}

const QUOTES: [string, string][] = [
  ['"', '"'],
  ["“", "”"],
  ["„", "“"],
  ["«", "»"],
];
const APOSTROPHES = ["'", "’", "ʼ", "‘", "ʹ", "′", "＇"];

const OPERATOR = /(?<!\p{L})(?:and|or|not|near)(?!\p{L})/iu;

/** The words of a stretch of text, by spaces and dashes, without the punctuation around them. */
function plainWords(text: string): string[] {
  return text
    .split(/[\s\p{Pd}/]+/u)
    .map((part) =>
      part.replace(/^[^\p{L}\p{N}]+|(?<!\.\p{L})[^\p{L}\p{N}]+$|[^\p{L}\p{N}.]+$/gu, ""),
    )
    .map((part) => part.replace(/^ʼ|ʼ$/gu, ""))
    .filter((part) => part !== "");
}

function queriesOver(corpus: Corpus): fc.Arbitrary<Case> {
  const chunks = [...corpus.texts()].flatMap((work) =>
    work.passages.map((passage) => passage.text.split(/\s+/u)),
  );
  const all = chunks.flat().filter((chunk) => plainWords(chunk).length > 0);
  const chunk = fc.constantFrom(...all);
  const marked = fc.constantFrom(...all.filter((each) => /[-'’ʼ.,\p{N}]\S/u.test(each)));
  const simple = all.flatMap(plainWords).filter((each) => /^[\p{L}\p{N}]+$/u.test(each));
  const word = fc.oneof(chunk, chunk, marked);

  const whole = word.map(bare);
  const beginning = fc
    .tuple(word, fc.nat(8))
    .map(([each, length]) => bare(each.replace(/^[^\p{L}\p{N}]+/u, "").slice(0, length + 1)));
  const misspelt = fc
    .tuple(fc.constantFrom(...simple), fc.nat(12), fc.constantFrom(..."aeostxй9"))
    .map(([each, at, letter]) => bare(each.slice(0, at) + letter + each.slice(at + 1)));
  const exactWord = fc
    .tuple(word, fc.constantFrom(...QUOTES))
    .map(([each, marks]) => quoted(plainWords(each)[0] ?? "", marks));
  const phrase = fc
    .tuple(fc.nat(), fc.nat(), fc.integer({ min: 2, max: 5 }), fc.constantFrom(...QUOTES))
    .map(([passage, from, length, marks]) => {
      const words = chunks[passage % chunks.length] ?? [];
      const start = from % words.length;
      return quoted(words.slice(start, start + length).join(" "), marks);
    });
  const piece = fc.oneof(
    { arbitrary: whole, weight: 4 },
    { arbitrary: beginning, weight: 2 },
    { arbitrary: misspelt, weight: 1 },
    { arbitrary: exactWord, weight: 1 },
    { arbitrary: phrase, weight: 4 },
  );
  return fc
    .tuple(
      fc.array(piece, { minLength: 1, maxLength: 3 }),
      fc.constantFrom(...APOSTROPHES),
      fc.boolean(),
    )
    .map(([pieces, apostrophe, shouts]) => toCase(pieces, apostrophe, shouts));
}

function bare(chunk: string): Piece {
  const words = plainWords(chunk.replace(/["“”„«»]/gu, ""));
  return { typed: words.join("-"), words, quoted: false };
}

function quoted(text: string, [open, close]: [string, string]): Piece {
  const inner = text.replace(/["“”„«»]/gu, " ");
  return { typed: `${open}${inner}${close}`, words: plainWords(inner), quoted: true };
}

function toCase(pieces: Piece[], apostrophe: string, shouts: boolean): Case {
  const kept = pieces.filter((piece) => piece.words.length > 0);
  const typed = kept.map((piece) => piece.typed).join(" ");
  return {
    // In capitals, some words would be operators.
    query: (shouts && !OPERATOR.test(typed) ? typed.toUpperCase() : typed).replace(
      /['’ʼ]/gu,
      apostrophe,
    ),
    wanted: kept.map(({ words, quoted }, index) => ({
      words,
      unfinished: !quoted && index === kept.length - 1,
    })),
  };
}

function filtersOver(corpus: Corpus): fc.Arbitrary<SearchFilters> {
  const list = (values: string[]) =>
    fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 });
  const date = fc.constantFrom(
    ..."1998 1999 1999-06 1999-06-15 1999-09-12 1999-10-31 1999-11 1999-12 1999-12-31".split(" "),
    ..."2000 2000-01-01 2000-04 2000-04-15 2000-09-07 2001".split(" "),
  );
  return fc.oneof(
    fc.constant({}),
    fc.record(
      {
        speakers: list(corpus.works.flatMap((work) => work.persons.map((person) => person.id))),
        layers: fc.constantFrom<("record" | "commentary")[]>(
          ["record"],
          ["commentary"],
          ["commentary", "record"],
        ),
        records: list(corpus.works.flatMap((work) => work.records.map((record) => record.id))),
        works: list(corpus.works.map((work) => work.id)),
        from: date,
        to: date,
      },
      { requiredKeys: [] },
    ),
  );
}

describe.each([
  { name: "the bundled corpus", corpus: bundled, queries: 2_000 },
  { name: "a small corpus in two languages", corpus: tinyCorpus(), queries: 1_000 },
])("searching $name", ({ corpus, queries }) => {
  it(`finds exactly what a plain scan finds, for ${queries} queries of all kinds`, async () => {
    const context = contextOf(corpus);
    const scan = createScan([...corpus.texts()]);
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(queriesOver(corpus), filtersOver(corpus), async (asked, filters) => {
        fc.pre(asked.wanted.length > 0);
        const page = await search(
          { query: asked.query, unfinished: true, ...filters, limit: 1_000 },
          context,
        );
        const expected = scan(asked.wanted, filters);
        expect(page.hits.map(({ passage, matches }) => ({ passage, matches }))).toEqual(expected);
        expect(page.total).toBe(expected.length);
        if (expected.length > 0) answered++;
      }),
      { numRuns: queries },
    );
    expect(answered).toBeGreaterThan(queries / 10);
  });
});
