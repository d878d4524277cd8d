import type { Suggestion } from "../../contract/search.ts";
import type { QueryNode, WordNode } from "../query/query-tree.ts";
import { wantedLeaves } from "./matching/tree-matcher.ts";
import type { SearchContext, Understood } from "./understand.ts";
import { understand } from "./understand.ts";
import type { Plan } from "./plan/plan.ts";
import type { PassagePlace } from "./text-index.ts";

/** Suggestions in an answer, words that are looked up for them, and characters of a query that gets any. */
const MOST_SUGGESTIONS = 5;
const MOST_WORDS = 16;
const MOST_CHARACTERS = 10_000;

interface Misspelt {
  word: WordNode;
  suggested: string[];
}

/** Whether some word of a query may occur nowhere, given how much it finds. */
export function mayHaveMissingWords({ query }: Understood, total: number): boolean {
  return total === 0 || (query.root !== null && hasAlternatives(query.root));
}

function hasAlternatives(node: QueryNode): boolean {
  return node.kind === "or" || (node.kind === "and" && node.children.some(hasAlternatives));
}

/**
 * Other spellings of a query of which some word occurs nowhere, each of them finding something. The most
 * plausible one is put in for every such word but one, which is tried in all its spellings.
 */
export async function suggestionsFor(
  understood: Understood,
  context: SearchContext,
): Promise<Suggestion[]> {
  if (understood.query.text.length > MOST_CHARACTERS) return [];
  const misspelt = await misspeltIn(understood, context);
  const most = Math.max(0, ...misspelt.map(({ suggested }) => suggested.length));
  const suggestions: Suggestion[] = [];
  for (let at = 0; at < most && suggestions.length < MOST_SUGGESTIONS; at++) {
    const suggestion = await withSpelling(understood, misspelt, at, context);
    if (suggestion.total > 0) suggestions.push(suggestion);
  }
  return suggestions;
}

async function misspeltIn(
  { query, scope }: Understood,
  { index }: SearchContext,
): Promise<Misspelt[]> {
  const words = query.root ? wantedLeaves(query.root).flatMap(wordsOf) : [];
  const distinct = new Map(words.map((word) => [word.at.start, word]));
  const looked = [...distinct.values()].filter((word) => isBare(word, query.text));
  const misspelt = await Promise.all(
    looked.slice(0, MOST_WORDS).map(async (word): Promise<Misspelt[]> => {
      const plan: Plan = { ...planned(word), forms: scope.wordForms ?? false };
      const { total } = await index.find({ ...COUNT_ONLY, plan });
      if (total > 0) return [];
      const found = await index.suggest({ term: word.term, limit: MOST_SUGGESTIONS });
      return found.length > 0 ? [{ word, suggested: found.map(({ term }) => term) }] : [];
    }),
  );
  return misspelt.flat();
}

/** A word without signs, though the last one may be read as a beginning. */
function isBare({ match, at }: WordNode, text: string): boolean {
  return match === "word" || (match === "prefix" && text[at.end - 1] !== "*");
}

const COUNT_ONLY = {
  order: "reading",
  offset: 0,
  limit: 0,
  facets: false,
  sets: [] as PassagePlace[][],
} as const;

function planned({ match, term, spelling, distance }: WordNode) {
  return { op: "word" as const, match, term, spelling, distance, forms: false };
}

function wordsOf(leaf: ReturnType<typeof wantedLeaves>[number]): WordNode[] {
  switch (leaf.kind) {
    case "word":
      return [leaf];
    case "phrase":
      return leaf.words;
    case "near":
      return [...wordsOf(leaf.left), ...wordsOf(leaf.right)];
  }
}

/** The query with the spelling of this rank in every misspelt word that has so many, else with its best. */
async function withSpelling(
  { query, scope }: Understood,
  misspelt: Misspelt[],
  rank: number,
  context: SearchContext,
): Promise<Suggestion> {
  const instead = misspelt
    .map(({ word, suggested }) => ({
      word: query.text.slice(word.at.start, word.at.end),
      at: word.at,
      suggested: suggested[rank] ?? suggested[0] ?? word.term,
    }))
    .sort((a, b) => a.at.start - b.at.start);
  let corrected = query.text;
  for (const { at, suggested } of instead.toReversed())
    corrected = corrected.slice(0, at.start) + suggested + corrected.slice(at.end);
  const { plan } = understand({ ...scope, query: corrected, unfinished: false }, context);
  const { total } = await context.index.find({ ...COUNT_ONLY, plan });
  return { query: corrected, instead, total };
}
