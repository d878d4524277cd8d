import { beforeAll, describe, expect, it } from "vitest";
import type { ReadoutApi } from "../../../src/contract/api.ts";
import { DEFAULT_SETTINGS } from "../../../src/contract/settings.ts";
import type { Corpus } from "../../../src/core/corpus/corpus.ts";
import { createReadout } from "../../../src/core/readout.ts";
import { indexedPassages } from "../../../src/core/search/indexed-passages.ts";
import { createSettingsStore } from "../../../src/core/settings/settings.ts";
import { noOwnStyle } from "../../support/no-own-style.ts";
import { noPrinter } from "../../support/no-printer.ts";
import { memoryDesk } from "../../support/memory-desk.ts";
import { memoryLibrary } from "../../support/memory-library.ts";
import { textCorpus } from "../../support/text-corpus.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";
import { indexOver, SHAPES } from "./index/segments.ts";
import { annotationImport } from "../../support/annotation-import.ts";
import { memoryChecks } from "../../support/checking/memory-checks.ts";
import { processorTime } from "../../support/processor-time.ts";

/** Only to tell a slow machine from a query that never ends. */
const SECONDS = 10_000;

async function readoutOver(corpus: Corpus): Promise<ReadoutApi> {
  const { library } = await memoryLibrary(corpus);
  const passages = indexedPassages(corpus);
  const index = indexOver(SHAPES["one stored segment"]!(passages), passages);
  return createReadout({
    corpus,
    index,
    checks: memoryChecks(corpus, index).api,
    library,
    settings: createSettingsStore({ initial: DEFAULT_SETTINGS, write: async () => undefined }),
    desk: memoryDesk().api,
    incoming: annotationImport(corpus, library, index),
    chooseStyle: noOwnStyle,
    print: noPrinter,
    encode: (bytes) => Buffer.from(bytes).toString("base64"),
    clock: () => 0,
  });
}

/** Passages of common words, of words of their own and, in one of them, of thousands of equal letters. */
function manyTexts(): string[] {
  const texts = Array.from(
    { length: 5_000 },
    (_, at) => `the war of word${at} and ${"peace ".repeat(at % 7)} in ${1900 + (at % 100)}`,
  );
  texts[7] += ` ${"a".repeat(3_000)}`;
  return texts;
}

const letters = [..."abcdefghijklmnopqrstuvwxyz"];
const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`);

const ANSWERED: [what: string, query: string][] = [
  ["a word of nearly 100 kB", "x".repeat(99_000)],
  ["nearly 100 kB of one word", "war ".repeat(8_000).trim()],
  [
    "26 words again and again",
    `${letters
      .map((letter) => `${letter} `)
      .join("")
      .repeat(300)}war`,
  ],
  ["9,000 words", words(9_000).join(" ")],
  ["7,000 alternatives", words(7_000).join(" OR ")],
  ["a phrase of 9,000 words", `"${words(9_000).join(" ")}"`],
  ["brackets in brackets", `${"(".repeat(60)}war${")".repeat(60)}`],
  ["brackets that are never closed", "(".repeat(60) + "war"],
  ["quotation marks that are never closed", '"'.repeat(999)],
  ["a lone star", "*"],
  ["a lone question mark", "?"],
  ["a phrase of stars", '"* * *"'],
  ["a beginning for each letter", letters.map((letter) => `${letter}*`).join(" OR ")],
  ["a pattern around each letter", letters.map((letter) => `*${letter}*`).join(" ")],
  ["a phrase of patterns", '"the *a* of w*"'],
  ["a pattern of many stars", `${"*a".repeat(60)}*b`],
  ["a pattern of many question marks", `w${"?".repeat(500)}`],
  ["words near one another at any distance", "war near/999999 peace"],
  ["patterns near one another", "*e* near/50 *a*"],
  ["a slip in a very long word", `${"a".repeat(2_999)}b~2`],
  [
    "nothing but exclusions",
    words(2_000)
      .map((word) => `-${word}`)
      .join(" "),
  ],
  ["20,000 exclusions of exclusions", `${"NOT ".repeat(20_000)}war`],
  ["operators alone", 'AND OR NOT near/3 | - ( ) "" ~ = : ..'.repeat(300)],
];

const REFUSED: [what: string, query: string][] = [
  ["more than 100,000 characters", "war ".repeat(30_000)],
  ["more than 10,000 terms", Array(10_001).fill("a").join(" ")],
  ["brackets 10,000 deep", `${"(".repeat(10_000)}war${")".repeat(10_000)}`],
];

describe.each([
  ["a small corpus", tinyCorpus],
  ["5,000 passages", () => textCorpus(manyTexts())],
])("over %s", (_name, corpus) => {
  let api: ReadoutApi;
  beforeAll(async () => {
    api = await readoutOver(corpus());
  });

  it.each(ANSWERED)("answers %s", async (_what, query) => {
    const started = processorTime();
    const page = await api.search({ query, facets: true, order: "relevance" });
    expect(page.total).toBeGreaterThanOrEqual(page.hits.length);
    await api.concordance({ query, sort: "right" });
    expect(processorTime() - started).toBeLessThan(SECONDS);
  });

  it.each(REFUSED)("refuses %s, and says why", async (_what, query) => {
    const started = processorTime();
    await expect(api.search({ query })).rejects.toMatchObject({
      name: "ReadoutError",
      code: "query-too-long",
      message: expect.stringMatching(/\w.*\.$/u),
    });
    expect(processorTime() - started).toBeLessThan(SECONDS);
  });
});
