import type { Seeds } from "./resemblance.ts";

const FILTER_BITS = 22;
const FILTER_MASK = (1 << FILTER_BITS) - 1;

/** Seeds with the same words, of however many texts. */
export interface SeedGroup {
  seeds: number[];
  /** Whether the passage that is being read has had it, so that it counts once. */
  isSeen: boolean;
}

/** The seeds of a request by their words. Nearly all rows of words of a text are none, which a filter tells at once. */
export class SeedTable {
  private readonly groups = new Map<number, SeedGroup>();
  private readonly filter = new Int32Array(1 << (FILTER_BITS - 5));
  private readonly pairs = new Int32Array(1 << (FILTER_BITS - 5));
  private readonly size: number;
  /** For each word, of how many words there are seeds that begin with it: 1, 2 and 4 for one, two and three. */
  readonly beginnings: Uint8Array;

  /** @param size of the list of words */
  constructor({ texts, words }: Seeds, size: number) {
    this.size = size + 1;
    this.beginnings = new Uint8Array(size);
    for (let seed = 0; seed < texts.length; seed++)
      this.add(seed, words[seed * 3]!, words[seed * 3 + 1]!, words[seed * 3 + 2]!);
  }

  /** False where no seed begins with these two words; true now and then where none does, either. */
  mayBegin(first: number, second: number): boolean {
    const bit = pairHash(first, second);
    return (this.pairs[bit >>> 5]! & (1 << (bit & 31))) !== 0;
  }

  /** Seeds of exactly these words; -1 for those that a shorter row does not have. */
  find(first: number, second: number, third: number): SeedGroup | undefined {
    const bit = hashOf(first, second, third);
    if ((this.filter[bit >>> 5]! & (1 << (bit & 31))) === 0) return undefined;
    return this.groups.get(this.keyOf(first, second, third));
  }

  private add(seed: number, first: number, second: number, third: number): void {
    this.beginnings[first]! |= third >= 0 ? 4 : second >= 0 ? 2 : 1;
    const pair = pairHash(first, second);
    this.pairs[pair >>> 5]! |= 1 << (pair & 31);
    const bit = hashOf(first, second, third);
    this.filter[bit >>> 5]! |= 1 << (bit & 31);
    const key = this.keyOf(first, second, third);
    const group = this.groups.get(key);
    if (group) group.seeds.push(seed);
    else this.groups.set(key, { seeds: [seed], isSeen: false });
  }

  private keyOf(first: number, second: number, third: number): number {
    return ((first + 1) * this.size + second + 1) * this.size + third + 1;
  }
}

function hashOf(first: number, second: number, third: number): number {
  let hash = Math.imul(first + 1, 0x9e37_79b1);
  hash = Math.imul(hash ^ (second + 2), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13) ^ (third + 3), 0xc2b2_ae35);
  return (hash ^ (hash >>> 15)) & FILTER_MASK;
}

function pairHash(first: number, second: number): number {
  const hash = Math.imul(first + 1, 0x9e37_79b1) ^ Math.imul(second + 2, 0x85eb_ca6b);
  return (hash ^ (hash >>> 15)) & FILTER_MASK;
}
