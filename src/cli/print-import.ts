import type { FileReport, ImportProgress } from "../contract/import.ts";
import { languageInWords } from "../core/text/language-in-words.ts";
import { counted } from "../core/text/counted.ts";
import { printLine, type Terminal } from "./terminal.ts";

const WORDS: Record<FileReport["state"], string> = {
  waiting: "not read",
  read: "can be imported",
  imported: "imported",
  warnings: "imported with warnings",
  refused: "REFUSED",
  unchanged: "unchanged",
};

/** One line for each file, with its warnings or the reason for which it was refused below it. */
export function printImport(terminal: Terminal, progress: ImportProgress): void {
  const { files, corpus, unshownPictures = [] } = progress;
  for (const file of files) {
    printLine(terminal, { text: file.path, style: "bold" }, `  ${WORDS[file.state]}`);
    for (const line of detailsOf(file)) printLine(terminal, `  ${line}`);
  }
  if (unshownPictures.length > 0) printLine(terminal, unshown(unshownPictures));
  const states = Object.entries(WORDS)
    .map(([state, word]) => ({ word, count: files.filter((file) => file.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${count} ${word.toLowerCase()}`);
  const where = corpus === null ? "" : ` · corpus ${corpus}`;
  printLine(terminal, `${counted(files.length, "file")}: ${states.join(", ") || "none"}${where}`);
}

/** A folder may hold thousands of them. */
function unshown(paths: string[]): string {
  const rest = paths.length - 5;
  const more = rest > 0 ? ` and ${rest} more` : "";
  return `No document shows ${counted(paths.length, "picture")}, left out: ${paths.slice(0, 5).join(", ")}${more}`;
}

function detailsOf({
  state,
  reason,
  format,
  title,
  language,
  works,
  warnings,
  counts,
}: FileReport): string[] {
  if (state === "refused") return [reason ?? ""];
  const what = [format, title && `“${title}”`, ...languageOf(language), ...countsOf(counts)]
    .filter(Boolean)
    .join(", ");
  return [
    ...(what === "" ? [] : [what]),
    ...(works.length > 0 ? [worksOf(works)] : []),
    ...warnings.map(
      ({ place, message }) => `warning: ${place === null ? "" : `${place}: `}${message}`,
    ),
  ];
}

/** What a document says itself needs no mention, and of a doubtful one there is a warning. */
function languageOf(language: FileReport["language"]): string[] {
  if (language === null || language.tag === null || language.is !== "guessed") return [];
  return [`${languageInWords(language.tag, false)} by its words`];
}

function countsOf({ paragraphs, records, speakers, turns }: FileReport["counts"]): string[] {
  const counts: [number, string][] = [
    [paragraphs, "paragraph"],
    [turns, "turn"],
    [speakers, "speaker"],
    [records, "record"],
  ];
  return counts.flatMap(([count, noun]) => (count > 0 ? [counted(count, noun)] : []));
}

/** An edition in one file may become hundreds. */
function worksOf(works: string[]): string {
  const listed = works.slice(0, 5).join(", ");
  const rest = works.length - 5;
  return `${works.length === 1 ? "work" : "works"} ${listed}${rest > 0 ? ` and ${rest} more` : ""}`;
}
