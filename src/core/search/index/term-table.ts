import { foldPlainCode } from "../../text/tokens.ts";

/** No term. */
const FREE = 0;

/**
 * Terms with numbers from 0, in the order in which they came. Words of plain letters are looked up where
 * they stand in a text, without making a string of each, which is what an index spends most time on.
 */
export class TermTable {
  readonly terms: string[] = [];
  private hashes = new Uint32Array(1 << 12);
  /** Numbers of terms, raised by one; open addressing. */
  private slots = new Uint32Array(1 << 13);

  find(term: string): number | undefined {
    const hash = hashOf(term);
    for (let slot = this.slotOf(hash); ; slot = this.after(slot)) {
      const entry = this.slots[slot]!;
      if (entry === FREE) return undefined;
      if (this.hashes[entry - 1] === hash && this.terms[entry - 1] === term) return entry - 1;
    }
  }

  /** The number of a term; a new one for a new term. */
  number(term: string): number {
    return this.find(term) ?? this.add(term, hashOf(term));
  }

  /** The number of the folded form of a plain word that stands in a text. */
  numberOfPlain(text: string, start: number, end: number): number {
    let hash = SEED;
    for (let at = start; at < end; at++) hash = mixed(hash, foldPlainCode(text.charCodeAt(at)));
    hash = finished(hash);
    for (let slot = this.slotOf(hash); ; slot = this.after(slot)) {
      const entry = this.slots[slot]!;
      if (entry === FREE) return this.add(foldedText(text, start, end), hash);
      if (this.hashes[entry - 1] === hash && isFolded(this.terms[entry - 1]!, text, start, end))
        return entry - 1;
    }
  }

  private add(term: string, hash: number): number {
    const number = this.terms.push(term) - 1;
    if (number === this.hashes.length) this.grow();
    this.hashes[number] = hash;
    this.place(number);
    return number;
  }

  private place(number: number): void {
    let slot = this.slotOf(this.hashes[number]!);
    while (this.slots[slot] !== FREE) slot = this.after(slot);
    this.slots[slot] = number + 1;
  }

  private grow(): void {
    const hashes = new Uint32Array(this.hashes.length * 2);
    hashes.set(this.hashes);
    this.hashes = hashes;
    this.slots = new Uint32Array(this.slots.length * 2);
    for (let number = 0; number < this.terms.length - 1; number++) this.place(number);
  }

  private slotOf(hash: number): number {
    return hash & (this.slots.length - 1);
  }

  private after(slot: number): number {
    return (slot + 1) & (this.slots.length - 1);
  }
}

// FNV-1a over code units, stirred at the end since only the lowest bits choose a slot.
const SEED = 0x811c_9dc5;

function mixed(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x0100_0193);
}

function finished(hash: number): number {
  const stirred = Math.imul(hash ^ (hash >>> 15), 0x2c1b_3c6d);
  return (stirred ^ (stirred >>> 13)) >>> 0;
}

function hashOf(term: string): number {
  let hash = SEED;
  for (let at = 0; at < term.length; at++) hash = mixed(hash, term.charCodeAt(at));
  return finished(hash);
}

function isFolded(term: string, text: string, start: number, end: number): boolean {
  if (term.length !== end - start) return false;
  for (let at = 0; at < term.length; at++)
    if (term.charCodeAt(at) !== foldPlainCode(text.charCodeAt(start + at))) return false;
  return true;
}

function foldedText(text: string, start: number, end: number): string {
  const codes: number[] = [];
  for (let at = start; at < end; at++) codes.push(foldPlainCode(text.charCodeAt(at)));
  return String.fromCharCode(...codes);
}
