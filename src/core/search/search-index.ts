import { Index } from "flexsearch";
import { tokenise } from "../text/tokens.ts";
import { createPassageWords } from "./passage-words.ts";
import type { PassageWords } from "./passage-words.ts";
import type { Clause, Query } from "./query.ts";
import { createVocabulary } from "./vocabulary.ts";
import type { RankRange, Vocabulary } from "./vocabulary.ts";

/** Finds passages by their place in the reading order. */
export interface SearchIndex {
  /** The accepted passages in which every clause of the query is found, ascending; none without clauses. */
  find(query: Query, accepts: (passage: number) => boolean): number[];
}

/** Occurs in no term. */
const SEPARATOR = "\n";

/**
 * Indexes texts, of which the first is passage 0. FlexSearch proposes the passages that hold all words;
 * the words in their order decide.
 */
export function createSearchIndex(texts: Iterable<string>): SearchIndex {
  const { postings, vocabulary, words } = build(texts);
  return {
    find({ clauses }, accepts) {
      const phrases = clauses.map((clause) => ranksOf(clause, vocabulary));
      return candidates(phrases.flat(), vocabulary, postings).filter(
        (passage) => accepts(passage) && phrases.every((phrase) => words.holds(passage, phrase)),
      );
    },
  };
}

interface Parts {
  postings: Index;
  vocabulary: Vocabulary;
  words: PassageWords;
}

function build(texts: Iterable<string>): Parts {
  const postings = createPostings();
  const numbers = new Map<string, number>();
  const numberOf = (term: string) => {
    const known = numbers.get(term);
    if (known !== undefined) return known;
    numbers.set(term, numbers.size);
    return numbers.size - 1;
  };
  const stemOf = new Map<number, number>();
  const words: number[] = [];
  const ends: number[] = [];
  for (const text of texts) {
    const terms = new Set<string>();
    for (const { term, stem } of tokenise(text)) {
      const number = numberOf(term);
      words.push(number);
      terms.add(term);
      if (stem === null) continue;
      stemOf.set(number, numberOf(stem));
      terms.add(stem);
    }
    if (terms.size > 0) postings.add(ends.length, [...terms].join(SEPARATOR));
    ends.push(words.length);
  }
  return { postings, ...ranked(numbers, stemOf, words, ends) };
}

/** Replaces the numbers that terms got in order of appearance by their ranks in the sorted vocabulary. */
function ranked(
  numbers: Map<string, number>,
  stemOf: Map<number, number>,
  words: number[],
  ends: number[],
): Omit<Parts, "postings"> {
  const vocabulary = createVocabulary(numbers.keys());
  const rankOf = new Uint32Array(numbers.size);
  vocabulary.terms.forEach((term, rank) => {
    rankOf[numbers.get(term) ?? 0] = rank;
  });
  const ranks = Uint32Array.from(words, (number) => rankOf[number] ?? 0);
  const stems = new Int32Array(numbers.size).fill(-1);
  for (const [number, stem] of stemOf) stems[rankOf[number] ?? 0] = rankOf[stem] ?? -1;
  return { vocabulary, words: createPassageWords(ranks, Uint32Array.from(ends), stems) };
}

function createPostings(): Index {
  const encode = (terms: string) => terms.split(SEPARATOR);
  return new Index({ tokenize: "strict", resolution: 1, encoder: encode });
}

function ranksOf(clause: Clause, vocabulary: Vocabulary): RankRange[] {
  return clause.words.map((word) => vocabulary.ranksOf(word));
}

/** The passages that hold at least one term of every range, ascending. */
function candidates(ranges: RankRange[], { terms }: Vocabulary, postings: Index): number[] {
  if (ranges.length === 0 || ranges.some(({ from, to }) => from === to)) return [];
  let found: Set<number> | undefined;
  for (const { from, to } of ranges) {
    const passages = new Set<number>();
    for (let rank = from; rank < to; rank++)
      for (const passage of proposals(postings, terms[rank] ?? ""))
        if (!found || found.has(passage)) passages.add(passage);
    found = passages;
  }
  return [...(found ?? [])].sort((a, b) => a - b);
}

/** The array may be FlexSearch's own and is only read; without a limit it would hold 100 at most. */
function proposals(postings: Index, term: string): readonly number[] {
  const found = postings.search(term, { limit: Number.MAX_SAFE_INTEGER });
  return (found ?? []) as number[];
}
