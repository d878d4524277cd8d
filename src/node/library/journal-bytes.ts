import { z } from "zod";
import { isChange, type JournalLine } from "../../core/library/journal-replay.ts";
import { lengthOfWholeLines, splitLines } from "./bytes.ts";
import { journalLine, readJournalLine } from "../checked-line.ts";

const FORMAT = "readout-journal";
/** Goes up whenever a line means something else. */
const JOURNAL_VERSION = 1;

const headSchema = z.looseObject({
  format: z.literal(FORMAT),
  version: z.int().min(1),
  base: z.string().min(1),
  seq: z.int().min(0),
});

/** The first line: which snapshot the journal was begun on, and the number of the last change in that. */
export interface JournalHead {
  base: string;
  seq: number;
}

const id = z.looseObject({ id: z.string().min(1) });
const delta = z.looseObject({
  upserted: z.array(id),
  removed: z.array(z.string()),
  buried: z.array(z.looseObject({ id: z.string(), deleted: z.string() })).exactOptional(),
});
const lineSchema = z.looseObject({
  seq: z.int().min(1),
  at: z.string(),
  change: z.enum(["do", "undo", "redo", "done", "undone"]),
  label: z.string(),
  delta,
  inverse: delta.exactOptional(),
});

/** A whole line, with the checksum that it has in the file. */
export interface ReadLine {
  line: JournalLine;
  check: string;
}

/**
 * A journal as it was read. `torn`: its last line has no end, or its end and not its middle, as a power cut leaves one that
 * was under way; `damaged`: a line is not what was written, is missing or stands there twice.
 */
export interface DecodedJournal {
  condition: "good" | "torn" | "newer" | "damaged";
  head: JournalHead | null;
  /** In the order of their numbers; null stands for lines that cannot be read. */
  lines: (ReadLine | null)[];
  /** Whole lines of the file that are changes and no kept steps. */
  changes: number;
  /** Changes that are known to be missing. */
  missing: number;
  /** Bytes up to the end of the last line. */
  length: number;
  /** Bytes before the first change: the head and the kept steps. */
  keptLength: number;
}

export function encodeJournalHead(head: JournalHead): Uint8Array {
  return journalLine({ format: FORMAT, version: JOURNAL_VERSION, ...head }).bytes;
}

export function encodeJournalLine(line: JournalLine): { bytes: Uint8Array; check: string } {
  return journalLine(line);
}

/** Every line stands or falls alone. Never throws. */
export function decodeJournal(bytes: Uint8Array): DecodedJournal {
  const length = lengthOfWholeLines(bytes);
  const pieces = splitLines(bytes.subarray(0, length));
  pieces.pop();
  const first = pieces[0] && readJournalLine(pieces[0]);
  const head = headSchema.safeParse(first?.content);
  if (head.success && head.data.version > JOURNAL_VERSION)
    return {
      condition: "newer",
      head: null,
      lines: [],
      changes: 0,
      missing: 0,
      length: 0,
      keptLength: 0,
    };
  const read = (head.success ? pieces.slice(1) : pieces).map(readLine);
  const ordered = inOrder(read, head.success ? head.data.seq : null);
  const isWhole = head.success && ordered.isWhole;
  return {
    condition: isWhole ? (length === bytes.length ? "good" : "torn") : "damaged",
    head: head.success ? { base: head.data.base, seq: head.data.seq } : null,
    lines: ordered.lines,
    changes: ordered.lines.filter((read) => read && isChange(read.line)).length,
    missing: ordered.missing,
    length,
    keptLength: lengthOf(pieces.slice(0, pieces.length - read.length + ordered.kept)),
  };
}

function readLine(bytes: Uint8Array): ReadLine | null {
  const read = readJournalLine(bytes);
  const line = lineSchema.safeParse(read?.content);
  return read && line.success
    ? { line: line.data as unknown as JournalLine, check: read.check }
    : null;
}

/** Kept steps and then changes, each once and in the order of their numbers. */
function inOrder(read: readonly (ReadLine | null)[], from: number | null) {
  const end = read.findIndex((one) => one !== null && isChange(one.line));
  const kept = end < 0 ? read : read.slice(0, end);
  const found = read.slice(kept.length).filter((one) => one !== null);
  const bySeq = new Map(found.map((one) => [one.line.seq, one]));
  const changes = [...bySeq.values()].toSorted((a, b) => a.line.seq - b.line.seq);
  const [first, last] = [changes[0]?.line.seq ?? 1, changes.at(-1)?.line.seq ?? 0];
  const gaps = last - (from ?? first - 1) - changes.length;
  const unread = read.length - 1 - read.findLastIndex((one) => one !== null);
  const missing = (changes.length > 0 ? Math.max(0, gaps) : 0) + unread;
  const isAsWritten =
    read.every((one) => one !== null) &&
    found.length === changes.length &&
    found.every((one, at) => one === changes[at]);
  return {
    lines: [...kept, ...changes],
    kept: kept.length,
    missing,
    isWhole: isAsWritten && missing === 0,
  };
}

/** With the end of each line. */
function lengthOf(lines: readonly Uint8Array[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}
