import type { AnchoredAnnotation } from "../../contract/annotation.ts";
import { FACET_FIELDS, type Facet, type FacetField, type Hit } from "../../contract/search.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { tagKey } from "../text/tag-key.ts";
import { annotatedPlaces, annotationsByTag } from "./fields/annotation-fields.ts";
import type { FoundPlaces, PassagePlace } from "./text-index.ts";
import { yearsOf } from "./record-years.ts";

/** The passages of every tag, for an index to count. */
export interface TagSets {
  tags: string[];
  sets: PassagePlace[][];
}

export function tagSets(annotations: readonly AnchoredAnnotation[], corpus: Corpus): TagSets {
  const byTag = annotationsByTag(annotations);
  return {
    tags: [...byTag.values()].map(({ tag }) => tag),
    sets: [...byTag.values()].map(({ tagged }) => annotatedPlaces(tagged, corpus)),
  };
}

/** How passages and notes together are spread over each field; of records, those of one name are one. */
export function facetsOf(
  found: FoundPlaces,
  { tags }: TagSets,
  notes: readonly Hit[],
  context: { annotations: readonly AnchoredAnnotation[]; corpus: Corpus },
): Facet[] {
  const byField = new Map<FacetField, Map<string, number>>(
    FACET_FIELDS.map((field) => [field, new Map()]),
  );
  const add = (field: FacetField, value: string | null, count: number) => {
    const counts = byField.get(field);
    if (value !== null && count > 0) counts?.set(value, (counts.get(value) ?? 0) + count);
  };
  for (const { field, values } of found.facets)
    for (const { value, count } of values)
      add(field, field === "record" ? recordOf(value) : value, count);
  for (const [at, tag] of tags.entries()) add("tag", tag, found.inSets[at] ?? 0);
  const spellings = new Map(tags.map((tag) => [tagKey(tag), tag]));
  const byId = new Map(context.annotations.map((each) => [each.id, each]));
  for (const note of notes) {
    addNote(note, context.corpus, add);
    const own = new Set(byId.get(note.annotation ?? "")?.tags.map(tagKey));
    for (const key of own) add("tag", spellings.get(key) ?? null, 1);
  }
  return [...byField].map(([field, counts]) => ({ field, values: byFallingCount(counts) }));
}

/** The record's own id in the name that it has in an index. */
export function recordOf(value: string): string {
  return value.slice(value.indexOf(" ") + 1);
}

function addNote(
  note: Hit,
  corpus: Corpus,
  add: (field: FacetField, value: string | null, count: number) => void,
): void {
  for (const field of ["speaker", "layer", "work", "record"] as const) add(field, note[field], 1);
  const record = note.work !== null && note.record && corpus.record(note.work, note.record);
  if (record) for (const year of yearsOf(record, corpus)) add("year", year, 1);
}

function byFallingCount(counts: Map<string, number>): Facet["values"] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
