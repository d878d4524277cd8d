import type { CorpusSummary, WorkSummary } from "../../../contract/work.ts";

/** A line of the list of works: the heading of a corpus, or a work in it. */
export type WorkRow =
  | { kind: "corpus"; id: string; title: string; count: number }
  | { kind: "work"; id: string; work: WorkSummary };

/** The works that have all the typed words in their title, names or corpus, under their corpora. */
export function workRows(corpora: readonly CorpusSummary[], typed: string): WorkRow[] {
  const words = typed.toLowerCase().split(/\s+/u).filter(Boolean);
  return corpora.flatMap((corpus) => {
    const works = corpus.works.filter((work) => {
      const said = saidOf(corpus, work);
      return words.every((word) => said.includes(word));
    });
    if (works.length === 0) return [];
    return [
      { kind: "corpus" as const, id: corpus.id, title: corpus.title, count: works.length },
      ...works.map((work) => ({ kind: "work" as const, id: work.id, work })),
    ];
  });
}

/** The place of the next work from a place on, in a direction; the same place when there is none. */
export function nextWork(rows: readonly WorkRow[], from: number, direction: 1 | -1): number {
  for (let at = from + direction; at >= 0 && at < rows.length; at += direction)
    if (rows[at]?.kind === "work") return at;
  return from;
}

function saidOf(corpus: CorpusSummary, { title, subtitle, publication }: WorkSummary): string {
  const { authors, publisher, date } = publication;
  return [corpus.title, title, subtitle, publisher, date, ...authors].join(" ").toLowerCase();
}
