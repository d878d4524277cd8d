import type { CheckReport, CheckScope } from "../../../src/contract/checking.ts";
import { checkManuscript } from "../../../src/core/checking/check-manuscript.ts";
import { corpusSources } from "../../../src/core/checking/corpus-sources.ts";
import { type Manuscript, manuscriptOfText } from "../../../src/core/checking/manuscript.ts";
import type { Corpus } from "../../../src/core/corpus/corpus.ts";
import { indexedPassages } from "../../../src/core/search/indexed-passages.ts";
import type { TextIndex } from "../../../src/core/search/text-index.ts";
import { createPlainIndex } from "../plain-index/plain-index.ts";
import { tinyCorpus } from "../tiny-corpus.ts";

/** Checks a text against a corpus, by default the tiny one. */
export function checkText(
  text: string | Manuscript,
  corpus: Corpus = tinyCorpus(),
  more: { scope?: CheckScope; index?: TextIndex } = {},
): Promise<CheckReport> {
  const index = more.index ?? createPlainIndex(indexedPassages(corpus));
  const manuscript = typeof text === "string" ? manuscriptOfText("draft", text) : text;
  const options = { key: "test", scope: more.scope ?? {}, tell: () => undefined };
  return checkManuscript(manuscript, corpusSources(corpus, index), options);
}

/** The only quotation of a text. */
export async function checkOne(text: string, corpus?: Corpus) {
  const { quotations } = await checkText(text, corpus);
  const [only] = quotations;
  if (quotations.length !== 1 || !only)
    throw new Error(`There are ${quotations.length} quotations in it: ${text}`);
  return only;
}
