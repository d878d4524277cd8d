import { spellingOf } from "../../text/tokens.ts";
import type { WordPlan } from "../plan/plan.ts";
import type { WordForms } from "../word-forms.ts";
import type { Segment } from "../index/segment.ts";
import {
  afterSpellings,
  beforeSpellings,
  FIRST_WORD,
  isWord,
  spellingTerm,
  type TermEntry,
} from "../index/terms.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The terms whose occurrences answer to a word, less the occurrences of others; no two stand at one position. */
export interface MatchingTerms {
  entries: TermEntry[];
  less: TermEntry[];
}

/** No term sorts between the words that begin with a text and that text with this at its end. */
const HIGHEST = "\uFFFF";

export function matchingTerms(
  word: WordPlan,
  segment: Segment,
  vocabulary: () => Vocabulary,
  forms: WordForms,
): MatchingTerms {
  switch (word.match) {
    case "word":
      return plain(word.forms ? formsOf(word.term, segment, forms) : found(segment, word.term));
    case "exact":
      return exact(word, segment);
    case "prefix":
      return plain(bare(starting(segment, word.term), (term) => term.startsWith(word.term)));
    case "wildcard": {
      const pattern = patternOf(word.term);
      const fixed = /^[^*?]*/u.exec(word.term)?.[0] ?? "";
      const matches = (term: string) => pattern.test(term);
      return plain(
        bare(
          starting(segment, fixed).filter(({ term }) => matches(term)),
          matches,
        ),
      );
    }
    case "fuzzy": {
      const near = vocabulary().near(word.term, word.distance);
      const terms = new Set(near.map(({ term }) => term));
      return plain(
        bare(
          near.map(({ entry }) => entry),
          (term) => terms.has(term),
        ),
      );
    }
  }
}

function plain(entries: TermEntry[]): MatchingTerms {
  return { entries, less: [] };
}

function found(segment: Segment, term: string): TermEntry[] {
  const entry = segment.find(term);
  return entry ? [entry] : [];
}

/** A term of the folded spelling stands for all spellings, so that the others have to be taken away. */
function exact({ term, spelling: typed }: WordPlan, segment: Segment): MatchingTerms {
  const spelling = spellingOf(typed);
  if (spelling !== term) return plain(found(segment, spellingTerm(term, spelling)));
  const less = [...segment.range(beforeSpellings(term), afterSpellings(term))];
  return { entries: found(segment, term), less };
}

/** All words that begin so. */
function starting(segment: Segment, prefix: string): TermEntry[] {
  const from = prefix === "" ? FIRST_WORD : prefix;
  return [...segment.range(from, prefix + HIGHEST)].filter(({ term }) => isWord(term));
}

/** Leaves out possessives whose word matches as well: they stand at the same positions. */
function bare(entries: TermEntry[], matches: (term: string) => boolean): TermEntry[] {
  return entries.filter(({ term }) => !term.endsWith("'s") || !matches(term.slice(0, -2)));
}

/**
 * Stemmers take away or change endings, so that the forms of a word begin as its stem does, but for the
 * last letter of it, and for a few irregular ones of three letters (`dying`, `die`).
 */
function formsOf(term: string, segment: Segment, forms: WordForms): TermEntry[] {
  const stem = forms.stemOf(term);
  const lead = stem.slice(0, stem.length <= 3 ? 1 : -1);
  const isForm = (other: string) => other === term || forms.stemOf(other) === stem;
  const entries = starting(segment, lead).filter((entry) => isForm(entry.term));
  const itself = entries.some((entry) => entry.term === term) ? [] : found(segment, term);
  return bare([...entries, ...itself], isForm);
}

/**
 * `*` stands for any run of characters, `?` for one. What stands between two stars is taken where it
 * comes first and not looked for again, so that many stars cost no more than few.
 */
export function patternOf(wildcard: string): RegExp {
  const [first, ...others] = wildcard.split(/\*+/u).map(sourceOf);
  const last = others.pop();
  if (last === undefined) return new RegExp(`^${first}$`, "su");
  const between = others.map((source, at) => `(?=(.*?${source}))\\${at + 1}`);
  return new RegExp(`^${first}${between.join("")}.*${last}$`, "su");
}

function sourceOf(part: string): string {
  return part.replace(/[\\^$.+()[\]{}|/]/gu, "\\$&").replaceAll("?", ".");
}
