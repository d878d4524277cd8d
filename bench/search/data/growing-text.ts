import { Growable } from "./growable.ts";
import type { LanguageModel, Surface } from "./language-model.ts";
import type { Random } from "./random.ts";
import { WordCoiner } from "./word-coiner.ts";

/** How much of a word's count does not help it to be used again (the discount of Pitman and Yor). */
const DISCOUNT = 0.6;
/** A word is rare when at most one of so many real words is it. */
const RARE_SHARE = 40_000;

/**
 * Text beyond the real one. It walks through the pairs of words of the real text; where it meets a rare
 * word it sets a new one as often as Heaps' law says (V grows with nᵝ, so a word of a text of n words is
 * new with probability β·V/n), else a rare word again, the oftener the more it was used. Thus common words
 * and phrases keep their rates while the vocabulary and its long tail grow as in a corpus of that size.
 */
export class GrowingText {
  private readonly model: LanguageModel;
  private readonly random: Random;
  private readonly exponent: number;
  private readonly coiner: WordCoiner;
  private readonly rareWords: string[] = [];
  private readonly rareCounts = new Growable();
  /** The rare words of the text so far, one entry for each occurrence. */
  private readonly rareTokens = new Growable();
  private readonly isRare: Uint8Array;
  private readonly rareShare: number;
  private vocabulary: number;
  private words: number;

  constructor(model: LanguageModel, exponent: number, random: Random) {
    this.model = model;
    this.random = random;
    this.exponent = exponent;
    this.coiner = new WordCoiner(model.counts.keys(), random);
    this.vocabulary = model.counts.size;
    this.words = model.words;
    const limit = Math.max(3, model.words / RARE_SHARE);
    for (const [word, count] of model.counts) {
      if (count > limit) continue;
      const id = this.rareWords.push(word) - 1;
      this.rareCounts.push(count);
      for (let use = 0; use < count; use += 1) this.rareTokens.push(id);
    }
    this.rareShare = this.rareTokens.length / model.words;
    this.isRare = Uint8Array.from(model.surfaces, ({ word }) =>
      word !== "" && (model.counts.get(word) ?? 0) <= limit ? 1 : 0,
    );
  }

  /** One passage, of a length that real ones have and, where it can be, up to the end of a sentence. */
  writePassage(): string {
    const { model, random } = this;
    const length = Math.max(1, model.drawLength(random));
    const printed: string[] = [];
    let surface = model.drawStart(random);
    for (;;) {
      const word = model.surfaces[surface];
      if (word !== undefined) printed.push(this.print(word, surface));
      const isEnd = /[.!?…]$/.test(word?.printed ?? "");
      if (printed.length >= length && (isEnd || printed.length >= length + 8)) break;
      surface = model.drawNext(surface, random);
    }
    return printed.join(" ");
  }

  private print(surface: Surface, id: number): string {
    this.words += 1;
    if (this.isRare[id] !== 1) return surface.printed;
    const word = this.drawRareWord();
    const cased = surface.isCapital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    return surface.before + cased + surface.after;
  }

  private drawRareWord(): string {
    const chance = (this.exponent * this.vocabulary) / (this.words * this.rareShare);
    const id = this.random() < chance ? this.coin() : this.drawUsed();
    this.rareTokens.push(id);
    this.rareCounts.set(id, this.rareCounts.at(id) + 1);
    return this.rareWords[id] ?? "";
  }

  private coin(): number {
    this.vocabulary += 1;
    this.rareCounts.push(0);
    return this.rareWords.push(this.coiner.coin()) - 1;
  }

  private drawUsed(): number {
    for (;;) {
      const id = this.rareTokens.at(Math.floor(this.random() * this.rareTokens.length));
      if (this.random() * this.rareCounts.at(id) >= DISCOUNT) return id;
    }
  }
}
