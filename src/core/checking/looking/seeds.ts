import type { CheckedWord } from "../checked-words.ts";
import type { ResemblanceRequest } from "./resembling.ts";
import type { WordList } from "./word-list.ts";

/** Words of a text that is looked for as a whole; longer ones are looked for in parts. */
const PART = 40;
/** The greatest share of all passages in which the rarest word of a row of one, two and three may stand. */
const RARE = [0.0005, 0.01, 0.05];
/** With fewer seeds than this a text is looked for by all of its rows. */
const ENOUGH = 8;
/** In small sources every word may be one. */
const FEW = 50;

/** Texts that are looked for, each a part of something. */
export class SeedList {
  /** For each text, what it is a part of. */
  readonly owners: number[] = [];
  private readonly texts: number[] = [];
  private readonly words: number[] = [];
  private readonly weights: number[] = [];
  private readonly list: WordList;

  constructor(list: WordList) {
    this.list = list;
  }

  add(owner: number, words: readonly CheckedWord[]): void {
    const parts = Math.max(1, Math.round(words.length / PART));
    for (let part = 0; part < parts; part++) {
      const [from, to] = [part, part + 1].map((at) => Math.floor((words.length * at) / parts));
      this.addPart(this.owners.push(owner) - 1, words.slice(from, to));
    }
  }

  seeds(): ResemblanceRequest["seeds"] {
    return {
      texts: Int32Array.from(this.texts),
      words: Int32Array.from(this.words),
      weights: Float32Array.from(this.weights),
    };
  }

  private addPart(text: number, words: readonly CheckedWord[]): void {
    const rows = new Map<string, string[]>();
    for (let at = 0; at < words.length; at++)
      for (let length = 1; length <= 3 && at + length <= words.length; length++) {
        const row = words.slice(at, at + length).map(({ bare, term }) => bare ?? term);
        rows.set(row.join(" "), row);
      }
    const known = [...rows.values()].filter((row) =>
      row.every((word) => this.list.countOf(word) > 0),
    );
    const rare = known.filter((row) => this.isRare(row));
    const chosen =
      rare.length >= ENOUGH
        ? rare
        : known.filter((row) => row.length > 1 || words.length === 1 || this.isRare(row));
    for (const row of chosen) this.put(text, row);
  }

  private isRare(row: readonly string[]): boolean {
    const share = RARE[row.length - 1]!;
    const most = Math.max(FEW, this.list.passages * share);
    return Math.min(...row.map((word) => this.list.countOf(word))) <= most;
  }

  private put(text: number, row: readonly string[]): void {
    this.texts.push(text);
    for (let at = 0; at < 3; at++)
      this.words.push(at < row.length ? this.list.numberOf(row[at]!) : -1);
    const weight = row.reduce((sum, word) => sum + this.list.weight(word), 0);
    this.weights.push(weight / row.length + row.length);
  }
}
