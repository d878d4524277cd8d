import { type ByteSource, type Checksum, DamagedIndex } from "./ports.ts";

/** Bytes that are read, checked and kept as one. */
export const PAGE = 1 << 14;

/** Bytes of stretches over several pages that are kept beside the pages. */
const MOST_JOINED = 4 << 20;

/** A part of a file that is read by pages, each with a checksum; those that were needed last are kept. */
export class PagedBytes {
  private readonly kept = new Map<number, Uint8Array>();
  private readonly joined = new Map<number, Uint8Array>();
  private joinedBytes = 0;
  private readonly source: ByteSource;
  private readonly offset: number;
  private readonly length: number;
  private readonly checksums: Uint32Array;
  private readonly checksum: Checksum;
  private readonly most: number;

  /** @param most how many pages are kept */
  constructor(
    source: ByteSource,
    { offset, length }: { offset: number; length: number },
    checksums: Uint32Array,
    checksum: Checksum,
    most: number,
  ) {
    this.source = source;
    this.offset = offset;
    this.length = length;
    this.checksums = checksums;
    this.checksum = checksum;
    this.most = most;
  }

  /** Reads every page once. @throws DamagedIndex */
  *verify(): Generator<void> {
    for (let page = 0; page < this.checksums.length; page++) {
      this.page(page);
      yield;
    }
  }

  /** Valid for as long as nobody changes them. @throws DamagedIndex */
  read(start: number, length: number): Uint8Array {
    const first = Math.floor(start / PAGE);
    const last = Math.floor((start + length - 1) / PAGE);
    const from = start - first * PAGE;
    if (first === last) return this.page(first).subarray(from, from + length);
    const known = this.joined.get(start);
    if (known?.length === length) return known;
    const bytes = new Uint8Array((last - first + 1) * PAGE);
    for (let page = first; page <= last;) {
      const kept = this.kept.get(page);
      if (kept) bytes.set(kept, (page - first) * PAGE);
      page = kept ? page + 1 : this.load(page, last, bytes, (page - first) * PAGE);
    }
    return this.keepJoined(start, bytes.subarray(from, from + length));
  }

  /** What several pages were put together for is mostly a frequent word, and soon needed again. */
  private keepJoined(start: number, bytes: Uint8Array): Uint8Array {
    this.joined.set(start, bytes);
    this.joinedBytes += bytes.length;
    for (const [oldest, old] of this.joined) {
      if (this.joinedBytes <= MOST_JOINED) break;
      this.joined.delete(oldest);
      this.joinedBytes -= old.length;
    }
    return bytes;
  }

  private page(number: number): Uint8Array {
    const known = this.kept.get(number);
    if (known) {
      this.kept.delete(number);
      this.kept.set(number, known);
      return known;
    }
    const bytes = new Uint8Array(PAGE);
    this.load(number, number, bytes, 0);
    return this.kept.get(number)!;
  }

  /** Reads pages from one on up to the next that is kept; returns the page after them. */
  private load(first: number, last: number, into: Uint8Array, at: number): number {
    let end = first + 1;
    while (end <= last && !this.kept.has(end)) end++;
    const length = Math.min(end * PAGE, this.length) - first * PAGE;
    const bytes = this.source.read(this.offset + first * PAGE, length);
    for (let page = first; page < end; page++) {
      const content = bytes.subarray((page - first) * PAGE, (page - first + 1) * PAGE);
      if (this.checksum(content) !== this.checksums[page])
        throw new DamagedIndex("a list of passages is not what was written");
      this.keep(page, end - first === 1 ? content : content.slice());
    }
    into.set(bytes, at);
    return end;
  }

  private keep(number: number, bytes: Uint8Array): void {
    if (this.kept.size >= this.most) this.kept.delete(this.kept.keys().next().value!);
    this.kept.set(number, bytes);
  }
}

/** Checksums of pages of bytes that come piece by piece. */
export class PageChecksums {
  readonly values: number[] = [];
  private filled = 0;
  private current = 0;
  private readonly checksum: Checksum;

  constructor(checksum: Checksum) {
    this.checksum = checksum;
  }

  add(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) {
      const piece = bytes.subarray(at, at + PAGE - this.filled);
      this.current = this.checksum(piece, this.current);
      this.filled += piece.length;
      at += piece.length;
      if (this.filled === PAGE) this.end();
    }
  }

  finish(): Uint32Array {
    if (this.filled > 0) this.end();
    return Uint32Array.from(this.values);
  }

  private end(): void {
    this.values.push(this.current);
    this.filled = 0;
    this.current = 0;
  }
}
