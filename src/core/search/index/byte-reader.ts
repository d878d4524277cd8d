import { decodeUtf8 } from "./utf8.ts";
import { DamagedIndex } from "./ports.ts";

/** Reads what a ByteWriter wrote, from a place on. */
export class ByteReader {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  byte(): number {
    const value = this.bytes[this.at++];
    if (value === undefined) throw new DamagedIndex("a list ends too early");
    return value;
  }

  varint(): number {
    let value = 0;
    let shift = 0;
    for (;;) {
      const byte = this.byte();
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
      shift += 7;
    }
  }

  uint32(): number {
    return (this.byte() | (this.byte() << 8) | (this.byte() << 16) | (this.byte() << 24)) >>> 0;
  }

  text(): string {
    return this.textOf(this.varint());
  }

  textOf(length: number): string {
    const { bytes, at } = this;
    this.at += length;
    if (this.at > bytes.length) throw new DamagedIndex("a list ends too early");
    let ascii = "";
    for (let i = at; i < this.at; i++) {
      const byte = bytes[i]!;
      if (byte > 127) return decodeUtf8(bytes.subarray(at, this.at));
      ascii += String.fromCharCode(byte);
    }
    return ascii;
  }

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length;
  }
}
