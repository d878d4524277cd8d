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
