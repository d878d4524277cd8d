import { tokenise, type Token } from "../../text/tokens.ts";

/** A word of a text with its letters as printed. */
export interface MatchedToken extends Token {
  raw: string;
}

/** A text as queries look at it: stretches of words over whose ends no phrase runs. */
export interface MatchedText {
  text: string;
  stretches: MatchedToken[][];
  /** Every term and stem in it. */
  terms: Set<string>;
}

/** A text of one stretch. */
export function matchedText(text: string): MatchedText {
  return ofStretches(text, [tokensOf(text, 0)]);
}

/** Parts that are one text, each a stretch of its own; `separators` stand before the second part and on. */
export function joinedText(
  parts: readonly string[],
  separatorBefore: (at: number) => string,
): MatchedText {
  let text = "";
  const stretches: MatchedToken[][] = [];
  for (const [at, part] of parts.entries()) {
    if (at > 0) text += separatorBefore(at);
    stretches.push(tokensOf(part, text.length));
    text += part;
  }
  return ofStretches(text, stretches);
}

function ofStretches(text: string, stretches: MatchedToken[][]): MatchedText {
  const terms = new Set<string>();
  for (const { term, stem } of stretches.flat()) {
    terms.add(term);
    if (stem !== null) terms.add(stem);
  }
  return { text, stretches, terms };
}

function tokensOf(text: string, offset: number): MatchedToken[] {
  return tokenise(text).map(({ term, stem, start, end, stemEnd }) => ({
    term,
    stem,
    raw: text.slice(start, end),
    start: start + offset,
    end: end + offset,
    stemEnd: stemEnd + offset,
  }));
}
