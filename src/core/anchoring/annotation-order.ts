import type { Anchor, Annotation } from "../../contract/annotation.ts";
import type { Corpus } from "../corpus/corpus.ts";

/** Compared part by part. */
type Place = (number | string)[];

const IN_TEXT = 0;
const LOST = 1;
const ON_WORK = 2;

/**
 * Annotations work by work as they stand in the text: a note on a passage before the words marked in it.
 * Words and passages that are not found, then notes on the work, end a work; works that are no longer in
 * the corpus follow the others, and notes of the notebook come last. Equal places go by time of creation.
 */
export function inOrderOfText<T extends Annotation>(
  annotations: Iterable<T>,
  anchorOf: (annotation: T) => Anchor,
  corpus: Corpus,
): T[] {
  return orderInText(anchorOf, corpus).sorted(annotations);
}

/** The order of {@link inOrderOfText} for who asks for it again and again, with annotations as they are then. */
export interface OrderInText<T extends Annotation> {
  sorted(annotations: Iterable<T>): T[];
  compare(a: T, b: T): number;
}

export function orderInText<T extends Annotation>(
  anchorOf: (annotation: T) => Anchor,
  corpus: Corpus,
): OrderInText<T> {
  const placeOf = placing(anchorOf, corpus);
  return {
    sorted: (annotations) =>
      Array.from(annotations, (annotation) => ({ annotation, place: placeOf(annotation) }))
        .sort((a, b) => comparePlaces(a.place, b.place))
        .map(({ annotation }) => annotation),
    compare: (a, b) => comparePlaces(placeOf(a), placeOf(b)),
  };
}

function placing<T extends Annotation>(
  anchorOf: (annotation: T) => Anchor,
  corpus: Corpus,
): (annotation: T) => Place {
  const works = new Map(corpus.works.map((work, index) => [work.id, index]));
  return (annotation) => [
    ...workPlace(annotation, works),
    ...textPlace(annotation, anchorOf(annotation), corpus),
    annotation.created,
    annotation.id,
  ];
}

function workPlace({ target }: Annotation, works: Map<string, number>): Place {
  if (target.kind === "notebook") return [works.size + 1, ""];
  return [works.get(target.work) ?? works.size, target.work];
}

function textPlace({ target }: Annotation, { ranges }: Anchor, corpus: Corpus): Place {
  if (target.kind === "notebook" || target.kind === "work") return [ON_WORK, 0, 0, 0];
  // A passage as a whole begins before its first character.
  const first =
    target.kind === "passage" ? { passage: target.passage, start: -1, end: -1 } : ranges[0];
  const order = first ? corpus.order(first.passage) : -1;
  return first && order >= 0 ? [IN_TEXT, order, first.start, first.end] : [LOST, 0, 0, 0];
}

function comparePlaces(a: Place, b: Place): number {
  // An index, not entries: a hundred thousand annotations are compared millions of times.
  for (let index = 0; index < a.length; index += 1) {
    const part = a[index]!;
    const other = b[index];
    if (other === undefined || part === other) continue;
    return part < other ? -1 : 1;
  }
  return 0;
}
