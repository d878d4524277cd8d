import { crc32, deflateRawSync } from "node:zlib";
import { ReadoutError } from "../../../contract/result.ts";

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** What the flags of an entry say: its sizes follow its bytes. */
const SIZES_FOLLOW = 0x0008;
const UTF8 = 0x0800;
const DEFLATED = 8;
const VERSION = 20;
/** MS-DOS date of 1 January 1980, the earliest there is. */
const DATE = 0x0021;

interface Entry {
  name: string;
  /** Its record in the directory. */
  record: Buffer;
  /** Where its local header begins. */
  at: number;
}

/**
 * A ZIP archive with other bytes for some of its files, and files that it did not have behind them. All that is not named
 * is copied as it lies in the archive. It has to have been opened by {@link openArchive} before.
 * @throws ReadoutError `quotation-not-placed` for the large form of the format, which documents do not need
 */
export function changedArchive(
  archive: Uint8Array,
  changes: ReadonlyMap<string, Uint8Array>,
  file: string,
): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = directoryEnd(bytes, file);
  const entries = entriesOf(bytes, end, file);
  const written = new Written(
    bytes.subarray(0, Math.min(end.start, ...entries.map(({ at }) => at))),
  );
  const records = copied(entries, { bytes, end: end.start, changes, written });
  const known = new Set(entries.map(({ name }) => name));
  for (const [name, contents] of changes) {
    if (known.has(name)) continue;
    const record = newRecord(name, written.length);
    written.put(changedEntry(record, null, contents));
    records.push(record);
  }
  const directory = Buffer.concat(records);
  const last = Buffer.from(bytes.subarray(end.at));
  last.writeUInt16LE(records.length, 8);
  last.writeUInt16LE(records.length, 10);
  last.writeUInt32LE(directory.length, 12);
  last.writeUInt32LE(written.length, 16);
  return new Uint8Array(Buffer.concat([...written.pieces, directory, last]));
}

/** What is written so far. */
class Written {
  readonly pieces: Buffer[] = [];
  length = 0;

  constructor(beginning: Buffer) {
    this.put(beginning);
  }

  put(piece: Buffer): void {
    this.pieces.push(piece);
    this.length += piece.length;
  }
}

interface Copying {
  bytes: Buffer;
  /** Where the directory begins. */
  end: number;
  changes: ReadonlyMap<string, Uint8Array>;
  written: Written;
}

/** Writes all files in the order of their places, and gives their records in that of the directory. */
function copied(entries: readonly Entry[], { bytes, end, changes, written }: Copying): Buffer[] {
  const byPlace = entries.toSorted((one, other) => one.at - other.at);
  const records = new Map<Entry, Buffer>();
  for (const [number, entry] of byPlace.entries()) {
    const record = Buffer.from(entry.record);
    record.writeUInt32LE(written.length, 42);
    records.set(entry, record);
    const changed = changes.get(entry.name);
    const next = byPlace[number + 1]?.at ?? end;
    if (changed) written.put(changedEntry(record, bytes.readUInt16LE(entry.at + 4), changed));
    else written.put(bytes.subarray(entry.at, next));
  }
  return entries.map((entry) => records.get(entry)!);
}

/** The end of the directory, which a comment may follow, and where the directory begins. */
function directoryEnd(bytes: Buffer, file: string): { at: number; start: number } {
  for (let at = bytes.length - 22; at >= 0 && at >= bytes.length - 22 - 0xffff; at--) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_END) continue;
    const start = bytes.readUInt32LE(at + 16);
    if (start !== 0xffffffff && bytes.readUInt16LE(at + 10) !== 0xffff) return { at, start };
  }
  throw unknownForm(file);
}

function entriesOf(bytes: Buffer, end: { at: number; start: number }, file: string): Entry[] {
  const entries: Entry[] = [];
  let at = end.start;
  while (at + 46 <= end.at && bytes.readUInt32LE(at) === DIRECTORY_ENTRY) {
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const length = 46 + name! + extra! + comment!;
    const record = bytes.subarray(at, at + length);
    const place = record.readUInt32LE(42);
    if (place === 0xffffffff || place >= end.start) throw unknownForm(file);
    const isUtf8 = (record.readUInt16LE(8) & UTF8) !== 0;
    const raw = record.subarray(46, 46 + name!);
    entries.push({ name: raw.toString(isUtf8 ? "utf8" : "latin1"), record, at: place });
    at += length;
  }
  if (entries.length !== bytes.readUInt16LE(end.at + 10)) throw unknownForm(file);
  return entries;
}

/** The bytes of a changed entry with its header; its record in the directory is made to say the same. */
function changedEntry(record: Buffer, version: number | null, contents: Uint8Array): Buffer {
  const packed = deflateRawSync(contents);
  const sizes: [field: number, value: number][] = [
    [16, crc32(contents)],
    [20, packed.length],
    [24, contents.length],
  ];
  record.writeUInt16LE(record.readUInt16LE(8) & ~SIZES_FOLLOW, 8);
  record.writeUInt16LE(DEFLATED, 10);
  for (const [field, value] of sizes) record.writeUInt32LE(value, field);
  const nameLength = record.readUInt16LE(28);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(LOCAL_HEADER, 0);
  header.writeUInt16LE(version ?? VERSION, 4);
  // From the flags to the length of the name, both say the same.
  record.copy(header, 6, 8, 30);
  header.writeUInt16LE(0, 28);
  return Buffer.concat([header, record.subarray(46, 46 + nameLength), packed]);
}

function newRecord(name: string, at: number): Buffer {
  const raw = Buffer.from(name);
  const record = Buffer.alloc(46 + raw.length);
  record.writeUInt32LE(DIRECTORY_ENTRY, 0);
  record.writeUInt16LE(VERSION, 4);
  record.writeUInt16LE(VERSION, 6);
  record.writeUInt16LE(UTF8, 8);
  record.writeUInt16LE(DATE, 14);
  record.writeUInt16LE(raw.length, 28);
  record.writeUInt32LE(at, 42);
  raw.copy(record, 46);
  return record;
}

function unknownForm(file: string): ReadoutError {
  return new ReadoutError(
    "quotation-not-placed",
    `“${file}” is an archive of a form that cannot be changed without touching the rest of it. Nothing was written. Save it anew in Word and check that, or take Markdown.`,
  );
}
