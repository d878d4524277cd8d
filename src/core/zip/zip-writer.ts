import { Deflate, strToU8 } from "fflate";
import { ReadoutError } from "../../contract/result.ts";
import {
  crc32,
  dataDescriptor,
  directoryEntry,
  endOfDirectory,
  localHeader,
  type ZipRecord,
} from "./zip-bytes.ts";
import { joinedBytes } from "./joined-bytes.ts";

/** What the format can say in four bytes, and in two. */
const MOST_BYTES = 0xffffffff;
const MOST_FILES = 0xffff;
/** Text is gathered before it is packed: packing has a price for each piece. */
const GATHERED = 32 * 1024;

/** A file of an archive that is being written. */
export interface ZipFile {
  write(content: string | Uint8Array): void;
  /** Ends it. */
  close(): void;
}

/** An archive made in pieces; the same files give the same bytes, on whatever day. */
export interface ZipWriter {
  /** A whole file, not packed: some formats ask that of their first. */
  store(name: string, content: string): void;
  /** A whole file. */
  add(name: string, content: string | Uint8Array): void;
  /** Begins a file. Several can be open at once: later ones wait, packed, for the end of those before. */
  open(name: string): ZipFile;
  /** The bytes that are ready and were not taken yet, in order. */
  take(): Uint8Array[];
  /**
   * The last bytes, when every file is closed.
   * @throws ReadoutError `bad-input` when there is more than an archive can hold
   */
  end(): Uint8Array[];
}

interface Entry {
  record: ZipRecord;
  waiting: Uint8Array[];
  isClosed: boolean;
}

/** Writes a ZIP archive without a file, a clock or a thread. */
export function createZipWriter(): ZipWriter {
  const { begin, take, end } = createOutflow();
  const open = (name: string) => {
    const record = emptyRecord(name);
    return packing(begin(record, localHeader(record.name, null)));
  };
  return {
    store(name, content) {
      const bytes = strToU8(content);
      const record = { ...emptyRecord(name), isStored: true, crc: crc32(bytes, 0) };
      record.packed = record.size = bytes.length;
      const entry = begin(record, localHeader(record.name, record));
      entry.waiting.push(bytes);
      entry.isClosed = true;
    },
    add(name, content) {
      const file = open(name);
      file.write(content);
      file.close();
    },
    open,
    take,
    end,
  };
}

/** What is packed already, one file after the other as the archive wants it. */
function createOutflow() {
  const entries: Entry[] = [];
  const ready: Uint8Array[] = [];
  let current = 0;
  let length = 0;
  const put = (bytes: Uint8Array) => {
    ready.push(bytes);
    length += bytes.length;
  };
  const take = () => {
    for (let entry = entries[current]; entry; entry = entries[(current += 1)]) {
      if (entry.record.at < 0) entry.record.at = length;
      for (const bytes of entry.waiting.splice(0)) put(bytes);
      if (!entry.isClosed) break;
    }
    return ready.splice(0);
  };
  return {
    begin(record: ZipRecord, header: Uint8Array): Entry {
      const entry = { record, waiting: [header], isClosed: false };
      entries.push(entry);
      return entry;
    },
    take,
    end(): Uint8Array[] {
      const packed = take();
      const at = length;
      for (const { record } of entries) put(directoryEntry(record));
      if (entries.length > MOST_FILES || length > MOST_BYTES) throw tooLarge();
      put(endOfDirectory(entries.length, length - at, at));
      return [...packed, ...ready.splice(0)];
    },
  };
}

/** The bytes of an archive of these files, in their order. @throws ReadoutError `bad-input` when it is too large */
export function zipOf(files: Iterable<readonly [name: string, content: Uint8Array]>): Uint8Array {
  const zip = createZipWriter();
  const pieces: Uint8Array[] = [];
  for (const [name, content] of files) {
    zip.add(name, content);
    pieces.push(...zip.take());
  }
  pieces.push(...zip.end());
  return joinedBytes(pieces);
}

function packing(entry: Entry): ZipFile {
  const { record, waiting } = entry;
  const deflate = new Deflate({ level: 6 }, (bytes) => {
    record.packed += bytes.length;
    if (bytes.length > 0) waiting.push(bytes);
  });
  let text = "";
  const push = (bytes: Uint8Array, isLast: boolean) => {
    record.crc = crc32(bytes, record.crc);
    record.size += bytes.length;
    deflate.push(bytes, isLast);
  };
  const pushText = (isLast: boolean) => {
    // A piece of text may end within a character that the next one completes.
    const isSplit = !isLast && /[\uD800-\uDBFF]$/.test(text);
    const whole = isSplit ? text.slice(0, -1) : text;
    text = text.slice(whole.length);
    push(strToU8(whole), isLast);
  };
  return {
    write(content) {
      if (typeof content === "string") {
        text += content;
        if (text.length >= GATHERED) pushText(false);
      } else {
        if (text !== "") pushText(false);
        push(content, false);
      }
    },
    close() {
      pushText(true);
      waiting.push(dataDescriptor(record));
      entry.isClosed = true;
    },
  };
}

function emptyRecord(name: string): ZipRecord {
  return { name: strToU8(name), isStored: false, crc: 0, packed: 0, size: 0, at: -1 };
}

function tooLarge(): ReadoutError {
  return new ReadoutError(
    "bad-input",
    "This is more than one file of this format can hold. Nothing was written. Export less at a time, for example one work after the other.",
  );
}
