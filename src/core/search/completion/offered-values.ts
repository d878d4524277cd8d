import { COLOURS, type AnchoredAnnotation } from "../../../contract/annotation.ts";
import type { Person, SourceRecord } from "../../../contract/work.ts";
import { LAYERS } from "../../../contract/work.ts";
import type { Corpus } from "../../corpus/corpus.ts";
import { compareRecordDates, formatRecordDate } from "../../corpus/record-date.ts";
import { recordTitle } from "../../corpus/record-title.ts";
import type { FieldName } from "../../query/query-tree.ts";
import { counted } from "../../text/counted.ts";
import { annotationsByTag, TRAIT_NAMES } from "../fields/annotation-fields.ts";
import type { FieldContext } from "../fields/field-reading.ts";
import { PASSAGE_KINDS } from "../fields/passage-kinds.ts";
import { offeredDates } from "./offered-dates.ts";

/** A value of a field for people: what it is called, what it is, and what is written for it. */
export interface OfferedValue {
  label: string;
  detail: string;
  value: string;
}

/** How many roles or names a detail tells. */
const MOST_TOLD = 3;

/** Every value that a field can have here, the likeliest first. */
export function offeredValues(
  field: FieldName,
  { corpus, annotations }: FieldContext,
): OfferedValue[] {
  switch (field) {
    case "speaker":
    case "to":
      return persons(corpus);
    case "role":
      return roles(corpus);
    case "record":
      return recordsOf(corpus).map((record) => recordValue(record, corpus));
    case "place":
      return places(corpus);
    case "date":
      return offeredDates(recordsOf(corpus));
    case "kind":
      return PASSAGE_KINDS.map((kind) => plain(kind, "kind of passage"));
    case "layer":
      return [
        ...LAYERS.map((layer) => plain(layer, "words of the texts")),
        plain("notes", "yours"),
      ];
    case "note":
      return [];
    case "tag":
      return tags(annotations);
    case "colour":
      return COLOURS.map((colour) => {
        const marked = annotations.filter((each) => each.colour === colour).length;
        return plain(colour, counted(marked, "highlight"));
      });
    case "has":
      return TRAIT_NAMES.map((trait) => plain(trait, "of yours"));
    default:
      return publications(field, corpus);
  }
}

function plain(value: string, detail: string): OfferedValue {
  return { label: value, detail, value };
}

function persons(corpus: Corpus): OfferedValue[] {
  const all = new Map<string, Person>(
    corpus.works.flatMap((work) => work.persons).map((person) => [person.id, person]),
  );
  const held = Map.groupBy(
    recordsOf(corpus).flatMap((record) => record.participants),
    ({ person }) => person,
  );
  const names = Map.groupBy(all.values(), ({ name }) => name);
  return [...all.values()].map(({ id, name }) => ({
    label: name,
    detail: told(held.get(id)?.flatMap(({ role }) => role ?? []) ?? []) || "speaker",
    value: names.get(name)?.length === 1 ? name : id,
  }));
}

function roles(corpus: Corpus): OfferedValue[] {
  const voices = corpus.works.flatMap((work) => work.voices);
  const byRole = Map.groupBy(voices, ({ role }) => role);
  return [...byRole].flatMap(([role, held]) => {
    const names = held.flatMap(({ speaker }) =>
      speaker === null ? [] : (corpus.person(speaker)?.name ?? []),
    );
    return role === null ? [] : plain(role, told(names) || "role");
  });
}

function recordsOf(corpus: Corpus): SourceRecord[] {
  return corpus.works
    .flatMap((work) => work.records)
    .sort((a, b) => compareRecordDates(a.date, b.date));
}

function recordValue(record: SourceRecord, corpus: Corpus): OfferedValue {
  const { id, work, place, date } = record;
  const day = formatRecordDate(date, "short");
  return {
    label: place === null ? day : `${day}, ${place}`,
    detail: recordTitle({ ...record, place: null }, corpus.outline(work)?.persons),
    value: id,
  };
}

function places(corpus: Corpus): OfferedValue[] {
  const byPlace = Map.groupBy(recordsOf(corpus), ({ place }) => place);
  return [...byPlace].flatMap(([place, records]) =>
    place === null ? [] : plain(place, counted(records.length, "record")),
  );
}

function tags(annotations: readonly AnchoredAnnotation[]): OfferedValue[] {
  return [...annotationsByTag(annotations).values()]
    .sort((a, b) => b.tagged.length - a.tagged.length)
    .map(({ tag, tagged }) => plain(tag, counted(tagged.length, "annotation")));
}

function publications(field: "work" | "corpus" | "lang", corpus: Corpus): OfferedValue[] {
  if (field === "work")
    return corpus.works.map(({ id, title, publication }) => ({
      label: title,
      detail: publication.publisher ?? "work",
      value: id,
    }));
  if (field === "corpus")
    return corpus.summaries.map(({ id, title, works }) => ({
      label: title,
      detail: counted(works.length, "work"),
      value: id,
    }));
  const byLanguage = Map.groupBy(corpus.works, ({ language }) => language);
  return [...byLanguage].map(([language, works]) => plain(language, counted(works.length, "work")));
}

/** Each once, the first few. */
function told(values: string[]): string {
  return [...new Set(values)].slice(0, MOST_TOLD).join(", ");
}
