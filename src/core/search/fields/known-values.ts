import { PASSAGE_KINDS } from "./passage-kinds.ts";
import { LAYERS } from "../../../contract/work.ts";
import type { SourceRecord } from "../../../contract/work.ts";
import type { Corpus } from "../../corpus/corpus.ts";
import { formatRecordDate } from "../../corpus/record-date.ts";
import { recordTitle } from "../../corpus/record-title.ts";
import { knownValue, type KnownValue } from "./value-lookup.ts";

/** All that the fields of a text can ask for in a corpus. */
export interface KnownValues {
  /** Person ids, by name and by every label under which they speak. */
  persons: KnownValue<string>[];
  roles: KnownValue<string>[];
  records: KnownValue<SourceRecord>[];
  /** The records of each place. */
  places: KnownValue<SourceRecord[]>[];
  kinds: KnownValue<string>[];
  layers: KnownValue<string>[];
  works: KnownValue<string>[];
  /** The works of each corpus, and of each language. */
  corpora: KnownValue<string[]>[];
  languages: KnownValue<string[]>[];
}

const known = new WeakMap<Corpus, KnownValues>();

/** Gathered once for a corpus, which never changes. */
export function knownValuesOf(corpus: Corpus): KnownValues {
  const values = known.get(corpus) ?? gather(corpus);
  known.set(corpus, values);
  return values;
}

function gather(corpus: Corpus): KnownValues {
  const records = corpus.works.flatMap((work) => work.records);
  return {
    persons: personsOf(corpus),
    roles: rolesOf(corpus).map((role) => knownValue(role, role, [], [role])),
    records: records.map((record) => knownRecord(record, corpus)),
    places: placesOf(records),
    kinds: [...PASSAGE_KINDS, "note"].map((kind) => knownValue(kind, kind, [kind])),
    layers: [...LAYERS, "notes"].map((layer) => knownValue(layer, layer, [layer])),
    works: corpus.works.map(({ id, title }) => knownValue(id, title, [id, title])),
    corpora: corpus.summaries.map(({ id, title, works }) =>
      knownValue(
        works.map((work) => work.id),
        title,
        [id, title],
      ),
    ),
    languages: languagesOf(corpus),
  };
}

function personsOf(corpus: Corpus): KnownValue<string>[] {
  const labels = new Map<string, Set<string>>();
  for (const { speaker, label } of corpus.works.flatMap((work) => work.voices)) {
    if (speaker === null || label === null) continue;
    const own = labels.get(speaker) ?? new Set();
    labels.set(speaker, own.add(label));
  }
  const persons = new Map(
    corpus.works.flatMap((work) => work.persons).map((person) => [person.id, person]),
  );
  return [...persons.values()].map(({ id, name, shortName }) =>
    knownValue(id, name, [id, name, shortName], [...(labels.get(id) ?? [])]),
  );
}

function rolesOf(corpus: Corpus): string[] {
  const roles = corpus.works.flatMap((work) => work.voices).flatMap(({ role }) => role ?? []);
  return [...new Set(roles)];
}

function knownRecord(record: SourceRecord, corpus: Corpus): KnownValue<SourceRecord> {
  const { id, work, date, place } = record;
  const title = recordTitle(record, corpus.outline(work)?.persons);
  const day = formatRecordDate(date);
  return knownValue(record, id, [id], [title, place, day, date.iso]);
}

function placesOf(records: SourceRecord[]): KnownValue<SourceRecord[]>[] {
  const byPlace = Map.groupBy(records, ({ place }) => place);
  return [...byPlace].flatMap(([place, there]) =>
    place === null ? [] : [knownValue(there, place, [], [place])],
  );
}

function languagesOf(corpus: Corpus): KnownValue<string[]>[] {
  const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  const byLanguage = Map.groupBy(corpus.works, ({ language }) => language);
  return [...byLanguage].map(([language, works]) =>
    knownValue(
      works.map(({ id }) => id),
      language,
      [language],
      [nameOf(language, names)],
    ),
  );
}

/** Null for what is no language tag. */
function nameOf(language: string, names: Intl.DisplayNames): string | null {
  try {
    return names.of(language) ?? null;
  } catch {
    return null;
  }
}
