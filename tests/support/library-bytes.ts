import type { LibraryContents } from "../../src/contract/library.ts";
import {
  planChange,
  applyChange,
  emptyLibrary,
} from "../../src/core/library/journalled-library.ts";
import { encodeJournalHead, encodeJournalLine } from "../../src/node/library/journal-bytes.ts";
import { encodeSnapshot } from "../../src/node/library/snapshot-bytes.ts";
import { noteNumber } from "./annotations.ts";
import { addsNote } from "./note-step.ts";

export const GENERATION = "a-generation";

export function notes(from: number, to: number) {
  return Array.from({ length: to - from }, (_, index) => noteNumber(from + index));
}

export function contentsWith(contents: Partial<LibraryContents>): LibraryContents {
  return { items: [], bin: [], tombstones: [], ...contents };
}

/** A snapshot that has so many changes of a journal in it. */
export function snapshotBytes(contents: Partial<LibraryContents>, seq = 100): Buffer {
  const origin = { generation: GENERATION, follows: null, seq, last: null };
  return Buffer.concat(encodeSnapshot(contentsWith(contents), origin));
}

/** A journal on that snapshot without kept steps, one line for each note from one number to another. */
export function journalBytes(
  from: number,
  to: number,
  options: { base?: string; seq?: number } = {},
) {
  const { base = GENERATION, seq = 100 } = options;
  const library = { ...emptyLibrary(), seq };
  const lines = notes(from, to).map((_, index) => {
    const change = planChange(library, addsNote(from + index));
    applyChange(library, change);
    return encodeJournalLine(change).bytes;
  });
  return Buffer.concat([encodeJournalHead({ base, seq }), ...lines]);
}

/** Where a line begins, counted from 0. */
export function lineStart(bytes: Buffer, line: number): number {
  let at = 0;
  for (let count = 0; count < line; count += 1) at = bytes.indexOf("\n", at) + 1;
  return at;
}

/** A copy of bytes in which something is changed. */
export function changed(bytes: Buffer, change: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(bytes);
  change(copy);
  return copy;
}

/** A library file as the first version of Readout wrote it: without checksums, bin or journal. */
export function firstVersionText(...numbers: number[]): string {
  const lines = numbers.map((number) => JSON.stringify(noteNumber(number))).join(",\n");
  return `{"format":"readout-library","schemaVersion":1,"annotations":[\n${lines}\n]}\n`;
}
