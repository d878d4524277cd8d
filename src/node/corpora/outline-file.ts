import type { Disk } from "../disk.ts";
import { journalLine, readJournalLine } from "../checked-line.ts";
import type { ListedWork } from "./work-files.ts";

/** A line of a file of outlines: a work that came or changed, or the id of one that went. */
export type OutlineLine = { put: ListedWork } | { gone: string };

/** A file of outlines as it was read; later lines count before earlier ones. */
export interface OutlineFile {
  /** In the order in which they first came. */
  works: Map<string, ListedWork>;
  /** Bytes up to the end of its last whole change. */
  length: number;
  lines: number;
  /** Numbers, from 1, of lines that are damaged. */
  damaged: number[];
}

const END_OF_LINE = 10;

/**
 * Reads every line that is whole. A change of several lines ends with an empty one; what follows the last of
 * these never counted, and is left out.
 */
export function readOutlines(bytes: Uint8Array): OutlineFile {
  const file: OutlineFile = { works: new Map(), length: 0, lines: 0, damaged: [] };
  const counted = endOfChanges(bytes);
  let number = 0;
  for (let start = 0; start < counted;) {
    const end = bytes.indexOf(END_OF_LINE, start);
    number += 1;
    if (end > start) {
      const line = readJournalLine(bytes.subarray(start, end));
      file.lines += 1;
      if (line) applyLine(file.works, line.content as OutlineLine);
      else file.damaged.push(number);
    }
    start = end + 1;
  }
  file.length = counted;
  return file;
}

function endOfChanges(bytes: Uint8Array): number {
  for (let at = bytes.length - 1; at > 0; at -= 1)
    if (bytes[at] === END_OF_LINE && bytes[at - 1] === END_OF_LINE) return at + 1;
  return 0;
}

export function applyLine(works: Map<string, ListedWork>, line: OutlineLine): void {
  if ("put" in line) works.set(line.put.outline.id, line.put);
  else works.delete(line.gone);
}

/** One change, whole; nothing for no lines. */
export function encodeChange(lines: readonly OutlineLine[]): Uint8Array {
  if (lines.length === 0) return new Uint8Array();
  const end = Uint8Array.of(END_OF_LINE);
  return Buffer.concat([...lines.map((line) => journalLine(line).bytes), end]);
}

/**
 * Adds a change behind the last whole one, over what a crash left there, and resolves when it would survive a
 * power cut. Its end is written when all else is safe, so that one that has an end is whole.
 * @throws the system's error; the change is taken back then, or at least nothing says that it counts
 */
export async function appendChange(
  disk: Disk,
  path: string,
  { length, change }: { length: number; change: Uint8Array },
): Promise<void> {
  const file = await disk.open(path);
  try {
    await file.truncate(length);
    await file.write(change.subarray(0, -1), length);
    await file.sync();
    await file.write(change.subarray(-1), length + change.length - 1);
    await file.sync();
  } catch (error) {
    await file.truncate(length).catch(() => undefined);
    throw error;
  } finally {
    await file.close().catch(() => undefined);
  }
}
