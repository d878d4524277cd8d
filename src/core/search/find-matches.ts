import type { TextSpan } from "../../contract/work.ts";
import { tokenise } from "../text/tokens.ts";
import type { Token } from "../text/tokens.ts";
import type { Clause, Query, QueryWord } from "./query.ts";

/**
 * Every place in a text that answers to a query, in order and without overlaps; nothing unless all its
 * clauses are found. A word found by its stem is marked without the possessive ending.
 */
export function findMatches(text: string, query: Query): TextSpan[] {
  return matchTokens(tokenise(text), query);
}

/** As {@link findMatches}, in a text that is already cut into words. */
export function matchTokens(tokens: readonly Token[], query: Query): TextSpan[] {
  const spans: TextSpan[] = [];
  for (const clause of query.clauses) {
    const found = placesOf(clause, tokens);
    if (found.length === 0) return [];
    spans.push(...found);
  }
  return merge(spans);
}

function placesOf({ words }: Clause, tokens: readonly Token[]): TextSpan[] {
  const places: TextSpan[] = [];
  for (let first = 0; first + words.length <= tokens.length; first++) {
    let end: number | null = null;
    for (const [index, word] of words.entries()) {
      end = endOfMatch(tokens[first + index], word);
      if (end === null) break;
    }
    if (end !== null) places.push({ start: tokens[first]?.start ?? 0, end });
  }
  return places;
}

/** Where a match of one word ends, the stem being tried before the whole; null when it does not match. */
function endOfMatch(token: Token | undefined, { term, prefix }: QueryWord): number | null {
  if (!token) return null;
  const matches = (other: string) => (prefix ? other.startsWith(term) : other === term);
  if (token.stem !== null && matches(token.stem)) return token.stemEnd;
  return matches(token.term) ? token.end : null;
}

/** Spans that overlap become one; spans that only touch stay apart. */
function merge(spans: TextSpan[]): TextSpan[] {
  const merged: TextSpan[] = [];
  for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
