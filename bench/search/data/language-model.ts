import { pick, type Random } from "./random.ts";

/** A printed word with what is attached to it: `“Sanctions,` is `“`, `Sanctions`, `,`. */
export interface Surface {
  printed: string;
  before: string;
  /** Lower case; empty when there is no plain word in it. */
  word: string;
  after: string;
  isCapital: boolean;
}

const END = 0;
const PLAIN_WORD = /^(?<before>[^\p{L}\p{N}]*)(?<word>\p{L}+)(?<after>[^\p{L}\p{N}]*)$/u;

/**
 * The printed words of real passages and which follows which: a text that is walked through it has their
 * frequencies and their pairs.
 */
export class LanguageModel {
  readonly surfaces: Surface[] = [surfaceOf("")];
  /** Surfaces of all passages in order, `END` after each passage. */
  private readonly text: Int32Array;
  private readonly starts: number[] = [];
  private readonly lengths: number[] = [];
  /** Where the occurrences of a surface begin in `places`. */
  private readonly firsts: Int32Array;
  private readonly places: Int32Array;
  /** How often each plain word occurs. */
  readonly counts = new Map<string, number>();
  words = 0;

  constructor(passages: Iterable<string>) {
    const ids = new Map<string, number>([["", END]]);
    const text: number[] = [];
    for (const passage of passages) {
      this.starts.push(text.length);
      const printed = passage.split(/\s+/).filter((part) => part !== "");
      this.lengths.push(printed.length);
      for (const part of printed) text.push(this.idOf(part, ids));
      text.push(END);
    }
    this.text = Int32Array.from(text);
    [this.firsts, this.places] = occurrencesOf(this.text, this.surfaces.length);
    for (const id of this.text) this.count(this.surfaces[id]);
  }

  private idOf(printed: string, ids: Map<string, number>): number {
    const known = ids.get(printed);
    if (known !== undefined) return known;
    ids.set(printed, this.surfaces.length);
    return this.surfaces.push(surfaceOf(printed)) - 1;
  }

  private count(surface: Surface | undefined): void {
    if (surface === undefined || surface.printed === "") return;
    this.words += 1;
    if (surface.word !== "")
      this.counts.set(surface.word, (this.counts.get(surface.word) ?? 0) + 1);
  }

  /** How many words a passage has, drawn from the real ones. */
  drawLength(random: Random): number {
    return pick(random, this.lengths);
  }

  drawStart(random: Random): number {
    return this.text[pick(random, this.starts)] ?? END;
  }

  /** A surface that follows `surface` somewhere, as often as it does. */
  drawNext(surface: number, random: Random): number {
    const first = this.firsts[surface] ?? 0;
    const count = (this.firsts[surface + 1] ?? 0) - first;
    const place = this.places[first + Math.floor(random() * count)] ?? 0;
    const next = this.text[place + 1] ?? END;
    return next === END ? this.drawStart(random) : next;
  }
}

function surfaceOf(printed: string): Surface {
  const parts = PLAIN_WORD.exec(printed)?.groups;
  const word = parts?.["word"] ?? "";
  return {
    printed,
    before: parts?.["before"] ?? "",
    word: word.toLowerCase(),
    after: parts?.["after"] ?? "",
    isCapital: /^\p{Lu}/u.test(word),
  };
}

function occurrencesOf(text: Int32Array, surfaces: number): [Int32Array, Int32Array] {
  const firsts = new Int32Array(surfaces + 1);
  for (const id of text) firsts[id + 1] = (firsts[id + 1] ?? 0) + 1;
  for (let id = 1; id <= surfaces; id += 1) firsts[id] = (firsts[id] ?? 0) + (firsts[id - 1] ?? 0);
  const next = firsts.slice();
  const places = new Int32Array(text.length);
  for (const [place, id] of text.entries()) {
    const at = next[id] ?? 0;
    places[at] = place;
    next[id] = at + 1;
  }
  return [firsts, places];
}
