import { CollectedOccurrences } from "./collected-occurrences.ts";
import { GONE } from "./gone.ts";
import { GrowingArray } from "./growing-array.ts";
import { type Column, type ColumnName, type Runs } from "./segment.ts";
import type { SegmentContents } from "./segment-contents.ts";
import type { StoredSegment } from "./stored-segment.ts";
import { mergeTerms } from "./term-merge.ts";
import { FIRST_WORD } from "./terms.ts";

/** A segment that goes into another one, and the number that each of its passages gets there, or `GONE`. */
export interface MergedPart {
  segment: StoredSegment;
  numbers: Uint32Array;
}

/** The passages of several segments, in any order, as contents of one. */
export function mergedContents(parts: readonly MergedPart[]): SegmentContents {
  const origins = originsOf(parts);
  const newRanks = parts.map(({ segment }) => new Uint32Array(segment.dictionary.size));
  const lengths = mergedLengths(parts, origins);
  return {
    size: origins.size,
    words: lengths.reduce((sum, length) => sum + length, 0),
    longest: lengths.reduce((most, length) => Math.max(most, length), 0),
    *terms() {
      const collected = new CollectedOccurrences();
      let rank = 0;
      for (const { term, entries } of mergeTerms(
        parts.map(({ segment }) => segment.range("", AFTER_ALL)),
      )) {
        collected.clear(term >= FIRST_WORD);
        for (const { list, entry } of entries) {
          const { segment, numbers } = parts[list]!;
          collected.add(segment, entry, numbers);
          newRanks[list]![entry.rank] = rank;
        }
        if (collected.isEmpty) continue;
        rank++;
        yield { term, occurrences: collected.sorted() };
      }
    },
    wordRanksOf(passage, out) {
      const part = origins.parts[passage]!;
      const { segment } = parts[part]!;
      const length = segment.wordsOf(origins.passages[passage]!, out);
      const oldRanks = segment.wordRanks();
      const ranks = newRanks[part]!;
      for (let at = 0; at < length; at++) out[at] = ranks[oldRanks[out[at]!]!]!;
      return length;
    },
    lengths: () => lengths,
    column: (name) => mergedColumn(parts, origins, name),
    runs: () => mergedRuns(parts, origins),
  };
}

/** No term sorts behind it. */
const AFTER_ALL = "\uFFFF";

/** Where each passage of the merged segment comes from. */
interface Origins {
  size: number;
  parts: Uint32Array;
  passages: Uint32Array;
}

function originsOf(parts: readonly MergedPart[]): Origins {
  let size = 0;
  for (const { numbers } of parts) for (const number of numbers) if (number !== GONE) size++;
  const origins = { size, parts: new Uint32Array(size), passages: new Uint32Array(size) };
  for (const [part, { numbers }] of parts.entries())
    for (const [passage, number] of numbers.entries()) {
      if (number === GONE) continue;
      origins.parts[number] = part;
      origins.passages[number] = passage;
    }
  return origins;
}

function mergedLengths(parts: readonly MergedPart[], origins: Origins): Uint32Array {
  const all = parts.map(({ segment }) => segment.lengths());
  const lengths = new Uint32Array(origins.size);
  for (let passage = 0; passage < origins.size; passage++)
    lengths[passage] = all[origins.parts[passage]!]![origins.passages[passage]!]!;
  return lengths;
}

function mergedColumn(parts: readonly MergedPart[], origins: Origins, name: ColumnName): Column {
  const values = [""];
  const known = new Map([["", 0]]);
  const columns = parts.map(({ segment }) => {
    const column = segment.column(name);
    const places = column.values.map((value) => {
      const place = known.get(value) ?? values.push(value) - 1;
      known.set(value, place);
      return place;
    });
    return { column, places };
  });
  const places = new Uint32Array(origins.size);
  for (let passage = 0; passage < origins.size; passage++) {
    const { column, places: renumbered } = columns[origins.parts[passage]!]!;
    places[passage] = renumbered[column.places[origins.passages[passage]!]!]!;
  }
  return { places, values };
}

function mergedRuns(parts: readonly MergedPart[], origins: Origins): Runs {
  const works = mergedColumn(parts, origins, "work").places;
  const ordinals = parts.map(({ segment }) => ordinalsOf(segment.runs(), segment.size));
  const starts = new GrowingArray();
  const firsts = new GrowingArray();
  let before = -2;
  for (let passage = 0; passage < origins.size; passage++) {
    const ordinal = ordinals[origins.parts[passage]!]![origins.passages[passage]!]!;
    if (ordinal !== before + 1 || works[passage] !== works[passage - 1]) {
      starts.push(passage);
      firsts.push(ordinal);
    }
    before = ordinal;
  }
  return { starts: starts.view(), ordinals: firsts.view() };
}

/** The place of each passage in its work. */
export function ordinalsOf({ starts, ordinals }: Runs, size: number): Uint32Array {
  const all = new Uint32Array(size);
  for (let run = 0; run < starts.length; run++) {
    const end = starts[run + 1] ?? size;
    for (let passage = starts[run]!; passage < end; passage++)
      all[passage] = ordinals[run]! + passage - starts[run]!;
  }
  return all;
}
