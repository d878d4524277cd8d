import type { Gathered, Postings } from "../index/postings.ts";
import { CheckedLeaf, type Leaf, type PlaceList } from "./leaf.ts";
import { emptyList, type PassageList } from "./passage-list.ts";

/** Words that follow one another. */
export function phraseLeaf(words: readonly Postings[]): Leaf {
  return new PhraseLeaf(words);
}

class PhraseLeaf extends CheckedLeaf {
  readonly most: number;
  readonly words: readonly Postings[];
  /** Places in the phrase, the rarest word first. */
  private readonly order: number[];

  constructor(words: readonly Postings[]) {
    super();
    this.words = words;
    this.most = words.length === 0 ? 0 : Math.min(...words.map(({ count }) => count));
    this.order = [...words.keys()].sort((a, b) => words[a]!.count - words[b]!.count);
  }

  /** The passages of the rarest word: whether the others are there, their positions tell as well. */
  protected candidates(from: number, to: number): PassageList {
    const [rarest] = this.order;
    if (rarest === undefined || this.most === 0) return emptyList();
    const postings = this.words[rarest]!;
    const values = new Uint32Array(Math.min(postings.count, Math.max(to - from, 0)));
    return { values, length: postings.list(from, to, values) };
  }

  protected retainCandidates(list: PassageList): void {
    const [rarest] = this.order;
    if (rarest === undefined || this.most === 0) list.length = 0;
    else list.length = this.words[rarest]!.retain(list.values, list.length);
  }

  /** Keeps the starts that each word agrees with, the rarest first, and the passages that have any. */
  protected check(list: PassageList): PlaceList {
    const [rarest, ...others] = this.order;
    if (rarest === undefined || list.length === 0)
      return { starts: new Uint32Array(1), positions: new Uint32Array(0), lengths: 1 };
    const found = this.words[rarest]!.gather(list.values, list.length);
    list.length = keepStarts(list, found, rarest);
    for (const word of others) {
      if (list.length === 0) break;
      const other = this.words[word]!.gather(list.values, list.length);
      list.length = keepFollowed(list, found, other, word - rarest);
    }
    const { starts, positions } = found;
    const end = starts[list.length]!;
    if (rarest > 0) for (let at = 0; at < end; at++) positions[at]! -= rarest;
    return { ...found, lengths: this.words.length };
  }
}

/** Takes out positions before which the phrase would start in front of the passage. */
function keepStarts({ values, length }: PassageList, found: Gathered, offset: number): number {
  const { starts, positions } = found;
  let passages = 0;
  let end = 0;
  let from = 0;
  for (let at = 0; at < length; at++) {
    const before = end;
    const to = starts[at + 1]!;
    for (; from < to; from++) {
      const position = positions[from]!;
      if (position >= offset) positions[end++] = position;
    }
    if (end === before) continue;
    values[passages++] = values[at]!;
    starts[passages] = end;
  }
  return passages;
}

/**
 * Takes out the positions of a phrase's rarest word `away` from which another word of it does not stand,
 * and the passages in which none is left; returns how many passages are.
 */
function keepFollowed(
  { values, length }: PassageList,
  found: Gathered,
  other: Gathered,
  away: number,
): number {
  const { starts, positions } = found;
  const otherStarts = other.starts;
  const otherPositions = other.positions;
  let passages = 0;
  let end = 0;
  let from = 0;
  for (let at = 0; at < length; at++) {
    const before = end;
    const to = starts[at + 1]!;
    let j = otherStarts[at]!;
    const otherEnd = otherStarts[at + 1]!;
    for (; from < to; from++) {
      const position = positions[from]!;
      const wanted = position + away;
      while (j < otherEnd && otherPositions[j]! < wanted) j++;
      if (j === otherEnd) break;
      if (otherPositions[j] === wanted) positions[end++] = position;
    }
    from = to;
    if (end === before) continue;
    values[passages++] = values[at]!;
    starts[passages] = end;
  }
  return passages;
}
