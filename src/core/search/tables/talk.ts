import type { TalkTable } from "../../../contract/analysis.ts";
import type { Corpus } from "../../corpus/corpus.ts";
import { outlinesOf } from "../../corpus/outlines-of.ts";
import type { WorkOutline } from "../../corpus/work-outline.ts";
import { fieldClause } from "../../query/compose.ts";

/**
 * Who says how much of each record, by record in the order of the works, then by falling share.
 * @throws ReadoutError `work-not-found`
 */
export function shareTalk(corpus: Corpus, work?: string): TalkTable {
  return { rows: outlinesOf(corpus, work).flatMap(rowsOf) };
}

function rowsOf(work: WorkOutline): TalkTable["rows"] {
  const order = new Map(work.records.map(({ id }, at) => [id, at]));
  const rows = work.shares.map(({ speaker, record, words, of }) => ({
    work: work.id,
    record,
    speaker,
    words,
    share: words / of,
    query: [
      fieldClause("speaker", speaker),
      fieldClause("record", record),
      fieldClause("work", work.id),
      fieldClause("kind", "turn"),
    ].join(" "),
  }));
  return rows.sort(
    (a, b) => (order.get(a.record) ?? 0) - (order.get(b.record) ?? 0) || b.share - a.share,
  );
}
