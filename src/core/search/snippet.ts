import type { TextSpan } from "../../contract/work.ts";

/** In UTF-16 code units; a match that is longer is shown whole. */
const LENGTH = 220;
const LEAD = 70;

/**
 * The part of a text to show in a list: the first match with words around it, about 220 code units, cut
 * between words and through no match. Offsets are those of the text; short texts are shown whole.
 */
export function snippetOf(text: string, matches: readonly TextSpan[]): TextSpan {
  const first = matches[0] ?? { start: 0, end: 0 };
  if (text.length <= LENGTH) return { start: 0, end: text.length };
  const start = wordStart(text, Math.min(first.start - LEAD, text.length - LENGTH), first.start);
  const end = wordEnd(text, Math.max(start + LENGTH, first.end), first.end);
  const cut = matches.find((match) => match.start < end && end < match.end);
  return { start, end: cut ? cut.end : end };
}

/** The start of a word at or after `from`, not after `limit`. */
function wordStart(text: string, from: number, limit: number): number {
  if (from <= 0) return 0;
  const space = text.slice(from - 1, limit).search(/\s\S/u);
  return space === -1 ? characterStart(text, Math.min(from, limit)) : from + space;
}

/** The end of a word at or before `to`, not before `limit`. */
function wordEnd(text: string, to: number, limit: number): number {
  if (to >= text.length) return text.length;
  const kept = text.slice(limit, to + 1).replace(/\s+\S*$/u, "");
  return kept.length < to + 1 - limit ? limit + kept.length : characterStart(text, to);
}

/** The start of the character around an offset, so that no surrogate pair or accent is cut off. */
function characterStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && /^(?:[\uDC00-\uDFFF]|\p{M}|\u200D)/u.test(text.slice(start, start + 2)))
    start--;
  return start;
}
