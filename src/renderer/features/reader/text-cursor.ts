import type { TextRange, TextSpan } from "../../../contract/work.ts";
import { sentenceSpans, wordSpans } from "../../../core/text/sentences.ts";

export type Unit = "word" | "sentence" | "paragraph";

/** A place in the text: index of the passage and UTF-16 offset in it. */
export interface Place {
  passage: number;
  offset: number;
}

/** What is held: from a place to a place, across passages. */
export interface Held {
  start: Place;
  end: Place;
}

export interface CursorText {
  id: string;
  text: string;
}

export interface Move {
  unit: Unit;
  direction: 1 | -1;
  /** Moves the end and keeps the start; otherwise the next unit is held instead. */
  extends: boolean;
}

/**
 * What is held after a move; the same as before where there is nothing further. With nothing held,
 * a move forward holds the first unit from `at` on.
 */
export function moveHeld(
  texts: readonly CursorText[],
  held: Held | null,
  at: Place,
  move: Move,
  language: string,
): Held | null {
  const spansOf = (passage: number) => unitSpans(texts[passage]?.text ?? "", move.unit, language);
  if (!held)
    return hold(find(texts.length, at, 1, spansOf, (span) => compare(span.start, at) >= 0));
  if (!move.extends) {
    const isNext = (span: Held) => compare(span.start, held.start) * move.direction > 0;
    return hold(find(texts.length, held.start, move.direction, spansOf, isNext)) ?? held;
  }
  const isFurther = (span: Held) =>
    compare(span.end, held.end) * move.direction > 0 && compare(span.end, held.start) > 0;
  const further = find(texts.length, held.end, move.direction, spansOf, isFurther);
  return further ? { start: held.start, end: further.end } : held;
}

/** The held words as ranges, one for each passage. */
export function rangesOf(texts: readonly CursorText[], held: Held): TextRange[] {
  const ranges: TextRange[] = [];
  for (let index = held.start.passage; index <= held.end.passage; index += 1) {
    const text = texts[index];
    if (!text) continue;
    const start = index === held.start.passage ? held.start.offset : 0;
    const end = index === held.end.passage ? held.end.offset : text.text.length;
    if (end > start) ranges.push({ passage: text.id, start, end });
  }
  return ranges;
}

function hold(span: Held | null): Held | null {
  return span && { start: span.start, end: span.end };
}

function find(
  count: number,
  from: Place,
  direction: 1 | -1,
  spansOf: (passage: number) => TextSpan[],
  accepts: (span: Held) => boolean,
): Held | null {
  for (let passage = from.passage; passage >= 0 && passage < count; passage += direction) {
    const spans = spansOf(passage).map((span) => ({
      start: { passage, offset: span.start },
      end: { passage, offset: span.end },
    }));
    const found = direction === 1 ? spans.find(accepts) : spans.findLast(accepts);
    if (found) return found;
  }
  return null;
}

function unitSpans(text: string, unit: Unit, language: string): TextSpan[] {
  if (unit === "paragraph") return text ? [{ start: 0, end: text.length }] : [];
  return unit === "sentence" ? sentenceSpans(text, language) : wordSpans(text, language);
}

function compare(a: Place, b: Place): number {
  return a.passage - b.passage || a.offset - b.offset;
}
