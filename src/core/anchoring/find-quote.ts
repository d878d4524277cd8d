import { ReadoutError } from "../../contract/result.ts";
import type { Passage, TextRange } from "../../contract/work.ts";

/** How much of a passage an error message shows. */
const OPENING = 80;

/**
 * Where a quote stands in a passage: its very words, else words that differ only in the form of
 * apostrophes, quotation marks and white space. The first of several places is taken.
 * @throws ReadoutError `quote-not-found`, naming the passage and showing its beginning.
 */
export function findQuote(passage: Passage, quote: string): TextRange {
  const at = quote === "" ? -1 : passage.text.indexOf(quote);
  if (at >= 0) return { passage: passage.id, start: at, end: at + quote.length };
  const text = foldForms(passage.text);
  const wanted = foldForms(quote).folded.trim();
  const place = wanted === "" ? -1 : text.folded.indexOf(wanted);
  if (place < 0) throw quoteNotFound(passage, quote);
  return {
    passage: passage.id,
    start: text.starts[place]!,
    end: text.ends[place + wanted.length - 1]!,
  };
}

/** The text with one form of each mark and single spaces; `starts` and `ends` lead back to the original. */
function foldForms(text: string): { folded: string; starts: number[]; ends: number[] } {
  let folded = "";
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = foldForm(text[at]!);
    if (unit === " " && folded.endsWith(" ")) {
      ends[ends.length - 1] = at + 1;
      continue;
    }
    folded += unit;
    starts.push(at);
    ends.push(at + 1);
  }
  return { folded, starts, ends };
}

function foldForm(unit: string): string {
  if (/\s/u.test(unit)) return " ";
  if (/['‘’‚‛ʼʹ′`´]/u.test(unit)) return "'";
  if (/["“”„‟«»″]/u.test(unit)) return '"';
  return unit;
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
