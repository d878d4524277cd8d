/** What the directory of an archive tells of one of its files. */
export interface ZipRecord {
  name: Uint8Array;
  isStored: boolean;
  crc: number;
  /** Bytes as they lie in the archive, and as they were. */
  packed: number;
  size: number;
  /** Where its local header begins. */
  at: number;
}

/** Names are UTF-8; with bit 3, sizes and checksum follow the bytes, since they are not known before. */
const UTF8 = 0x0800;
const SIZES_FOLLOW = 0x0008;
/** MS-DOS time of midnight, 1 January 1980, the earliest there is: no clock takes part in what is written. */
const TIME = 0;
const DATE = 0x0021;
const VERSION = 20;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The CRC-32 of some bytes, going on from that of the bytes before; from 0 at the start. */
export function crc32(bytes: Uint8Array, before: number): number {
  let value = ~before;
  for (const byte of bytes) value = (CRC_TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return ~value >>> 0;
}

/** Of stored files everything has to be known; of all others only the name. */
export function localHeader(name: Uint8Array, stored: ZipRecord | null): Uint8Array {
  return fields(30, name, [
    [4, 0x04034b50],
    [2, VERSION],
    ...about(stored),
    [2, name.length],
    [2, 0],
  ]);
}

/** Follows the bytes of a file whose sizes were not known when its header was written. */
export function dataDescriptor({ crc, packed, size }: ZipRecord): Uint8Array {
  return fields(16, null, [
    [4, 0x08074b50],
    [4, crc],
    [4, packed],
    [4, size],
  ]);
}

/** The entry of the directory at the end. */
export function directoryEntry(record: ZipRecord): Uint8Array {
  const { name, isStored, crc, packed, size, at } = record;
  return fields(46, name, [
    [4, 0x02014b50],
    [2, VERSION],
    [2, VERSION],
    [2, isStored ? UTF8 : UTF8 | SIZES_FOLLOW],
    [2, isStored ? 0 : 8],
    [2, TIME],
    [2, DATE],
    [4, crc],
    [4, packed],
    [4, size],
    [2, name.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, at],
  ]);
}

/** The last of an archive: how many files, and where the directory is. */
export function endOfDirectory(files: number, size: number, at: number): Uint8Array {
  return fields(22, null, [
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, files],
    [2, files],
    [4, size],
    [4, at],
    [2, 0],
  ]);
}

function about(stored: ZipRecord | null): Field[] {
  return [
    [2, stored ? UTF8 : UTF8 | SIZES_FOLLOW],
    [2, stored ? 0 : 8],
    [2, TIME],
    [2, DATE],
    [4, stored?.crc ?? 0],
    [4, stored?.packed ?? 0],
    [4, stored?.size ?? 0],
  ];
}

/** How many bytes, and the number that they hold, the lowest byte first. */
type Field = [bytes: 2 | 4, value: number];

function fields(length: number, name: Uint8Array | null, values: Field[]): Uint8Array {
  const bytes = new Uint8Array(length + (name?.length ?? 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of values) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  if (name) bytes.set(name, length);
  return bytes;
}
