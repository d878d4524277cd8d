import { closeSync, fdatasyncSync, ftruncateSync, openSync, readFileSync } from "node:fs";
import { DamagedIndex } from "../../core/search/index/ports.ts";
import type { IndexedPassage, PassagePlace } from "../../core/search/text-index.ts";
import { journalLine, readJournalLine } from "../checked-line.ts";
import { codeOf } from "../system-error.ts";
import { writeAll } from "./index-file.ts";

/** A passage that is new or different, one that is no longer there, or that a work is complete, or gone. */
export type JournalEntry =
  { put: IndexedPassage } | { remove: PassagePlace } | { work: string; fingerprint: string | null };

/** Goes up whenever an entry means something else. */
const VERSION = 1;

interface Header {
  index: string;
  version: number;
}

/** The changes since an index file was written, in a file of their own. */
export interface IndexJournal {
  /** What it held when it was opened. */
  readonly entries: JournalEntry[];
  /** Returns once the entries are on the disk. */
  append(entries: readonly JournalEntry[]): void;
  close(): void;
}

/**
 * Opens the journal of an index file, which is known by its id; that of another one is begun anew. Each
 * line is a checksum and JSON. A last line without its end was never acknowledged and is cut off.
 * @throws DamagedIndex when a line is not what was written
 */
export function openIndexJournal(path: string, index: string): IndexJournal {
  const { entries, length } = readJournal(path, index);
  const file = openSync(path, length === 0 ? "w" : "r+", 0o600);
  if (length > 0) ftruncateSync(file, length);
  closeSync(file);
  const journal = openSync(path, "a", 0o600);
  if (length === 0) writeAll(journal, lineOf({ index, version: VERSION } satisfies Header));
  return {
    entries,
    append(more) {
      writeAll(journal, Buffer.concat(more.map(lineOf)));
      fdatasyncSync(journal);
    },
    close: () => closeSync(journal),
  };
}

/** The entries for an index, without opening the file for writing; `length` is 0 when there are none for it. */
export function readJournal(
  path: string,
  index: string,
): { entries: JournalEntry[]; length: number } {
  const bytes = readOrNothing(path);
  const end = bytes.lastIndexOf("\n") + 1;
  const [header, ...lines] = bytes.subarray(0, end).toString("utf8").split("\n").slice(0, -1);
  if (header === undefined) return { entries: [], length: 0 };
  const head = contentOf(header) as Partial<Header>;
  if (head.index !== index || head.version !== VERSION) return { entries: [], length: 0 };
  // The checksums tell that a Readout of this version wrote the lines.
  return { entries: lines.map((line) => contentOf(line) as JournalEntry), length: end };
}

function readOrNothing(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return Buffer.alloc(0);
    throw error;
  }
}

function lineOf(content: JournalEntry | Header): Uint8Array {
  return journalLine(content).bytes;
}

function contentOf(line: string): unknown {
  const read = readJournalLine(Buffer.from(line));
  if (!read) throw new DamagedIndex("its journal has a line that is not what was written");
  return read.content;
}
