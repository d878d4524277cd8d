import { stemmer as englishStem } from "@orama/stemmers/english";
import { stemmer as russianStem } from "@orama/stemmers/russian";

/** Which words are forms of one another: those with the same stem. */
export interface WordForms {
  /** The stem of a folded term; terms of different scripts never share one. */
  stemOf(term: string): string;
}

const LATIN = /^\p{Script=Latin}/u;
const CYRILLIC = /^\p{Script=Cyrillic}/u;
const POSSESSIVE = /'s?$/u;

/**
 * Forms by Porter's stemmer for words in Latin letters and Snowball's Russian one for words in Cyrillic;
 * any other word has no form but itself.
 *
 * M. F. Porter, “An Algorithm for Suffix Stripping”, Program 14 (1980), 130–137; snowballstem.org.
 */
export function createWordForms(): WordForms {
  return {
    stemOf(term) {
      const word = term.replace(POSSESSIVE, "");
      if (LATIN.test(word)) return englishStem(word);
      return CYRILLIC.test(word) ? russianStem(word) : term;
    },
  };
}
