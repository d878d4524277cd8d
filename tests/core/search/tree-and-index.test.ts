import { join } from "node:path";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { createCorpus } from "../../../src/core/corpus/corpus.ts";
import { search } from "../../../src/core/search/search.ts";
import { tokenise } from "../../../src/core/text/tokens.ts";
import { readCorpusFolder } from "../../../src/node/corpus-files.ts";
import { contextOf, matchesIn } from "./searching.ts";

const { contents } = await readCorpusFolder(join(import.meta.dirname, "../../../resources/corpus"));
const corpus = createCorpus(contents);
const context = contextOf(corpus);
const passages = [...corpus.texts()].flatMap((work) => work.passages);
const words = [
  ...new Set(
    passages.flatMap(({ text }) =>
      tokenise(text).map(({ start, stemEnd }) => text.slice(start, stemEnd)),
    ),
  ),
].filter((word) => /^[\p{L}’]+$/u.test(word) && !/^(?:AND|OR|NOT|NEAR)$/iu.test(word));

const word = fc.constantFrom(...words);
const leaf = fc.oneof(
  { arbitrary: word, weight: 4 },
  word.map((each) => `${each.slice(0, 3)}*`),
  word.map((each) => `*${each.slice(-2)}`),
  word
    .map((each) => `${each.slice(0, 1)}?${each.slice(2)}`)
    .filter((each) => /\p{L}\?/u.test(each)),
  word.map((each) => `${each}~`),
  word.map((each) => `=${each}`),
  fc.tuple(word, word).map(([a, b]) => `"${a} ${b}"`),
  fc.tuple(word, word, fc.integer({ min: 1, max: 9 })).map(([a, b, n]) => `${a} near/${n} ${b}`),
);
const { query } = fc.letrec<{ query: string }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    leaf,
    fc.tuple(tie("query"), tie("query")).map(([a, b]) => `(${a}) (${b})`),
    fc.tuple(tie("query"), tie("query")).map(([a, b]) => `(${a}) OR (${b})`),
    tie("query").map((each) => `-(${each})`),
  ),
}));

it("finds with an index what reading every passage finds, and marks the same", async () => {
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(query, fc.boolean(), async (asked, wordForms) => {
      const { hits } = await search({ query: asked, wordForms, limit: 1_000 }, context);
      const read = passages.flatMap(({ id, text }) => {
        const matches = matchesIn(text, asked, { wordForms });
        return matches ? [{ passage: id, matches }] : [];
      });
      expect(hits.map(({ passage, matches }) => ({ passage, matches }))).toEqual(read);
      if (hits.length > 0 && hits.length < passages.length) answered++;
    }),
    { numRuns: 200 },
  );
  expect(answered).toBeGreaterThan(50);
});
