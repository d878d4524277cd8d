import type { FileReport, FileState } from "../../../contract/import.ts";
import { counted } from "../../../core/text/counted.ts";

/** What each state is called, and what became of the file then. */
export const STATES: Record<FileState, string> = {
  waiting: "Waiting",
  read: "Ready",
  imported: "Imported",
  warnings: "Imported with warnings",
  refused: "Refused",
  unchanged: "Unchanged",
};

/** What needs a decision before what is as it should be. */
const ORDER: FileState[] = ["refused", "warnings", "read", "waiting", "imported", "unchanged"];

export type ReportFilter = FileState | "all" | "noted";

/** The choices that find something, each with how many. `noted`: read, but something was not taken over. */
export function filtersOf(files: readonly FileReport[]): { value: ReportFilter; label: string }[] {
  const counts = new Map<FileState, number>();
  for (const { state } of files) counts.set(state, (counts.get(state) ?? 0) + 1);
  const noted = files.filter(isNoted).length;
  return [
    { value: "all", label: `All (${files.length.toLocaleString("en")})` },
    ...ORDER.flatMap((state) => {
      const count = counts.get(state) ?? 0;
      return count > 0 ? [labelled(state, STATES[state], count)] : [];
    }),
    ...(noted > 0 ? [labelled("noted", "Ready, with warnings", noted)] : []),
  ];
}

/** The files of a choice whose name or title has the typed words in it. */
export function filteredFiles(
  files: readonly FileReport[],
  filter: ReportFilter,
  typed: string,
): FileReport[] {
  const words = typed.trim().toLowerCase();
  return files.filter((file) => {
    const isChosen =
      filter === "all" || (filter === "noted" ? isNoted(file) : file.state === filter);
    return isChosen && `${file.path} ${file.title ?? ""}`.toLowerCase().includes(words);
  });
}

/** What the import came to, in one sentence without its end: `3 ready, 1 refused`. */
export function sumInWords(files: readonly FileReport[]): string {
  const said = ORDER.toReversed().flatMap((state) => {
    const count = files.filter((file) => file.state === state).length;
    return count > 0 ? `${count.toLocaleString("en")} ${STATES[state].toLowerCase()}` : [];
  });
  return said.length > 0 ? said.join(", ") : counted(0, "file");
}

/** What was found in a file; of a whole corpus its works, since nothing in it was taken for anything. */
export function foundInWords({ state, title, counts, sure, works }: FileReport): string {
  if (state === "waiting") return "";
  const { paragraphs, records, speakers, turns } = counts;
  if (paragraphs === 0)
    return works.length > 0 ? counted(works.length, "work") : title === null ? "" : `“${title}”`;
  const parts = [counted(paragraphs, "paragraph")];
  if (records > 0) parts.push(counted(records, "record"));
  if (speakers > 0) parts.push(`${counted(speakers, "speaker")} in ${counted(turns, "turn")}`);
  if (sure !== null) parts.push(`the least certain ${Math.round(sure * 100)} % sure`);
  return parts.join(" · ");
}

/** Whether there are works now of any of the files. */
export function hasKept(files: readonly FileReport[]): boolean {
  return files.some(({ works }) => works.length > 0);
}

/** Whether somebody can look at what was understood of it. What is marked up as a work has no guesses in it. */
export function isReviewable({ state, sure }: FileReport): boolean {
  return state === "read" && sure !== null;
}

function isNoted({ state, warnings }: FileReport): boolean {
  return state === "read" && warnings.length > 0;
}

function labelled(value: ReportFilter, label: string, count: number) {
  return { value, label: `${label} (${count.toLocaleString("en")})` };
}
