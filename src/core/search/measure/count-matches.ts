import type { Numbers } from "../index/numbers.ts";
import type { CountBy } from "../../../contract/analysis.ts";
import { findIn, type FoundPart } from "../evaluate/found.ts";
import { groupingOf } from "../evaluate/grouping.ts";
import { eachPassage } from "../evaluate/matches.ts";
import { selectionsOf, type Texts } from "../evaluate/texts.ts";
import type { Counted, CountRequest } from "../text-index.ts";

type Row = Counted & { value: string | null };
type Rows = Map<string | null, Row>;

/** Matches by speaker, record, year, work or layer, with the words of each part; see `TextIndex.count`. */
export function countMatches(
  { plan, within, by }: CountRequest & { by: CountBy },
  texts: Texts,
): { rows: Row[]; total: Counted } {
  const rows: Rows = new Map();
  const total = nothing();
  const selections = selectionsOf(texts);
  const around = findIn(within, texts, selections);
  for (const [at, found] of findIn(plan, texts, selections).entries()) {
    const { places, groups } = groupingOf(by, found.segment, texts);
    const sums = groups.map(() => ({ ...nothing(), isThere: false }));
    const isInside = countWords(around[at]!, places, sums);
    eachPassage(found, plan, (passage, { count }) => {
      if (count === 0 || isInside[passage] === 0) return;
      const sum = sums[places[passage]!]!;
      sum.matches += count;
      sum.passages += 1;
    });
    for (const [place, sum] of sums.entries()) {
      if (!sum.isThere) continue;
      add(total, sum);
      for (const value of groups[place]!) add(rowOf(rows, value), sum);
    }
  }
  return { rows: [...rows.values()], total };
}

function nothing(): Counted {
  return { matches: 0, passages: 0, words: 0 };
}

function rowOf(rows: Rows, value: string | null): Row {
  const row = rows.get(value) ?? { value, ...nothing() };
  rows.set(value, row);
  return row;
}

function add(sum: Counted, { matches, passages, words }: Counted): void {
  sum.matches += matches;
  sum.passages += passages;
  sum.words += words;
}

/** Adds the words of the passages that count; returns 1 for each of those passages. */
function countWords(
  { list, segment }: FoundPart,
  places: Numbers,
  sums: readonly (Counted & { isThere: boolean })[],
): Uint8Array {
  const lengths = segment.lengths();
  const isInside = new Uint8Array(segment.size);
  for (let at = 0; at < list.length; at++) {
    const passage = list.values[at]!;
    isInside[passage] = 1;
    const sum = sums[places[passage]!]!;
    sum.words += lengths[passage]!;
    sum.isThere = true;
  }
  return isInside;
}
