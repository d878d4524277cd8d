import type { TextRange, TextSpan } from "../../../../src/contract/work.ts";
import { BETWEEN_PASSAGES } from "../../../../src/core/anchoring/joined-text.ts";
import type { Random } from "./random.ts";

/** A word, or what stands between words, and where it came from; null when it was put in. */
export interface Piece {
  text: string;
  isWord: boolean;
  source: { passage: number; start: number; end: number } | null;
}

/** A text that is being edited, passage by passage, and still knows where everything came from. */
export type Draft = Piece[][];

export function draftOf(passages: readonly string[]): Draft {
  return passages.map((text, passage) =>
    Array.from(
      text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu),
      ({ 0: piece, index }) => ({
        text: piece,
        isWord: /[\p{L}\p{N}]/u.test(piece),
        source: { passage, start: index, end: index + piece.length },
      }),
    ),
  );
}

export function textsOf(draft: Draft): string[] {
  return draft.map((pieces) => pieces.map(({ text }) => text).join(""));
}

/** The address that the passages of `textCorpus` have, counted from 0. */
export function addressOf(passage: number): string {
  return `w/p${passage + 1}`;
}

/** Where words of the original stand in a text with its passages joined by an empty line; null when all are gone. */
export function truthOf(draft: Draft, original: TextRange): TextSpan | null {
  const found: TextSpan[] = [];
  let at = 0;
  for (const pieces of draft) {
    for (const { text, isWord, source } of pieces) {
      const isInside =
        isWord &&
        source !== null &&
        addressOf(source.passage) === original.passage &&
        source.start < original.end &&
        source.end > original.start;
      if (isInside) found.push({ start: at, end: at + text.length });
      at += text.length;
    }
    at += BETWEEN_PASSAGES.length;
  }
  const [first, last] = [found[0], found.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** Changes a share of all words: one third garbled, one third left out, one third with a word put beside them. */
export function changeWords(
  draft: Draft,
  share: number,
  random: Random,
  isSpared: (piece: Piece) => boolean = () => false,
): Draft {
  const words = draft.flat().filter(({ isWord }) => isWord);
  const change = (piece: Piece): Piece[] => {
    if (!piece.isWord || isSpared(piece) || random.next() >= share) return [piece];
    const kind = random.below(3);
    if (kind === 0) return [{ ...piece, text: garbled(piece.text, random) }];
    if (kind === 1) return [];
    const added: Piece = { text: random.pick(words).text, isWord: true, source: null };
    const space: Piece = { text: " ", isWord: false, source: null };
    return random.below(2) === 0 ? [added, space, piece] : [piece, space, added];
  };
  return draft.map((pieces) => pieces.flatMap(change));
}

/** A third of the letters, at least one, replaced by others of the same alphabet, left out, or doubled. */
function garbled(word: string, random: Random): string {
  const alphabet = /\p{Script=Cyrillic}/u.test(word)
    ? "абвгдежзийклмнопрстуфхцчшщыьэюя"
    : "abcdefghijklmnopqrstuvwxyz";
  const letters = [...word];
  const changes = Math.max(1, Math.round(letters.length / 3));
  for (let count = 0; count < changes; count += 1) {
    const at = random.below(letters.length);
    const other = alphabet[random.below(alphabet.length)]!;
    letters[at] = random.pick([
      other,
      other,
      letters.length > 1 ? "" : other,
      letters[at]! + other,
    ]);
  }
  const result = letters.join("");
  return result === "" || result === word ? `${word}${alphabet[random.below(20)]!}` : result;
}

export function deletePassages(draft: Draft, gone: ReadonlySet<number>): Draft {
  return draft.filter((_, passage) => !gone.has(passage));
}

/** Puts a passage of the original between two others that it did not stand beside before. */
export function movePassage(draft: Draft, passage: number, random: Random): Draft {
  const from = draft.findIndex((pieces) =>
    pieces.some(({ source }) => source?.passage === passage),
  );
  const without = draft.toSpliced(from, 1);
  const places = [...without.keys(), without.length].filter((at) => Math.abs(at - from) > 1);
  return places.length === 0 ? draft : without.toSpliced(random.pick(places), 0, draft[from]!);
}

/** Cuts passages in two between words, a share of them. */
export function splitPassages(draft: Draft, share: number, random: Random): Draft {
  return draft.flatMap((pieces) => {
    if (pieces.length < 4 || random.next() >= share) return [pieces];
    const at = 1 + random.below(pieces.length - 2);
    return [pieces.slice(0, at), pieces.slice(at)];
  });
}

/** Joins passages to the one before them, a share of them. */
export function mergePassages(draft: Draft, share: number, random: Random): Draft {
  const merged: Draft = [];
  for (const pieces of draft) {
    const last = merged.at(-1);
    const space: Piece = { text: " ", isWord: false, source: null };
    if (last && random.next() < share) merged[merged.length - 1] = [...last, space, ...pieces];
    else merged.push(pieces);
  }
  return merged;
}

/** Writes every piece in another form; the words stay the same. */
export function rewrite(draft: Draft, form: (piece: Piece) => string): Draft {
  return draft.map((pieces) => pieces.map((piece) => ({ ...piece, text: form(piece) })));
}
