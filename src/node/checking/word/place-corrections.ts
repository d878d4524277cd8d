import { ReadoutError } from "../../../contract/result.ts";
import type { TextSpan } from "../../../contract/work.ts";
import type { Correction } from "../../../core/checking/correct/corrections.ts";
import { type ComparableText, comparableText } from "./comparable-text.ts";
import type { DocumentText } from "./document-text.ts";

/** So many units beside a quotation tell it from others with the same words; fewer where the readings part. */
const CONTEXTS = [48, 12, 0];

/** Finds in a document's own text what stands at an offset of the text that was read from it. */
export interface Placing {
  /** The unit of the document that begins at an offset, or else the one before it. */
  startOf(offset: number): { unit: number; isBefore: boolean };
  /** The last unit before an offset. */
  lastBefore(offset: number): number;
}

/**
 * Places the corrections of a manuscript in its document. Words that stand in both as often, with the same words around
 * them, are taken to be in the same order; anything else is refused.
 */
export function createPlacing(
  manuscript: string,
  document: DocumentText,
  file: string,
): (correction: Correction) => Placing {
  const read = comparableText(manuscript);
  const isSame = read.text === document.text;
  const placed = new Map<Correction, Placing>();
  const find = (correction: Correction): Placing => {
    const span = reachOf(correction);
    const [start, end] = [read.before[span.start]!, read.before[span.end]!];
    const shift = isSame ? 0 : shiftOf({ start, end }, read, document.text);
    const isFree =
      shift !== null && !document.textOf.slice(start + shift, end + shift).includes(-1);
    if (!isFree || start === end) throw notPlaced(manuscript, correction, file);
    return placingBy(read, shift);
  };
  return (correction) => {
    const found = placed.get(correction) ?? find(correction);
    placed.set(correction, found);
    return found;
  };
}

/** All that a correction touches. */
function reachOf({ span, edits, note }: Correction): TextSpan {
  return {
    start: Math.min(span.start, ...edits.map(({ start }) => start)),
    end: Math.max(span.end, note?.at ?? 0, ...edits.map(({ end }) => end)),
  };
}

function shiftOf(span: TextSpan, { text }: ComparableText, document: string): number | null {
  for (const context of CONTEXTS) {
    const from = Math.max(0, span.start - context);
    const words = text.slice(from, span.end + context);
    if (words === "") continue;
    const [here, there] = [placesOf(words, text), placesOf(words, document)];
    const at = here.indexOf(from);
    if (here.length === there.length) return there[at]! - from;
  }
  return null;
}

function placesOf(words: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

function placingBy({ before }: ComparableText, shift: number): Placing {
  return {
    startOf(offset) {
      const unit = before[offset]! + shift;
      const isBefore = before[offset + 1] !== before[offset];
      return { unit: isBefore ? unit : unit - 1, isBefore };
    },
    lastBefore: (offset) => before[offset]! + shift - 1,
  };
}

function notPlaced(manuscript: string, { span }: Correction, file: string): ReadoutError {
  const words = manuscript.slice(span.start, span.end).replaceAll(/\s+/gu, " ");
  const shown = words.length > 60 ? `${words.slice(0, 59)}…` : words;
  return new ReadoutError(
    "quotation-not-placed",
    `“${shown}” cannot be found for certain where it stands in “${file}”, or stands in a text box. Nothing was written, and the file is as it was. Leave this one out and put it right by hand, or take Markdown.`,
  );
}
