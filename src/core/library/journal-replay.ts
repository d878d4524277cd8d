import type { LibraryItem } from "../../contract/dossier.ts";
import type { LibraryDelta } from "./library-store.ts";
import {
  applyChange,
  forgetHistory,
  KEPT_STEPS,
  moveHistory,
  type JournalChange,
  type JournalledLibrary,
  type KeptStep,
} from "./journalled-library.ts";

/**
 * A line of the journal: a change, or a step from before the snapshot, kept only so that it can be taken back
 * (`done`) or made again (`undone`).
 */
export type JournalLine = JournalChange | KeptLine;

export interface KeptLine {
  seq: number;
  at: string;
  change: "done" | "undone";
  label: string;
  delta: LibraryDelta;
  inverse: LibraryDelta;
}

export function isChange(line: JournalLine): line is JournalChange {
  return line.change !== "done" && line.change !== "undone";
}

/**
 * Brings a library up to the last line. What it already has, by its number, only makes the history again.
 * @param lines in the order of the file; null stands for lines that could not be read
 * @param from the number of the last change before the journal; null when that is not known
 */
export function replay(
  library: JournalledLibrary,
  lines: readonly (JournalLine | null)[],
  from: number | null,
): void {
  let expected = from === null ? null : from + 1;
  for (const line of lines) {
    if (line === null) forgetHistory(library);
    else if (!isChange(line)) keepStep(library, line);
    else {
      if (expected !== null && line.seq !== expected) forgetHistory(library);
      if (line.seq > library.seq) applyChange(library, line);
      else moveHistory(library, line);
      expected = line.seq + 1;
    }
  }
  // Which of the steps were undone is only certain when the head of the journal is.
  if (from === null) forgetHistory(library);
}

/**
 * Brings a library up to the last line when it is not known which of them it has. Since every line has its
 * records whole, making all changes again in their order leads to the same end.
 */
export function replayAll(
  library: JournalledLibrary,
  lines: readonly (JournalLine | null)[],
): void {
  for (const line of lines) {
    if (line === null || line.change === "undone") continue;
    applyChange(library, isChange(line) ? line : { ...line, change: "do" });
  }
  forgetHistory(library);
}

/** What the last line that names an id made of it; null when that line deleted it. */
export function lastVersions(
  lines: readonly (JournalLine | null)[],
): Map<string, LibraryItem | null> {
  const versions = new Map<string, LibraryItem | null>();
  for (const line of lines) {
    if (line === null) continue;
    const { upserted, removed, buried } = line.change === "undone" ? line.inverse : line.delta;
    for (const id of removed) versions.set(id, null);
    for (const { id } of buried ?? []) versions.set(id, null);
    for (const item of upserted) versions.set(item.id, item);
  }
  return versions;
}

/** The last steps as lines, the newest that fit; `sizeOf` tells the bytes of one. */
export function keptLines(
  { steps, done }: JournalledLibrary,
  sizeOf: (line: KeptLine) => number,
): KeptLine[] {
  const lines: KeptLine[] = [];
  let bytes = 0;
  for (let at = steps.length - 1; at >= 0 && lines.length < KEPT_STEPS.atMost; at -= 1) {
    const line = keptLine(steps[at]!, at < done);
    bytes += sizeOf(line);
    if (lines.length >= KEPT_STEPS.atLeast && bytes > KEPT_STEPS.bytes) break;
    lines.push(line);
  }
  return lines.reverse();
}

function keptLine({ seq, at, label, forward, inverse }: KeptStep, isDone: boolean): KeptLine {
  return { seq, at, change: isDone ? "done" : "undone", label, delta: forward, inverse };
}

function keepStep(library: JournalledLibrary, line: KeptLine): void {
  const { seq, at, label, delta: forward, inverse } = line;
  // An undone step makes sense only behind the steps before it.
  if (line.change === "done" && library.done < library.steps.length) return;
  library.steps.push({ seq, at, label, forward, inverse });
  if (line.change === "done") library.done = library.steps.length;
}
