import { createHash, randomUUID } from "node:crypto";
import type { LibraryContents } from "../../contract/library.ts";
import {
  byCreation,
  decodeLibraryFile,
  SCHEMA_VERSION,
  type DecodedLibrary,
} from "../../core/library/library-file.ts";
import { decodeText, hasByteOrderMark } from "./bytes.ts";
import { withCheck } from "../checked-line.ts";
import { decodeHead, encodeHead, type SnapshotHead, type SnapshotOrigin } from "./snapshot-head.ts";
import { salvageSnapshot } from "./snapshot-salvage.ts";

/** A library file as it was read; `head` is null when its first line is not of a version with checksums, or damaged. */
export interface DecodedSnapshot extends DecodedLibrary {
  head: SnapshotHead | null;
}

/** Bytes that are to stand one after the other in a file. */
export type Pieces = Uint8Array[];

/** So many lines are put together at once. */
const AT_ONCE = 1000;

/**
 * A library file in the newest version: JSON with one record a line, each with a checksum, and one of them all in the
 * head.
 */
export function encodeSnapshot(contents: LibraryContents, origin: SnapshotOrigin): Pieces {
  const { items, bin, tombstones } = contents;
  const body = [
    ...linesOf(items.toSorted(byCreation)),
    Buffer.from('],"bin":[\n'),
    ...linesOf(bin),
    Buffer.from('],"tombstones":[\n'),
    ...linesOf(tombstones),
    Buffer.from("]}\n"),
  ];
  const hash = createHash("sha256");
  for (const piece of body) hash.update(piece);
  const head = encodeHead({
    ...origin,
    count: {
      items: items.length,
      bin: bin.length,
      tombstones: tombstones.length,
    },
    sha256: hash.digest("hex"),
  });
  return [Buffer.from(`${head}\n`), ...body];
}

/** A library file that stands for itself, such as a backup: no journal belongs to it. */
export function encodeLibrary(contents: LibraryContents): Uint8Array {
  const origin = { generation: randomUUID(), follows: null, seq: 0, last: null, alone: true };
  return Buffer.concat(encodeSnapshot(contents, origin));
}

/**
 * A library from the bytes of its file, of whatever version. When the checksum of the whole holds, the records are
 * not looked at one by one; else each that is whole is there. Never throws.
 */
export function decodeSnapshot(bytes: Uint8Array): DecodedSnapshot {
  const head = hasByteOrderMark(bytes) ? null : headOf(bytes);
  if (!head || head.schemaVersion > SCHEMA_VERSION || !isWhole(bytes, head))
    return salvageSnapshot(bytes, head);
  if (head.schemaVersion < SCHEMA_VERSION)
    return { ...decodeLibraryFile(withoutChecks(bytes)), head };
  return { ...allIn(bytes), head, schemaVersion: SCHEMA_VERSION };
}

/** The head of a snapshot of any version with checksums; null when it is damaged. */
export function headOf(bytes: Uint8Array): SnapshotHead | null {
  return decodeHead(bytes.subarray(0, Math.max(0, bytes.indexOf(0x0a))));
}

/** Whether what is behind the head is what was written there. */
export function isWhole(bytes: Uint8Array, { sha256 }: SnapshotHead): boolean {
  const body = bytes.subarray(bytes.indexOf(0x0a) + 1);
  return createHash("sha256").update(body).digest("hex") === sha256;
}

function* linesOf(records: readonly object[]): Generator<Uint8Array> {
  for (let from = 0; from < records.length; from += AT_ONCE) {
    const lines = records.slice(from, from + AT_ONCE).map((one) => withCheck(JSON.stringify(one)));
    const isLast = from + AT_ONCE >= records.length;
    yield Buffer.from(`${lines.join(",\n")}${isLast ? "\n" : ",\n"}`);
  }
}

/** Of bytes that are known to be what was written. */
function allIn(bytes: Uint8Array): DecodedLibrary {
  const { items, bin, tombstones } = withoutChecks(bytes) as LibraryContents;
  return {
    condition: "good",
    contents: { items, bin, tombstones },
    schemaVersion: SCHEMA_VERSION,
    isFramed: true,
    broken: 0,
    brokenIds: [],
  };
}

/** The file as JSON, its records as they are when nobody checks them. */
function withoutChecks(bytes: Uint8Array): unknown {
  const parsed = JSON.parse(decodeText(bytes)) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(parsed).map(([name, value]) => [
      name,
      Array.isArray(value) ? (value as Checked[]).map(unchecked) : value,
    ]),
  );
}

interface Checked {
  check?: unknown;
}

function unchecked({ check: _check, ...record }: Checked): object {
  return record;
}
