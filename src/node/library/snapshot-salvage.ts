import {
  decodeLibraryFile,
  decodeRecords,
  SCHEMA_VERSION,
  type DecodedLibrary,
} from "../../core/library/library-file.ts";
import { decodeText, hasByteOrderMark, parseJson, splitLines } from "./bytes.ts";
import { withoutCheck } from "../checked-line.ts";
import type { DecodedSnapshot } from "./snapshot-bytes.ts";
import { decodeHead, type SnapshotHead } from "./snapshot-head.ts";

/** Lines that belong to no record. */
const FRAME = new Set(["", '],"bin":[', '],"tombstones":[', "]}"]);

/**
 * What can be had of a file that is of another version or damaged. Where records have checksums, only those whose
 * checksum holds count; of a version without, those that have the right shape.
 * @param head of the file, when it is whole
 */
export function salvageSnapshot(bytes: Uint8Array, head: SnapshotHead | null): DecodedSnapshot {
  if (head && head.schemaVersion > SCHEMA_VERSION) return { ...decodeNewer(bytes, head), head };
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('"check":"'))
    return { ...decodeUnchecked(bytes), head: null };
  return decodeChecked(bytes);
}

function decodeNewer(bytes: Uint8Array, { schemaVersion }: SnapshotHead): DecodedLibrary {
  const { records } = checkedRecords(bytes);
  return { ...decodeRecords(records, schemaVersion), condition: "newer" };
}

/** Version 1. When the bytes are not valid UTF-8 and JSON, every line that is gives its record. */
function decodeUnchecked(bytes: Uint8Array): DecodedLibrary {
  try {
    const decoded = decodeLibraryFile(parseJson(bytes));
    // A version with checksums that has none was not written by Readout.
    return decoded.schemaVersion === SCHEMA_VERSION
      ? { ...decoded, condition: "damaged" }
      : decoded;
  } catch {
    const records = splitLines(bytes).map(recordIn);
    return decodeRecords(
      records.filter((record) => record !== null),
      null,
    );
  }
}

function recordIn(line: Uint8Array): unknown {
  const end = line.findLastIndex((byte) => byte === 0x7d) + 1;
  try {
    return parseJson(line.subarray(0, end));
  } catch {
    return null;
  }
}

function decodeChecked(bytes: Uint8Array): DecodedSnapshot {
  const { head, records, broken, brokenIds } = checkedRecords(bytes);
  const decoded = decodeRecords(records, head?.schemaVersion ?? null);
  const { items, bin, tombstones } = decoded.contents;
  const found = items.length + bin.length + tombstones.length;
  const expected = head && head.count.items + head.count.bin + head.count.tombstones;
  return {
    ...decoded,
    condition: "damaged",
    head,
    broken: expected === null ? broken : Math.max(0, expected - found),
    brokenIds: [...brokenIds, ...decoded.brokenIds],
  };
}

function checkedRecords(bytes: Uint8Array) {
  const lines = splitLines(withoutMark(bytes));
  const head = decodeHead(lines[0]!);
  const records: unknown[] = [];
  const brokenIds: string[] = [];
  let broken = 0;
  for (const line of head ? lines.slice(1) : lines) {
    const text = textOf(line);
    if (text !== null && FRAME.has(text)) continue;
    const json = text === null ? null : withoutCheck(text);
    const record = json === null ? null : parsed(json);
    if (json !== null && record !== null) {
      records.push(record);
      continue;
    }
    broken += 1;
    const id = idIn(line);
    if (id !== null) brokenIds.push(id);
  }
  return { head, records, broken, brokenIds };
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return hasByteOrderMark(bytes) ? bytes.subarray(3) : bytes;
}

/** Without the comma to the next record and what an editor may have put at its end. */
function textOf(line: Uint8Array): string | null {
  try {
    return decodeText(line).replace(/,?\r?$/u, "");
  } catch {
    return null;
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function idIn(line: Uint8Array): string | null {
  const text = Buffer.from(line).toString("utf8");
  const found = /"id":("(?:[^"\\]|\\.)*")/u.exec(text)?.[1];
  const id = found === undefined ? null : parsed(found);
  return typeof id === "string" ? id : null;
}
