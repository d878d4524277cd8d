import type { WordNode } from "../../query/query-tree.ts";
import { spellingOf } from "../../text/tokens.ts";
import type { WordForms } from "../word-forms.ts";
import { editDistance } from "./edit-distance.ts";
import type { MatchedToken } from "./matched-text.ts";

/** Where the match of a token that answers to a word ends; null when it does not answer. */
export type WordMatcher = (token: MatchedToken) => number | null;

/**
 * How tokens answer to a word of a query: by their stem, which ends before the possessive ending, or by
 * their whole term. With forms, other forms of plain words answer, too.
 */
export function createWordMatcher(word: WordNode, forms: WordForms | null): WordMatcher {
  if (word.match === "exact") return exactMatcher(spellingOf(word.spelling));
  const answers = termTest(word, forms);
  return ({ term, stem, end, stemEnd }) => {
    if (stem !== null && answers(stem)) return stemEnd;
    return answers(term) ? end : null;
  };
}

function exactMatcher(spelling: string): WordMatcher {
  return ({ raw, start, end, stemEnd }) => {
    if (stemEnd < end && spellingOf(raw.slice(0, stemEnd - start)) === spelling) return stemEnd;
    return spellingOf(raw) === spelling ? end : null;
  };
}

function termTest(word: WordNode, forms: WordForms | null): (term: string) => boolean {
  const { term } = word;
  switch (word.match) {
    case "prefix":
      return (other) => other.startsWith(term);
    case "wildcard":
      return createWildcard(term);
    case "fuzzy":
      return (other) => editDistance(term, other, word.distance) <= word.distance;
    default: {
      if (!forms) return (other) => other === term;
      const stem = forms.stemOf(term);
      return (other) => other === term || forms.stemOf(other) === stem;
    }
  }
}

/**
 * Whether a term has a pattern, in which `*` is any run of letters, also none, and `?` is one. Takes at
 * most as many steps as the product of their lengths.
 */
export function createWildcard(pattern: string): (term: string) => boolean {
  const signs = [...pattern];
  return (term) => {
    const letters = [...term];
    let [sign, letter, star, resumed] = [0, 0, -1, 0];
    while (letter < letters.length) {
      if (signs[sign] === "*") {
        star = sign;
        resumed = letter;
        sign += 1;
      } else if (signs[sign] === "?" || signs[sign] === letters[letter]) {
        sign += 1;
        letter += 1;
      } else if (star >= 0) {
        sign = star + 1;
        resumed += 1;
        letter = resumed;
      } else return false;
    }
    while (signs[sign] === "*") sign += 1;
    return sign === signs.length;
  };
}
