import type { Layer, PassageKind, TextSpan } from "../../../contract/work.ts";
import { type CheckedWord, checkedWords } from "../checked-words.ts";

/** A passage as quotations are compared with it. */
export interface SourcePassage {
  id: string;
  work: string;
  ordinal: number;
  kind: PassageKind;
  layer: Layer;
  text: string;
  /** The turn that it belongs to; null for what is not speech. */
  turn: string | null;
  speaker: string | null;
  record: string | null;
  insertions: TextSpan[];
}

/** A word of a source: where it stands, and whether the editor put it into the record. */
export interface SourceWord extends CheckedWord {
  passage: SourcePassage;
  isInserted: boolean;
}

/** The words of passages that follow one another. */
export function sourceWords(passages: readonly SourcePassage[]): SourceWord[] {
  return passages.flatMap((passage) => wordsOfPassage(passage));
}

/** Words beside those of a quotation that say in what sentence they stand. */
const BESIDE = 60;

/** The words around the passage with the place `at`, as many on each side as a quotation of so many words can reach. */
export function sourceWordsAround(
  passages: readonly SourcePassage[],
  at: number,
  words: number,
): SourceWord[] {
  const centre = passages.findIndex(({ ordinal }) => ordinal >= at);
  if (centre < 0) return sourceWords(passages);
  const chosen = [passages[centre]!];
  const reach = (step: 1 | -1) => {
    let taken = 0;
    for (let next = centre + step; passages[next] && taken < words + BESIDE; next += step) {
      taken += wordsOfPassage(passages[next]!).length;
      chosen.push(passages[next]!);
    }
  };
  reach(1);
  reach(-1);
  return sourceWords(chosen.sort((a, b) => a.ordinal - b.ordinal));
}

const known = new WeakMap<SourcePassage, SourceWord[]>();

function wordsOfPassage(passage: SourcePassage): SourceWord[] {
  const kept = known.get(passage);
  if (kept) return kept;
  const isInserted = ({ start, end }: CheckedWord) =>
    passage.insertions.some((inserted) => start >= inserted.start && end <= inserted.end);
  const words = checkedWords(passage.text).map((word) =>
    Object.assign(word, { passage, isInserted: isInserted(word) }),
  );
  known.set(passage, words);
  return words;
}
