import type { TextSpan } from "../../contract/work.ts";
import { endsInAbbreviation } from "./abbreviations.ts";

/**
 * The sentences of a text, in order, without the white space between them. `language` is BCP 47; an
 * unknown one is read as English. A full stop after `Mr.`, `U.S.` or an initial ends no sentence unless
 * what follows looks like a new one.
 */
export function sentenceSpans(text: string, language: string): TextSpan[] {
  const spans: TextSpan[] = [];
  let start = 0;
  for (const { index, segment } of segmenter(language, "sentence").segment(text)) {
    const end = index + segment.length;
    if (endsInAbbreviation(text.slice(start, end), text.slice(end, end + 80))) continue;
    pushTrimmed(spans, text, start, end);
    start = end;
  }
  pushTrimmed(spans, text, start, text.length);
  return spans;
}

/** The words of a text, in order, without spaces and punctuation. `language` as for sentences. */
export function wordSpans(text: string, language: string): TextSpan[] {
  const spans: TextSpan[] = [];
  for (const { index, segment, isWordLike } of segmenter(language, "word").segment(text))
    if (isWordLike) spans.push({ start: index, end: index + segment.length });
  return spans;
}

function segmenter(language: string, granularity: "sentence" | "word"): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity });
  } catch (error) {
    if (error instanceof RangeError) return new Intl.Segmenter("en", { granularity });
    throw error;
  }
}

function pushTrimmed(spans: TextSpan[], text: string, start: number, end: number): void {
  const sentence = text.slice(start, end);
  const trimmed = sentence.trim();
  if (trimmed === "") return;
  const from = start + sentence.indexOf(trimmed);
  spans.push({ start: from, end: from + trimmed.length });
}
