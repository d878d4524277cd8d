import type { AnchoredAnnotation } from "../../../src/contract/annotation.ts";
import type { TextSpan } from "../../../src/contract/work.ts";
import type { Corpus } from "../../../src/core/corpus/corpus.ts";
import { parseQuery } from "../../../src/core/query/parse-query.ts";
import { indexedPassages } from "../../../src/core/search/indexed-passages.ts";
import { matchedText } from "../../../src/core/search/matching/matched-text.ts";
import { createTreeMatcher, mergedSpans } from "../../../src/core/search/matching/tree-matcher.ts";
import { indexedRecords } from "../../../src/core/search/record-years.ts";
import type { SearchContext } from "../../../src/core/search/understand.ts";
import { createWordForms } from "../../../src/core/search/word-forms.ts";
import { createSegmentIndex } from "./segmented.ts";

/** Where to search: a corpus under the index that hosts use, with some annotations. */
export function contextOf(corpus: Corpus, annotations: AnchoredAnnotation[] = []): SearchContext {
  return {
    corpus,
    annotations,
    index: createSegmentIndex(indexedPassages(corpus), indexedRecords(corpus)),
    forms: createWordForms(),
  };
}

export interface Reading {
  unfinished?: boolean;
  wordForms?: boolean;
}

/** What a query marks in a text that answers to it; null for a text that does not. */
export function matchesIn(
  text: string,
  query: string,
  { unfinished = false, wordForms = false }: Reading = {},
): TextSpan[] | null {
  const { root } = parseQuery(query, { unfinished });
  if (!root) return null;
  const matcher = createTreeMatcher(root, wordForms ? createWordForms() : null);
  const matched = matchedText(text);
  return matcher.answers(matched, () => false) ? mergedSpans(matcher.places(matched)) : null;
}
