import type { CorpusSummary, WorkSummary } from "../../../contract/work.ts";
import { worksByFolder } from "../../../core/corpus/works-by-folder.ts";

/** A line of the list of works: the heading of a corpus or of a folder in it, or a work. */
export type WorkRow =
  | { kind: "corpus"; id: string; title: string; count: number }
  | { kind: "folder"; id: string; title: string }
  | { kind: "work"; id: string; work: WorkSummary };

/** The works that have all the typed words in their title, names or corpus, under their corpora. */
export function workRows(corpora: readonly CorpusSummary[], typed: string): WorkRow[] {
  const words = typed.toLowerCase().split(/\s+/u).filter(Boolean);
  return corpora.flatMap((corpus) => {
    const rows: WorkRow[] = [];
    for (const { folder, works } of worksByFolder(corpus.works)) {
      const found = works.filter((work) => {
        const said = saidOf(corpus, folder, work);
        return words.every((word) => said.includes(word));
      });
      if (found.length > 0) rows.push(...headingOf(corpus, folder));
      for (const work of found) rows.push({ kind: "work", id: work.id, work });
    }
    const count = rows.filter(({ kind }) => kind === "work").length;
    if (count === 0) return [];
    return [{ kind: "corpus" as const, id: corpus.id, title: corpus.title, count }, ...rows];
  });
}

function headingOf({ id }: CorpusSummary, folder: string | null): WorkRow[] {
  return folder === null ? [] : [{ kind: "folder", id: `${id}/${folder}`, title: folder }];
}

/** The place of the next work from a place on, in a direction; the same place when there is none. */
export function nextWork(rows: readonly WorkRow[], from: number, direction: 1 | -1): number {
  for (let at = from + direction; at >= 0 && at < rows.length; at += direction)
    if (rows[at]?.kind === "work") return at;
  return from;
}

function saidOf(
  corpus: CorpusSummary,
  folder: string | null,
  { title, subtitle, publication }: WorkSummary,
): string {
  const { authors, publisher, date } = publication;
  return [corpus.title, folder, title, subtitle, publisher, date, ...authors]
    .join(" ")
    .toLowerCase();
}
