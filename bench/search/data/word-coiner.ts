import { below, pick, type Random } from "./random.ts";

const VOWEL = /[aeiouyаеёиоуыэюя]/;

/**
 * Makes words that the real texts do not have, of the beginnings and endings of those that they have, cut
 * where a syllable may end; so new words share prefixes and inflections with old ones, as in a language.
 */
export class WordCoiner {
  private readonly random: Random;
  private readonly heads: string[] = [];
  private readonly tails: string[] = [];
  private readonly known: Set<string>;

  constructor(words: Iterable<string>, random: Random) {
    this.random = random;
    this.known = new Set(words);
    for (const word of this.known)
      for (const cut of cutsOf(word)) {
        this.heads.push(word.slice(0, cut));
        this.tails.push(word.slice(cut));
      }
    if (this.heads.length === 0) throw new RangeError("No word is long enough to be cut.");
  }

  coin(): string {
    for (let tries = 0; ; tries += 1) {
      let word = pick(this.random, this.heads);
      // Once short combinations are used up, words become longer, as compounds and derivations do.
      for (let middle = Math.floor(tries / 4); middle > 0; middle -= 1)
        word += pick(this.random, this.heads).slice(0, 2 + below(this.random, 2));
      word += pick(this.random, this.tails);
      if (word.length < 4 || word.length > 24 || this.known.has(word)) continue;
      this.known.add(word);
      return word;
    }
  }
}

function cutsOf(word: string): number[] {
  const cuts: number[] = [];
  for (let cut = 2; cut <= word.length - 2; cut += 1)
    if (VOWEL.test(word[cut - 1] ?? "") && !VOWEL.test(word[cut] ?? "")) cuts.push(cut);
  return cuts;
}
