import { ByteReader } from "./byte-reader.ts";
import type { TermEntry } from "./terms.ts";
import { decodeUtf8, encodeUtf8 } from "./utf8.ts";

/** A term with where its occurrences are: in the entry itself, or in the regions of lists and positions. */
export interface StoredEntry extends TermEntry {
  /** Place among all terms. */
  rank: number;
  /** The only passage that holds it, and its positions there. */
  inline: { passage: number; positions: Uint32Array } | null;
  lists: Extent;
  positions: Extent;
}

export interface Extent {
  offset: number;
  length: number;
}

const NOWHERE: Extent = { offset: 0, length: 0 };
/**
 * The entry of a term in a block, without making the others: as many bytes as a term shares with the one
 * before it, it shares with the wanted one, too, or it differs where that did.
 */
export function findInBlock(
  bytes: Uint8Array,
  term: string,
  firstRank: number,
): StoredEntry | null {
  const wanted = encodeUtf8(term);
  const reader = new ByteReader(bytes);
  let lists = reader.varint();
  let positions = reader.varint();
  let agreeing = 0;
  for (let rank = firstRank; !reader.isAtEnd; rank++) {
    const shared = reader.varint();
    const rest = reader.varint();
    if (shared <= agreeing) {
      agreeing = shared;
      while (agreeing - shared < rest && wanted[agreeing] === bytes[reader.at + agreeing - shared])
        agreeing++;
    }
    reader.at += rest;
    if (agreeing === wanted.length && shared + rest === agreeing)
      return decodeEntry(reader, term, rank, lists, positions);
    const count = reader.varint();
    if (count === 1) skipInline(reader);
    else {
      reader.varint();
      lists += reader.varint();
      positions += reader.varint();
    }
  }
  return null;
}

export function decodeBlock(bytes: Uint8Array, firstRank: number): StoredEntry[] {
  const reader = new ByteReader(bytes);
  const entries: StoredEntry[] = [];
  let lists = reader.varint();
  let positions = reader.varint();
  let name = new Uint8Array(64);
  while (!reader.isAtEnd) {
    const shared = reader.varint();
    const rest = reader.varint();
    if (name.length < shared + rest) {
      const longer = new Uint8Array((shared + rest) * 2);
      longer.set(name);
      name = longer;
    }
    name.set(bytes.subarray(reader.at, reader.at + rest), shared);
    reader.at += rest;
    const term = decodeTerm(name, shared + rest);
    const entry = decodeEntry(reader, term, firstRank + entries.length, lists, positions);
    lists += entry.lists.length;
    positions += entry.positions.length;
    entries.push(entry);
  }
  return entries;
}

function decodeEntry(
  reader: ByteReader,
  term: string,
  rank: number,
  lists: number,
  positions: number,
): StoredEntry {
  const count = reader.varint();
  if (count === 1) return decodeInline(reader, term, rank);
  const occurrences = count + reader.varint();
  return {
    term,
    rank,
    count,
    occurrences,
    inline: null,
    lists: { offset: lists, length: reader.varint() },
    positions: { offset: positions, length: reader.varint() },
  };
}

function decodeInline(reader: ByteReader, term: string, rank: number): StoredEntry {
  const passage = reader.varint();
  const occurrences = reader.varint();
  const positions = new Uint32Array(occurrences);
  for (let i = 0; i < occurrences; i++) positions[i] = reader.varint();
  return {
    term,
    rank,
    count: 1,
    occurrences,
    inline: { passage, positions },
    lists: NOWHERE,
    positions: NOWHERE,
  };
}

function decodeTerm(name: Uint8Array, length: number): string {
  for (let i = 0; i < length; i++) if (name[i]! > 127) return decodeUtf8(name.subarray(0, length));
  return String.fromCharCode.apply(null, name.subarray(0, length) as unknown as number[]);
}

function skipInline(reader: ByteReader): void {
  reader.varint();
  for (let positions = reader.varint(); positions > 0; positions--) reader.varint();
}
