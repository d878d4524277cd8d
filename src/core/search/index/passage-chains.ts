import { GrowingArray } from "./growing-array.ts";

/** The words of passages as they come in. */
interface Words {
  readonly size: number;
  readonly wordNumbers: number;
  readonly said: GrowingArray;
  readonly saidEnds: GrowingArray;
  readonly besides: GrowingArray;
  readonly besidesEnds: GrowingArray;
}

/**
 * Which passages hold a word: each of its places leads to the one before. Goes on only when it is asked,
 * from where it was, so that texts nobody searches yet cost nothing.
 */
export class PassageChains {
  private readonly words: Words;
  /** For each word the number of its last place, from 1; 0 for none. */
  private latest = new Uint32Array(1024);
  private readonly passages = new GrowingArray();
  private readonly before = new GrowingArray();
  private size = 0;

  constructor(words: Words) {
    this.words = words;
  }

  /** In ascending order. */
  passagesWith(word: number): number[] {
    this.catchUp();
    const found: number[] = [];
    for (let place = this.latest[word]!; place > 0; place = this.before.values[place - 1]!)
      found.push(this.passages.values[place - 1]!);
    return found.reverse();
  }

  private catchUp(): void {
    const { words } = this;
    if (this.latest.length < words.wordNumbers) {
      const longer = new Uint32Array(words.wordNumbers * 2);
      longer.set(this.latest);
      this.latest = longer;
    }
    for (; this.size < words.size; this.size++) {
      this.link(words.said, words.saidEnds);
      this.link(words.besides, words.besidesEnds);
    }
  }

  private link(words: GrowingArray, ends: GrowingArray): void {
    const { size: passage, latest, passages, before } = this;
    const start = passage === 0 ? 0 : ends.values[passage - 1]!;
    for (let at = start; at < ends.values[passage]!; at++) {
      const word = words.values[at]!;
      const last = latest[word]!;
      if (last > 0 && passages.values[last - 1] === passage) continue;
      passages.push(passage);
      before.push(last);
      latest[word] = passages.length;
    }
  }
}
