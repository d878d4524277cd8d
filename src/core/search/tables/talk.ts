import type { TalkTable } from "../../../contract/analysis.ts";
import type { Corpus } from "../../corpus/corpus.ts";
import { talkShares } from "../../corpus/talk-shares.ts";
import { fieldClause } from "../../query/compose.ts";

/**
 * Who says how much of each record, by record in the order of the works, then by falling share.
 * @throws ReadoutError `work-not-found`
 */
export function shareTalk(corpus: Corpus, work?: string): TalkTable {
  const works = work === undefined ? corpus.works : [corpus.work(work)];
  return { rows: works.flatMap((each) => rowsOf(each)) };
}

function rowsOf(work: Corpus["works"][number]): TalkTable["rows"] {
  const order = new Map(work.records.map(({ id }, at) => [id, at]));
  const rows = [...talkShares(work)].flatMap(([speaker, shares]) =>
    shares.map(({ record, words, of }) => ({
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
    })),
  );
  return rows.sort(
    (a, b) => (order.get(a.record) ?? 0) - (order.get(b.record) ?? 0) || b.share - a.share,
  );
}
