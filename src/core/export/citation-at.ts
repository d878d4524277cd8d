import type { TextRange } from "../../contract/work.ts";
import type { Citation } from "../citation/citation.ts";
import { citationOf } from "../citation/citation-of.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { piecesAt, voicesOf } from "./pieces.ts";

/**
 * What has to be named for words at these ranges, which are of one work and at least one.
 * @throws ReadoutError `passage-not-found`
 */
export function citationAt(ranges: TextRange[], corpus: Corpus): Citation {
  const passages = [...new Set(ranges.map(({ passage }) => passage))];
  const work = corpus.work(corpus.passage(passages[0] ?? "").work);
  return citationOf(work, voicesOf(piecesAt(ranges, corpus)), passages, ranges);
}
