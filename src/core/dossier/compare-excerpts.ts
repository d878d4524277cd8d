import type { Annotation, AnchoredAnnotation } from "../../contract/annotation.ts";
import type { EntryOrder } from "../../contract/dossier.ts";
import type { SourceRecord } from "../../contract/work.ts";
import { inOrderOfText } from "../anchoring/annotation-order.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { compareRecordDates } from "../corpus/record-date.ts";
import { compareText } from "../text/compare.ts";
import { firstPassage } from "./first-passage.ts";

/**
 * How excerpts are put in order: by the date of their record, or by the speaker of their first words; those without
 * one come last, and equal ones stand as in the text.
 */
export function compareExcerpts(
  by: EntryOrder,
  annotations: readonly AnchoredAnnotation[],
  corpus: Corpus,
): (a: Annotation, b: Annotation) => number {
  const inText = inOrderOfText(annotations, ({ anchor }) => anchor, corpus);
  const places = new Map(inText.map(({ id }, at) => [id, at]));
  const anchored = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const keyOf = by === "date" ? recordOf : speakerOf;
  const keys = new Map<string, SourceRecord | string | undefined>();
  const known = ({ id }: Annotation) => {
    if (!keys.has(id)) keys.set(id, keyOf(anchored.get(id), corpus));
    return keys.get(id);
  };
  return (a, b) => {
    const [one, other] = [known(a), known(b)];
    return compareKeys(one, other) || (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0);
  };
}

function compareKeys(
  one: SourceRecord | string | undefined,
  other: SourceRecord | string | undefined,
): number {
  if (one === undefined || other === undefined) return Number(!one) - Number(!other);
  if (typeof one === "string" || typeof other === "string")
    return compareText(String(one), String(other));
  return compareRecordDates(one.date, other.date);
}

function recordOf(annotation: AnchoredAnnotation | undefined, corpus: Corpus) {
  const passage = annotation && firstPassage(annotation, corpus);
  return passage?.record ? corpus.record(passage.work, passage.record) : undefined;
}

function speakerOf(annotation: AnchoredAnnotation | undefined, corpus: Corpus) {
  const passage = annotation && firstPassage(annotation, corpus);
  const turn = passage?.turn ? corpus.turn(passage.turn) : undefined;
  return corpus.person(turn?.speaker ?? "")?.shortName;
}
