/** One term of an index. */
export interface TermEntry {
  term: string;
  /** Passages that hold it, and how often it occurs. */
  count: number;
  occurrences: number;
}

/**
 * What an index files passages under, in one sorted list: keys of fields, words, and behind each word
 * the spellings of it that differ from its folded form.
 */
const KEY_MARK = "\u0001";
const SPELLING_MARK = "\u0000";

/** Sorts after every key and before every word. */
export const FIRST_WORD = "\u0002";

export function keyTerm(key: string): string {
  return KEY_MARK + key;
}

/** The term under which one spelling of a word is filed beside the word itself. */
export function spellingTerm(term: string, spelling: string): string {
  return term + SPELLING_MARK + spelling;
}

/** Whether it is neither a key nor a spelling. */
export function isWord(term: string): boolean {
  return !term.startsWith(KEY_MARK) && !term.includes(SPELLING_MARK);
}

/** Terms from this on, up to {@link afterSpellings}, are the spellings of a word. */
export function beforeSpellings(term: string): string {
  return term + SPELLING_MARK;
}

export function afterSpellings(term: string): string {
  return term + KEY_MARK;
}
