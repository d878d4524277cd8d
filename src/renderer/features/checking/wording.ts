import type { CheckedQuotation, Difference } from "../../../contract/checking.ts";
import type { TextRange } from "../../../contract/work.ts";

/** Words put in the place of others, in UTF-16 code units of the text that is changed. */
export interface Edit {
  start: number;
  end: number;
  words: string;
}

/** Gives the text of a passage; null while it is not known. */
export type TextOf = (passage: string) => string | null;

/** What makes the words of an altered quotation those of its source; what it marks as its own stays. */
function editsOf(differences: readonly Difference[]): Edit[] {
  return differences
    .filter(({ kind }) => kind !== "inserted")
    .map(({ start, end, source }) => ({ start, end, words: source }));
}

/**
 * A text with its edits made, which are in order; `offset` is where the text begins in what the edits count in. What is
 * put in or taken out takes one space with it.
 */
export function edited(text: string, offset: number, edits: readonly Edit[]): string {
  let done = "";
  let at = 0;
  for (const { start, end, words } of edits) {
    const before = text.slice(at, start - offset);
    at = end - offset;
    done += before;
    if (words === "") {
      if (/\s$/u.test(done)) done = done.slice(0, -1);
      else if (done === "" && /^\s/u.test(text.slice(at))) at += 1;
    } else if (start < end) done += words;
    else if (done === "" || /\s$/u.test(done)) done += `${words} `;
    else done += ` ${words}`;
  }
  return done + text.slice(at);
}

/**
 * The words as they ought to be quoted: an altered quotation with the words of its source, a joined one with a mark of
 * omission between its places, of a cut one the whole sentences; others are right as they stand. Null while a passage is
 * not known, and for what is not here.
 */
export function correctWording(quotation: CheckedQuotation, textOf: TextOf): string | null {
  const { verdict, text, start, ranges, differences } = quotation;
  if (verdict === "not-here") return null;
  if (verdict === "altered") return edited(text, start, editsOf(differences));
  if (verdict !== "joined" && verdict !== "cut") return text;
  const places: string[] = [];
  for (const range of ranges) {
    const passage = textOf(range.passage);
    if (passage === null) return null;
    const span = verdict === "cut" ? sentencesAround(passage, range) : range;
    places.push(passage.slice(span.start, span.end).trim());
  }
  const apart = [...new Set(places)].join(" […] ");
  return apart === "" ? null : apart;
}

const SENTENCE_END = /[.!?…]["”’»)\]]*\s+(?=\S)/gu;

function sentencesAround(text: string, { start, end }: TextRange): Omit<Edit, "words"> {
  const ends = [...text.matchAll(SENTENCE_END)].map(({ index, 0: mark }) => index + mark.length);
  const from = ends.findLast((place) => place <= start) ?? 0;
  const to = ends.find((place) => place >= end) ?? text.length;
  return { start: from, end: to };
}
