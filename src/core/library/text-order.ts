import type { Anchor, Annotation } from "../../contract/annotation.ts";
import { orderInText } from "../anchoring/annotation-order.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { Follower } from "./followed-store.ts";

/** All annotations in the order of the text; changes are put in their places when the order is next asked for. */
export interface TextOrder extends Follower {
  all(): readonly Annotation[];
}

export function createTextOrder(
  anchorOf: (annotation: Annotation) => Anchor,
  corpus: Corpus,
): TextOrder {
  const inText = orderInText(anchorOf, corpus);
  let order: Annotation[] = [];
  const gone = new Set<string>();
  const come = new Map<string, Annotation>();
  return {
    reset(all) {
      order = inText.sorted(all);
      gone.clear();
      come.clear();
    },
    replace(before, after) {
      for (const { id } of before) {
        gone.add(id);
        come.delete(id);
      }
      for (const annotation of after) come.set(annotation.id, annotation);
    },
    all() {
      if (gone.size + come.size === 0) return order;
      const kept = order.filter(({ id }) => !gone.has(id));
      order = merged(kept, inText.sorted(come.values()), inText.compare);
      gone.clear();
      come.clear();
      return order;
    },
  };
}

/** Two sorted lists as one; made for a second that is short beside the first. */
function merged<T>(long: T[], short: T[], compare: (a: T, b: T) => number): T[] {
  const result: T[] = [];
  let from = 0;
  for (const item of short) {
    const to = firstAfter(long, item, from, compare);
    for (; from < to; from += 1) result.push(long[from]!);
    result.push(item);
  }
  for (; from < long.length; from += 1) result.push(long[from]!);
  return result;
}

/** The place in a sorted list, at or after `low`, of the first item that follows another. */
function firstAfter<T>(
  sorted: T[],
  item: T,
  from: number,
  compare: (a: T, b: T) => number,
): number {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(sorted[middle]!, item) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
