import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchingTerms } from "../../../../src/core/search/evaluate/matching-terms.ts";
import { createVocabulary } from "../../../../src/core/search/evaluate/vocabulary.ts";
import { BufferSegment } from "../../../../src/core/search/index/buffer-segment.ts";
import { bufferContents } from "../../../../src/core/search/index/buffer-contents.ts";
import { indexedWork } from "../../../../src/core/search/indexed-passages.ts";
import type { Segment } from "../../../../src/core/search/index/segment.ts";
import { FIRST_WORD, isWord } from "../../../../src/core/search/index/terms.ts";
import type { WordPlan } from "../../../../src/core/search/plan/plan.ts";
import { createWordForms } from "../../../../src/core/search/word-forms.ts";
import { readTei } from "../../../../src/core/import/tei/read-tei.ts";
import { buffered, stored } from "../index/segments.ts";
import { processorTime } from "../../../support/processor-time.ts";

const ROOT = join(import.meta.dirname, "../../../..");
const forms = createWordForms();

async function vocabularyOf(file: string): Promise<{ segment: Segment; terms: string[] }> {
  const tei = await readFile(join(ROOT, file), "utf8");
  const source = { work: "w", corpus: "c", file, digest: () => "" };
  const buffer = buffered(indexedWork(readTei(tei, source)));
  const segment = stored(bufferContents(buffer));
  const terms = new BufferSegment(buffer).buffer.allTerms().filter(isWord);
  return { segment, terms: terms.toSorted() };
}

const TEXTS = [
  ["the bundled article", "resources/corpus/clinton-putin/yeltsins-disciple.xml"],
  ["a Russian play", "tests/fixtures/corpus/play.xml"],
] as const;

function wordPlan(term: string, more: Partial<WordPlan>): WordPlan {
  return { op: "word", match: "word", term, spelling: term, distance: 0, forms: false, ...more };
}

function matched(plan: WordPlan, segment: Segment): string[] {
  const { entries } = matchingTerms(plan, segment, () => createVocabulary(segment), forms);
  return entries.map(({ term }) => term).sort();
}

/** Possessives stand where their words stand, and are left out beside them. */
function withoutPossessives(terms: string[]): string[] {
  return terms.filter((term) => !term.endsWith("'s") || !terms.includes(term.slice(0, -2)));
}

describe.each(TEXTS)("in the words of %s", async (_name, file) => {
  const { segment, terms } = await vocabularyOf(file);

  it("the forms of every word are all words with the same stem", () => {
    expect(terms.length).toBeGreaterThan(50);
    const byStem = Map.groupBy(terms, forms.stemOf);
    for (const term of terms) {
      const same = byStem.get(forms.stemOf(term))!;
      expect(matched(wordPlan(term, { forms: true }), segment)).toEqual(withoutPossessives(same));
    }
  });

  it("a beginning is answered by all words that begin so", () => {
    fc.assert(
      fc.property(fc.constantFrom(...terms), fc.integer({ min: 1, max: 5 }), (term, length) => {
        const prefix = term.slice(0, length);
        const starting = terms.filter((other) => other.startsWith(prefix));
        const plan = wordPlan(prefix, { match: "prefix" });
        expect(matched(plan, segment)).toEqual(withoutPossessives(starting));
      }),
    );
  });

  it("a pattern is answered by all words that it fits", () => {
    const sign = fc.constantFrom("*", "?", "");
    const drawn = fc
      .tuple(fc.constantFrom(...terms), fc.array(sign, { minLength: 6, maxLength: 6 }))
      .map(([term, signs]) => [...term].map((letter, at) => signs[at] || letter).join(""));
    fc.assert(
      fc.property(drawn, (pattern) => {
        const fitting = terms.filter((term) => fits([...term], [...pattern]));
        const plan = wordPlan(pattern, { match: "wildcard" });
        expect(matched(plan, segment)).toEqual(withoutPossessives(fitting));
      }),
      { numRuns: 200 },
    );
  });
});

/** By the definition: a star stands for nothing, or for a letter and a star. */
function fits([letter, ...rest]: string[], [sign, ...more]: string[]): boolean {
  if (sign === undefined) return letter === undefined;
  if (sign === "*")
    return (
      fits(letter === undefined ? [] : [letter, ...rest], more) ||
      (letter !== undefined && fits(rest, [sign, ...more]))
    );
  return letter !== undefined && (sign === "?" || sign === letter) && fits(rest, more);
}

it("reads the whole dictionary of a segment from the first word on", () => {
  const passage = { work: "w", ordinal: 0, text: "0 a я 北 﨎 𐐷", record: null } as const;
  const facts = { kind: "turn", layer: "record", speaker: "p", role: null } as const;
  const segment = stored(bufferContents(buffered([{ ...passage, ...facts }])));
  const all = Array.from(segment.range(FIRST_WORD, "\uFFFF"), ({ term }) => term).filter(isWord);
  expect(matched(wordPlan("*", { match: "wildcard" }), segment)).toEqual(all);
  expect(all).toEqual(["0", "a", "я", "北", "𐐷", "﨎"]);
});

it("fits a pattern of many stars to a word of thousands of letters at once", () => {
  const passage = { work: "w", ordinal: 0, text: "a".repeat(3_000), record: null } as const;
  const facts = { kind: "turn", layer: "record", speaker: "p", role: null } as const;
  const segment = stored(bufferContents(buffered([{ ...passage, ...facts }])));
  const started = processorTime();
  const many = "*a".repeat(40);
  expect(matched(wordPlan(`${many}b`, { match: "wildcard" }), segment)).toEqual([]);
  expect(matched(wordPlan(`${many}*`, { match: "wildcard" }), segment)).toHaveLength(1);
  expect(processorTime() - started).toBeLessThan(2_000);
});
