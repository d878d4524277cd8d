import { decodeUtf8, encodeUtf8 } from "./utf8.ts";
import { TOKENISER_VERSION } from "../../text/tokens.ts";
import { ByteReader } from "./byte-reader.ts";
import { ByteWriter } from "./byte-writer.ts";
import { type ByteSource, type Checksum, DamagedIndex } from "./ports.ts";
import { COLUMN_NAMES, type ColumnName } from "./segment.ts";

/** Goes up whenever the bytes of a segment mean something else. */
export const FORMAT_VERSION = 2;

/** `READOUTX`, at both ends of a file, so that one that was cut off is known at once. */
export const MAGIC = Uint8Array.from("READOUTX", (letter) => letter.charCodeAt(0));

/** Passages whose words are read and checked as one. */
export const WORDS_BLOCK = 256;

export const SECTION_NAMES = [
  "lists",
  "listPages",
  "positions",
  "positionPages",
  "dictionary",
  "overview",
  "wordNumbers",
  "wordOccurrences",
  "words",
  "wordBlocks",
  "lengths",
  "runs",
  "values",
  ...COLUMN_NAMES.map((name) => `column ${name}` as const),
] as const;

export type SectionName = (typeof SECTION_NAMES)[number];

/** Where a section lies. The checksum is null where its parts have their own. */
export interface Section {
  offset: number;
  length: number;
  checksum: number | null;
}

/** Bytes of one whole number in a section that holds nothing else. */
export type Width = 1 | 2 | 4;

/** What a file says of itself. */
export interface Footer {
  format: number;
  tokeniser: number;
  /** Told apart by it: changes since then are kept for the index of one id. */
  id: string;
  /** What it was made of, by work. */
  fingerprints: Record<string, string>;
  size: number;
  words: number;
  /** Words of the longest passage. */
  longest: number;
  lengthBytes: Width;
  columnBytes: Record<ColumnName, Width>;
  sections: Record<SectionName, Section>;
}

const TRAILER = 8 + MAGIC.length;

/** The last bytes of a file: the footer, its length, its checksum and the magic word. */
export function encodeFooter(value: Footer, checksum: Checksum): Uint8Array {
  const bytes = encodeUtf8(JSON.stringify(value));
  const writer = new ByteWriter(bytes.length + TRAILER);
  writer.append(bytes);
  writer.uint32(bytes.length);
  writer.uint32(checksum(bytes));
  writer.append(MAGIC);
  return writer.view();
}

/** @throws DamagedIndex when it is not the file of a segment, not whole, or of another version */
export function readFooter(source: ByteSource, checksum: Checksum): Footer {
  if (source.size < TRAILER + MAGIC.length) throw new DamagedIndex("it is too short");
  const trailer = new ByteReader(source.read(source.size - TRAILER, TRAILER).slice());
  const length = trailer.uint32();
  const expected = trailer.uint32();
  const ends = [trailer.bytes.subarray(8), source.read(0, MAGIC.length)];
  if (!ends.every((end) => MAGIC.every((byte, at) => end[at] === byte)))
    throw new DamagedIndex("it does not begin and end as an index does");
  if (length > source.size - TRAILER) throw new DamagedIndex("it is cut off");
  const bytes = source.read(source.size - TRAILER - length, length);
  if (checksum(bytes) !== expected) throw new DamagedIndex("its table of contents has changed");
  // The checksum tells that a Readout wrote this; the versions tell whether it means the same to this one.
  const footer = JSON.parse(decodeUtf8(bytes)) as Footer;
  if (footer.format !== FORMAT_VERSION || footer.tokeniser !== TOKENISER_VERSION)
    throw new DamagedIndex("it was made by another version of Readout");
  return footer;
}
