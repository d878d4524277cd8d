import type { CheckedQuotation, Difference } from "../../../contract/checking.ts";
import type { TextRange, TextSpan } from "../../../contract/work.ts";

/** A stretch of words on one side of a comparison; null where both sides have them. */
export interface ComparedPiece {
  text: string;
  difference: Difference["kind"] | null;
}

/** The quotation as the manuscript has it, cut where the source has other words. */
export function quotedPieces({ text, start, differences }: CheckedQuotation): ComparedPiece[] {
  const spans = differences.filter((one) => one.end > one.start);
  return cut(text, start, spans);
}

function cut(
  text: string,
  offset: number,
  spans: readonly Pick<Difference, "start" | "end" | "kind">[],
): ComparedPiece[] {
  const pieces: ComparedPiece[] = [];
  let at = 0;
  for (const { start, end, kind } of spans) {
    const from = Math.max(at, start - offset);
    const to = Math.min(text.length, end - offset);
    if (to <= from) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), difference: null });
    pieces.push({ text: text.slice(from, to), difference: kind });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), difference: null });
  return pieces;
}

/** A stretch of a passage beside the quotation: quoted, left out between two quoted ones, or around them. */
export interface SourcePiece extends ComparedPiece {
  role: "quoted" | "left-out" | "around";
}

/** What is shown of one passage. */
export interface SourceStretch {
  passage: string;
  pieces: SourcePiece[];
  /** Whether the passage goes on before and after what is shown. */
  isCutBefore: boolean;
  isCutAfter: boolean;
}

/** So many characters of the passage are shown on each side of the words, which may be what a cut has lost. */
const AROUND = 160;
/** What is left out between quoted words is shown in full up to so many characters. */
const MOST_LEFT_OUT = 500;

/** The passages of a quotation as they are printed, one after the other, with what it left out of them. */
export function sourceStretches(
  ranges: readonly TextRange[],
  differences: readonly Difference[],
  textOf: (passage: string) => string | null,
): SourceStretch[] {
  const groups = inOrder(ranges, differences);
  return groups.flatMap(({ passage, spans, marked }) => {
    const text = textOf(passage);
    return text === null ? [] : [stretchOf(passage, text, spans, marked)];
  });
}

interface Group {
  passage: string;
  /** What the quotation takes up, in order and apart. */
  spans: TextSpan[];
  marked: { start: number; end: number; kind: Difference["kind"] }[];
}

function inOrder(ranges: readonly TextRange[], differences: readonly Difference[]): Group[] {
  const own = differences.flatMap(({ range, kind }) => (range ? [{ ...range, kind }] : []));
  const all = [...ranges, ...own];
  return [...new Set(all.map(({ passage }) => passage))].map((passage) => ({
    passage,
    spans: united(all.filter((one) => one.passage === passage)),
    marked: own
      .filter((one) => one.passage === passage)
      .toSorted((one, other) => one.start - other.start),
  }));
}

/** Spans in order; those with nothing but a space or so between them are one. */
function united(spans: readonly TextSpan[]): TextSpan[] {
  const done: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    const last = done.at(-1);
    if (last && start <= last.end + 2) last.end = Math.max(last.end, end);
    else done.push({ start, end });
  }
  return done;
}

function stretchOf(
  passage: string,
  text: string,
  spans: readonly TextSpan[],
  marked: Group["marked"],
): SourceStretch {
  const [first, last] = [spans[0]!.start, spans.at(-1)!.end];
  const from = first <= AROUND ? 0 : wordAfter(text, first - AROUND);
  const to = text.length - last <= AROUND ? text.length : wordBefore(text, last + AROUND);
  const pieces: SourcePiece[] = [];
  const add = (piece: ComparedPiece, role: SourcePiece["role"]) => {
    if (piece.text !== "") pieces.push({ ...piece, role });
  };
  add({ text: text.slice(from, first), difference: null }, "around");
  for (const [at, { start, end }] of spans.entries()) {
    const before = spans[at - 1];
    if (before)
      add({ text: shortened(text.slice(before.end, start)), difference: null }, "left-out");
    const inside = marked.filter((one) => one.start >= start && one.end <= end);
    for (const piece of cut(text.slice(start, end), start, inside)) add(piece, "quoted");
  }
  add({ text: text.slice(last, to), difference: null }, "around");
  return { passage, pieces, isCutBefore: from > 0, isCutAfter: to < text.length };
}

function shortened(text: string): string {
  if (text.length <= MOST_LEFT_OUT) return text;
  const half = MOST_LEFT_OUT / 2;
  const end = wordAfter(text, text.length - half);
  return `${text.slice(0, wordBefore(text, half))} […] ${text.slice(end)}`;
}

function wordAfter(text: string, at: number): number {
  const space = text.indexOf(" ", at);
  return space < 0 ? at : space + 1;
}

function wordBefore(text: string, at: number): number {
  const space = text.lastIndexOf(" ", at);
  return space < 0 ? at : space;
}
