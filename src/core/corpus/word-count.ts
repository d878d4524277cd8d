import type { Passage } from "../../contract/work.ts";

/** The number of words in a passage that are the record's own; the editor's insertions do not count. */
export function wordCount({ text, insertions }: Passage): number {
  if (insertions.length === 0) return wordsIn(text);
  let own = text;
  for (const { start, end } of insertions)
    own = own.slice(0, start) + " ".repeat(end - start) + own.slice(end);
  return wordsIn(own);
}

const SPACE = 1;
const SIGN = 2;
const LETTER = 3;

/** What each UTF-16 unit is, once it was asked for: all words of a corpus are counted when it comes in. */
const kinds = new Uint8Array(0x1_00_00);

/** Runs without white space that hold a letter or a digit. */
function wordsIn(text: string): number {
  let words = 0;
  let isWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const kind = kinds[text.charCodeAt(at)] || kindAt(text, at);
    if (kind === SPACE) isWord = false;
    else if (kind === LETTER && !isWord) {
      isWord = true;
      words += 1;
    }
  }
  return words;
}

function kindAt(text: string, at: number): number {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const kind = /[\p{L}\p{N}]/u.test(character) ? LETTER : /\s/u.test(character) ? SPACE : SIGN;
  // Of two units that make one character, the first says what it is, and differs from text to text.
  if (character.length === 1) kinds[text.charCodeAt(at)] = isHalf(character) ? 0 : kind;
  return kind;
}

function isHalf(unit: string): boolean {
  return /[\uD800-\uDFFF]/u.test(unit);
}
