import { createHash, randomUUID } from "node:crypto";
import type { LibraryContents } from "../../contract/library.ts";
import {
  byCreation,
  SCHEMA_VERSION,
  type DecodedLibrary,
} from "../../core/library/library-file.ts";
import { decodeText, hasByteOrderMark } from "./bytes.ts";
import { withCheck } from "./checked-line.ts";
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
  const { annotations, bin, tombstones } = contents;
  const body = [
    ...linesOf(annotations.toSorted(byCreation)),
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
      annotations: annotations.length,
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
  const end = bytes.indexOf(0x0a);
  const head = hasByteOrderMark(bytes) ? null : decodeHead(bytes.subarray(0, Math.max(0, end)));
  if (head?.schemaVersion !== SCHEMA_VERSION) return salvageSnapshot(bytes, head);
  const sha256 = createHash("sha256")
    .update(bytes.subarray(end + 1))
    .digest("hex");
  if (sha256 !== head.sha256) return salvageSnapshot(bytes, head);
  return { ...whole(bytes), head, schemaVersion: SCHEMA_VERSION };
}

function* linesOf(records: readonly object[]): Generator<Uint8Array> {
  for (let from = 0; from < records.length; from += AT_ONCE) {
    const lines = records.slice(from, from + AT_ONCE).map((one) => withCheck(JSON.stringify(one)));
    const isLast = from + AT_ONCE >= records.length;
    yield Buffer.from(`${lines.join(",\n")}${isLast ? "\n" : ",\n"}`);
  }
}

/** Of bytes that are known to be what was written. */
function whole(bytes: Uint8Array): DecodedLibrary {
  const parsed = JSON.parse(decodeText(bytes)) as Record<keyof LibraryContents, Checked[]>;
  const contents = {
    annotations: parsed.annotations.map(unchecked),
    bin: parsed.bin.map(unchecked),
    tombstones: parsed.tombstones.map(unchecked),
  } as unknown as LibraryContents;
  return {
    condition: "good",
    contents,
    schemaVersion: SCHEMA_VERSION,
    isFramed: true,
    broken: 0,
    brokenIds: [],
  };
}

interface Checked {
  check?: unknown;
}

function unchecked({ check: _check, ...record }: Checked): object {
  return record;
}
