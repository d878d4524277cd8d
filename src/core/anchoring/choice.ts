import type { Candidate } from "./candidate.ts";

/** A place for each part of a highlight, null for parts that have none, and how much speaks for all of them. */
export interface Choice {
  chosen: (Candidate | null)[];
  rank: number;
}

/** The best places for parts that have to stay in their order; a part may be left without one. */
export function bestInOrder(candidates: readonly Candidate[][]): Choice {
  // The best choices of the parts so far that end at some place; none is worse in both end and rank.
  let best: (Choice & { end: number })[] = [{ chosen: [], rank: 0, end: 0 }];
  for (const places of candidates) {
    const skipped = best.map((choice) => ({ ...choice, chosen: [...choice.chosen, null] }));
    const taken = places.flatMap((candidate) => {
      const before = best.filter(({ end }) => end <= candidate.start);
      const last = before.toSorted((a, b) => b.rank - a.rank)[0];
      if (!last) return [];
      return {
        chosen: [...last.chosen, candidate],
        rank: last.rank + candidate.rank,
        end: candidate.end,
      };
    });
    best = notOutdone([...taken, ...skipped]);
  }
  return best.toSorted((a, b) => b.rank - a.rank)[0]!;
}

function notOutdone<T extends { rank: number; end: number }>(choices: T[]): T[] {
  const sorted = choices.toSorted((a, b) => b.rank - a.rank || a.end - b.end);
  let earliest = Infinity;
  return sorted.filter(({ end }) => {
    if (end >= earliest) return false;
    earliest = end;
    return true;
  });
}
