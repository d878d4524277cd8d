import type { Passage, TextRange } from "../../contract/work.ts";

/** What stands between two passages of a joined text; lines of a verse within a passage have one line feed. */
export const BETWEEN_PASSAGES = "\n\n";

/** The passages of a work as one text, in reading order, and where each begins in it. */
export interface JoinedText {
  text: string;
  passages: { id: string; start: number; end: number }[];
  places: Map<string, number>;
}

export function joinedText(passages: readonly Pick<Passage, "id" | "text">[]): JoinedText {
  let start = 0;
  const parts = passages.map(({ id, text }) => {
    const part = { id, start, end: start + text.length };
    start = part.end + BETWEEN_PASSAGES.length;
    return part;
  });
  return {
    text: passages.map(({ text }) => text).join(BETWEEN_PASSAGES),
    passages: parts,
    places: new Map(parts.map(({ id }, place) => [id, place])),
  };
}

/** The ranges that a stretch of the joined text covers: one in each passage of which it has a part. */
export function rangesIn({ passages }: JoinedText, start: number, end: number): TextRange[] {
  const ranges: TextRange[] = [];
  for (let place = passageAt(passages, start); place < passages.length; place += 1) {
    const passage = passages[place]!;
    if (passage.start >= end) break;
    const from = Math.max(start, passage.start) - passage.start;
    const to = Math.min(end, passage.end) - passage.start;
    if (from < to) ranges.push({ passage: passage.id, start: from, end: to });
  }
  return ranges;
}

/** Place in the joined text of an offset into a passage; null when there is no such passage. */
export function placeIn(joined: JoinedText, passage: string, offset: number): number | null {
  const place = joined.places.get(passage);
  return place === undefined ? null : joined.passages[place]!.start + offset;
}

/** The last passage that begins at or before a place. */
export function passageAt(passages: JoinedText["passages"], at: number): number {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passages[middle]!.start <= at) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
