import type { AnchoredAnnotation } from "../../contract/annotation.ts";
import type { Corpus } from "../corpus/corpus.ts";

type Place = (number | string)[];

/**
 * Compares annotations by work, then by place: notes on a work stand before its text, notes on a
 * passage after the words marked in it, lost words at their old address. Works that are no longer in
 * the corpus follow the others; notes of the notebook come last. Equal places go by time of creation.
 */
export function byReadingOrder(
  corpus: Corpus,
): (a: AnchoredAnnotation, b: AnchoredAnnotation) => number {
  const works = new Map(corpus.works.map((work, index) => [work.id, index]));
  const placeOf = (annotation: AnchoredAnnotation): Place => [
    ...workPlace(annotation, works),
    ...textPlace(annotation, corpus),
    annotation.created,
    annotation.id,
  ];
  return (a, b) => comparePlaces(placeOf(a), placeOf(b));
}

function workPlace({ target }: AnchoredAnnotation, works: Map<string, number>): Place {
  if (target.kind === "notebook") return [works.size + 1, ""];
  return [works.get(target.work) ?? works.size, target.work];
}

function textPlace({ target, anchor }: AnchoredAnnotation, corpus: Corpus): Place {
  if (target.kind === "notebook" || target.kind === "work") return [-1, 0, 0];
  if (target.kind === "passage") return [orderOf(target.passage, corpus), Infinity, 0];
  const first = anchor.ranges[0] ?? target.selectors[0];
  if (!first) return [Infinity, 0, 0];
  return [orderOf(first.passage, corpus), first.start, first.end];
}

function orderOf(passage: string, corpus: Corpus): number {
  const order = corpus.order(passage);
  return order < 0 ? Infinity : order;
}

function comparePlaces(a: Place, b: Place): number {
  for (const [index, part] of a.entries()) {
    const other = b[index];
    if (other === undefined || part === other) continue;
    return part < other ? -1 : 1;
  }
  return 0;
}
