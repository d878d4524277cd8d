import type { TermEntry } from "../index/terms.ts";
import { type TextPart, type Texts, vocabularyOf } from "../evaluate/texts.ts";

/** Words at most this many edits away may have been meant; short ones have too many neighbours for two. */
const FAR = 2;
const SHORT = 4;

interface Candidate {
  term: string;
  passages: number;
  away: number;
}

/** Words that somebody may have meant: the nearest first, then the most frequent; see `TextIndex.suggest`. */
export function suggestTerms(
  { term, limit }: { term: string; limit: number },
  texts: Texts,
): { term: string; passages: number }[] {
  const most = term.length > SHORT ? FAR : 1;
  const candidates = new Map<string, Candidate>();
  for (const part of texts.parts)
    for (const { term: other, entry, away } of vocabularyOf(part.segment).near(term, most)) {
      if (away === 0 || other.endsWith("'s")) continue;
      const passages = presentWith(entry, part);
      if (passages === 0) continue;
      const known = candidates.get(other) ?? { term: other, passages: 0, away };
      candidates.set(other, known);
      known.passages += passages;
    }
  return [...candidates.values()]
    .sort((a, b) => a.away - b.away || b.passages - a.passages || (a.term < b.term ? -1 : 1))
    .slice(0, limit)
    .map(({ term: suggested, passages }) => ({ term: suggested, passages }));
}

function presentWith(entry: TermEntry, { segment, gone }: TextPart): number {
  if (!gone) return entry.count;
  const passages = new Uint32Array(entry.count);
  const length = segment.postings(entry).list(0, segment.size, passages);
  return passages.subarray(0, length).reduce((sum, passage) => sum + 1 - gone[passage]!, 0);
}
