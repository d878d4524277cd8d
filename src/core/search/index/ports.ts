/** Bytes that are read as they are needed, such as an open file. */
export interface ByteSource {
  readonly size: number;
  /** Exactly `length` bytes. @throws when there are fewer, or when reading fails. */
  read(offset: number, length: number): Uint8Array;
}

/** Where bytes are written, one after the other. */
export interface ByteSink {
  write(bytes: Uint8Array): void;
}

/** CRC-32 of bytes, as an unsigned number; goes on from that of the bytes before. */
export type Checksum = (bytes: Uint8Array, before?: number) => number;

/** Bytes in memory as a source. */
export function memorySource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read(offset, length) {
      if (offset + length > bytes.length) throw new DamagedIndex("it ends too early");
      return bytes.subarray(offset, offset + length);
    },
  };
}

/** The index is not what was written; it is a cache and has to be built anew. */
export class DamagedIndex extends Error {
  override name = "DamagedIndex";
}
