import { LAYERS, type SourceRecord } from "../../../contract/work.ts";
import { mayFallInto } from "./dates.ts";
import { counterpartsOf } from "../../corpus/record-title.ts";
import { speakerOf } from "../../corpus/speaker-of.ts";
import type { Corpus } from "../../corpus/corpus.ts";
import type { Plan } from "../plan/plan.ts";
import { recordKey } from "../record-years.ts";
import {
  keysPlan,
  type FieldContext,
  type FieldReading,
  type FieldResolver,
  type NoteSubject,
} from "./field-reading.ts";
import { knownValuesOf, type KnownValues } from "./known-values.ts";
import { lookUp, nearestLabel, type KnownValue } from "./value-lookup.ts";

type Read<T> = (values: T[], context: FieldContext) => FieldReading;

/** A field whose value is looked up among those that the corpus knows. */
function known<T>(
  list: (values: KnownValues) => KnownValue<T>[],
  unknown: (value: string) => string,
  read: Read<T>,
): FieldResolver {
  return (field, context) => {
    const values = list(knownValuesOf(context.corpus));
    const found = lookUp(values, field);
    if (found.length > 0)
      return read(
        found.map(({ value }) => value),
        context,
      );
    return { unknown: unknown(field.value), nearest: nearestLabel(values, field.value) };
  };
}

export const speaker = known(
  ({ persons }) => persons,
  (value) => `No speaker is called “${value}”`,
  (ids, { corpus }) => ({
    plan: keysPlan("speaker", ids),
    holdsFor: ({ passage }) => passage !== null && ids.includes(speakerOf(passage, corpus) ?? ""),
  }),
);

export const to = known(
  ({ persons }) => persons,
  (value) => `Nobody called “${value}” takes part in a record`,
  (ids, { corpus }) => ({
    plan: spokenTo(ids, corpus),
    holdsFor: (note) => {
      const record = recordOf(note, corpus);
      const by = note.passage && speakerOf(note.passage, corpus);
      return (
        record !== undefined &&
        counterpartsOf(record, by).some(({ person }) => ids.includes(person))
      );
    },
  }),
);

/** What the other participants say in the records of some persons; records with the same others as one. */
function spokenTo(ids: string[], corpus: Corpus): Plan {
  const groups = new Map<string, { others: string[]; records: string[] }>();
  for (const { work, id, participants } of corpus.works.flatMap((each) => each.records)) {
    for (const person of ids) {
      if (participants.every((each) => each.person !== person)) continue;
      const others = participants.flatMap((each) => (each.person === person ? [] : each.person));
      if (others.length === 0) continue;
      const group = groups.get(others.join(" ")) ?? { others, records: [] };
      groups.set(others.join(" "), group);
      group.records.push(recordKey(work, id));
    }
  }
  const parts = [...groups.values()].map(({ others, records }): Plan => ({
    op: "and",
    parts: [keysPlan("record", records), keysPlan("speaker", others)],
  }));
  return parts.length > 0 ? { op: "or", parts } : { op: "none" };
}

export const role = known(
  ({ roles }) => roles,
  (value) => `Nobody speaks in the role of “${value}”`,
  (roles, { corpus }) => ({
    plan: keysPlan("role", roles),
    holdsFor: ({ passage }) =>
      passage !== null &&
      passage.turn !== null &&
      roles.includes(corpus.turn(passage.turn)?.role ?? ""),
  }),
);

export const record = known(
  ({ records }) => records,
  (value) => `No record is called “${value}”`,
  ofRecords,
);

export const place = known(
  ({ places }) => places,
  (value) => `No record is from a place called “${value}”`,
  (records, context) => ofRecords(records.flat(), context),
);

export const date: FieldResolver = ({ dates, value }, context) => {
  const from = dates?.from ?? undefined;
  const until = dates?.to ?? undefined;
  const records = context.corpus.works.flatMap((work) => work.records);
  const found = records.filter((each) => mayFallInto(each.date, from, until));
  return found.length > 0
    ? ofRecords(found, context)
    : { unknown: `No record may be from the time “${value}”`, nearest: null };
};

export const kind = known(
  ({ kinds }) => kinds,
  (value) => `There is no kind of passage called “${value}”`,
  (kinds) => ({
    plan: keysPlan(
      "kind",
      kinds.filter((each) => each !== "note"),
    ),
    holdsFor: () => kinds.includes("note"),
  }),
);

export const layer = known(
  ({ layers }) => layers,
  (value) => `There is no layer called “${value}”`,
  (layers) => ({
    plan: keysPlan(
      "layer",
      LAYERS.filter((each) => layers.includes(each)),
    ),
    holdsFor: () => layers.includes("notes"),
  }),
);

export const work = known(
  ({ works }) => works,
  (value) => `No work is called “${value}”`,
  ofWorks,
);

export const corpus = known(
  ({ corpora }) => corpora,
  (value) => `No corpus is called “${value}”`,
  (works) => ofWorks(works.flat()),
);

export const lang = known(
  ({ languages }) => languages,
  (value) => `No work is in a language called “${value}”`,
  (works) => ofWorks(works.flat()),
);

function ofWorks(ids: string[]): FieldReading {
  return {
    plan: keysPlan("work", ids),
    holdsFor: (note) => note.work !== null && ids.includes(note.work.id),
  };
}

function ofRecords(records: SourceRecord[], context: FieldContext): FieldReading {
  const keys = new Set(records.map(({ work: ofWork, id }) => recordKey(ofWork, id)));
  return {
    plan: keysPlan("record", keys),
    holdsFor: (note) => {
      const found = recordOf(note, context.corpus);
      return found !== undefined && keys.has(recordKey(found.work, found.id));
    },
  };
}

function recordOf({ passage }: NoteSubject, { record: find }: Corpus): SourceRecord | undefined {
  return passage?.record ? find(passage.work, passage.record) : undefined;
}
