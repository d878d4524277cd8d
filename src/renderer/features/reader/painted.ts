import type { AnchoredAnnotation, Colour } from "../../../contract/annotation.ts";
import type { Passage, TextSpan } from "../../../contract/work.ts";
import type { HangingMark } from "../../../core/corpus/notes-of.ts";
import { segments } from "../../../core/text/segments.ts";

export interface HighlightSpan extends TextSpan {
  annotation: string;
  colour: Colour;
  hasNote: boolean;
}

export interface MatchSpan extends TextSpan {
  isCurrent: boolean;
}

/** What lies on one passage. */
export interface Paint {
  highlights: HighlightSpan[];
  matches: MatchSpan[];
  /** A note on the whole passage. */
  notes: string[];
}

export interface PaintedPiece extends TextSpan {
  text: string;
  highlights: HighlightSpan[];
  match: MatchSpan | null;
  isInsertion: boolean;
  /** Labels of the pages that begin with it. */
  pages: string[];
  /** Another page began so shortly before that both labels would stand beside the same line. */
  isCrowded: boolean;
  /** Marks of the notes that hang behind its last word. */
  marks: string[];
}

/** Characters that a line of text may have. */
const ONE_LINE = 120;

/** The passage's text cut into pieces that are painted alike; together they are the whole text. */
export function paintedPieces(
  passage: Passage,
  paint: Paint | undefined,
  hanging: readonly HangingMark[] = [],
): PaintedPiece[] {
  const highlights = paint?.highlights ?? [];
  const matches = paint?.matches ?? [];
  const { text, insertions, pages = [] } = passage;
  // Each of these cuts the text at its place.
  const begun = pages.map(({ at }) => ({ start: at, end: text.length }));
  const before = hanging.map(({ at }) => ({ start: 0, end: at }));
  return segments(text.length, highlights, matches, insertions, begun, before).map(
    ({ start, end, covering: [marked, matching, inserted] }) => ({
      start,
      end,
      text: text.slice(start, end),
      highlights: marked,
      match: matching[0] ?? null,
      isInsertion: inserted.length > 0,
      pages: pages.flatMap(({ at, label }) => (at === start ? [label] : [])),
      isCrowded: pages.some(({ at }) => at < start && start - at < ONE_LINE),
      marks: hanging.flatMap(({ at, mark }) => (at === end ? [mark] : [])),
    }),
  );
}

/** Everything that lies on the passages of one work, by passage. */
export function paintOf(
  annotations: readonly AnchoredAnnotation[],
  matches: ReadonlyMap<string, MatchSpan[]>,
): Map<string, Paint> {
  const paints = new Map<string, Paint>();
  const paintFor = (passage: string) => {
    const paint = paints.get(passage) ?? { highlights: [], matches: [], notes: [] };
    paints.set(passage, paint);
    return paint;
  };
  for (const { id, target, anchor, colour, note } of annotations) {
    if (target.kind === "passage") paintFor(target.passage).notes.push(id);
    if (!colour) continue;
    for (const { passage, start, end } of anchor.ranges)
      paintFor(passage).highlights.push({
        annotation: id,
        colour,
        start,
        end,
        hasNote: note !== "",
      });
  }
  for (const [passage, spans] of matches) paintFor(passage).matches.push(...spans);
  return paints;
}

/** Whether two paints look alike. */
export function isSamePaint(a: Paint | undefined, b: Paint | undefined): boolean {
  if (a === b) return true;
  return JSON.stringify(a) === JSON.stringify(b);
}
