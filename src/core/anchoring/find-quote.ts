import { ReadoutError } from "../../contract/result.ts";
import type { Passage, TextRange } from "../../contract/work.ts";
import { normaliseText } from "./normalised-text.ts";

/** How much of a passage an error message shows. */
const OPENING = 80;

/**
 * Where a quote stands in a passage: its very words, else words that differ only in what
 * {@link normaliseText} makes equal, such as the form of apostrophes and white space. The first of several places is taken.
 * @throws ReadoutError `quote-not-found`, naming the passage and showing its beginning.
 */
export function findQuote(passage: Passage, quote: string): TextRange {
  const at = quote === "" ? -1 : passage.text.indexOf(quote);
  if (at >= 0) return { passage: passage.id, start: at, end: at + quote.length };
  const text = normaliseText(passage.text);
  const wanted = normaliseText(quote).text.trim();
  const place = wanted === "" ? -1 : text.text.indexOf(wanted);
  if (place < 0) throw quoteNotFound(passage, quote);
  return {
    passage: passage.id,
    start: text.starts[place]!,
    end: text.ends[place + wanted.length - 1]!,
  };
}

function quoteNotFound(passage: Passage, quote: string): ReadoutError {
  return new ReadoutError(
    "quote-not-found",
    `The words “${opening(quote)}” are not in passage “${passage.id}”, which begins “${opening(passage.text)}”. Nothing was changed. Copy the words from the passage as it is shown.`,
  );
}

function opening(text: string): string {
  return text.length > OPENING ? `${text.slice(0, OPENING).trimEnd().toWellFormed()}…` : text;
}
