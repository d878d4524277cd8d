import { ListedPostings } from "../index/listed-postings.ts";
import type { Postings } from "../index/postings.ts";
import type { Segment } from "../index/segment.ts";
import type { PassagePlace } from "../text-index.ts";

/**
 * The passages of a segment that stand at some places; those that it does not hold are left out. Of a
 * passage that was put again, a segment holds the former as well.
 */
export function passagesAt(
  places: readonly { work: string; ordinals: readonly number[] }[],
  segment: Segment,
): Postings {
  const runs = runsByWork(segment);
  const found = places.flatMap(({ work, ordinals }) =>
    ordinals.flatMap((ordinal) => {
      const holding = runs.get(work)?.filter(({ first, end }) => ordinal >= first && ordinal < end);
      return holding?.map((run) => run.start + ordinal - run.first) ?? [];
    }),
  );
  const passages = Uint32Array.from(new Set(found)).sort();
  return new ListedPostings(passages, new Uint32Array(passages.length + 1), new Uint32Array(0));
}

/** Passages from number `start` on, which have the places `first` up to, not including, `end` in a work. */
export interface Run {
  start: number;
  first: number;
  end: number;
}

const known = new WeakMap<Segment, { size: number; runs: Map<string, Run[]> }>();

export function runsByWork(segment: Segment): Map<string, Run[]> {
  const kept = known.get(segment);
  if (kept?.size === segment.size) return kept.runs;
  const { starts, ordinals } = segment.runs();
  const { places, values } = segment.column("work");
  const runs = new Map<string, Run[]>();
  for (const [at, start] of starts.entries()) {
    const work = values[places[start]!]!;
    const first = ordinals[at]!;
    const all = runs.get(work) ?? [];
    runs.set(work, all);
    all.push({ start, first, end: first + (starts[at + 1] ?? segment.size) - start });
  }
  known.set(segment, { size: segment.size, runs });
  return runs;
}

/** Where a passage of a segment stands. */
export function placeOf(passage: number, segment: Segment): PassagePlace {
  const { starts, ordinals } = segment.runs();
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= passage) low = middle + 1;
    else high = middle;
  }
  const { places, values } = segment.column("work");
  return {
    work: values[places[passage]!]!,
    ordinal: ordinals[low - 1]! + passage - starts[low - 1]!,
  };
}
