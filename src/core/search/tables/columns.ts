import type {
  CollocateTable,
  ConcordanceLine,
  CountBy,
  DispersionTable,
  Frequency,
  KeynessTable,
  NgramTable,
  TalkTable,
} from "../../../contract/analysis.ts";
import { numberCell, type Columns, type Names } from "./cells.ts";

type RowOf<Table extends { rows: unknown[] }> = Table["rows"][number];

export function concordanceColumns(names: Names): Columns<ConcordanceLine> {
  return [
    ["Left", ({ left }) => left],
    ["Match", ({ match }) => match],
    ["Right", ({ right }) => right],
    ["Speaker", ({ speaker }) => names.speaker(speaker)],
    ["Record", ({ record, work }) => names.record(record, work)],
    ["Date", ({ date }) => date ?? ""],
    ["Work", ({ work }) => names.work(work)],
    ["Section", ({ section }) => names.section(section)],
    ["Layer", ({ layer }) => layer],
    ["Kind", ({ kind }) => kind],
    ["Address", ({ passage }) => passage],
  ];
}

const VALUE_HEADERS: Record<CountBy, string> = {
  speaker: "Speaker",
  record: "Record",
  year: "Year",
  work: "Work",
  layer: "Layer",
};

/** The name of a value is in the row already, since the total has one, too. */
export type NamedFrequency = Frequency & { name: string; query: string | null };

export function frequencyColumns(by: CountBy): Columns<NamedFrequency> {
  return [
    [VALUE_HEADERS[by], ({ name }) => name],
    ["Matches", ({ matches }) => matches],
    ["Passages", ({ passages }) => passages],
    ["Words", ({ words }) => words],
    ["Per 10,000 words", ({ perTenThousand }) => perTenThousand],
    ["Query", ({ query }) => query ?? ""],
  ];
}

export function dispersionColumns(names: Names): Columns<RowOf<DispersionTable>> {
  return [
    ["Work", ({ work }) => names.work(work)],
    ["Words", ({ words }) => words],
    ["Matches", ({ matches }) => matches],
    ["Juilland’s D", ({ juillandD }) => numberCell(juillandD)],
    ["Deviation of proportions", ({ dp }) => numberCell(dp)],
    ["Query", ({ query }) => query],
  ];
}

export const COLLOCATE_COLUMNS: Columns<RowOf<CollocateTable>> = [
  ["Word", ({ word }) => word],
  ["Together", ({ together }) => together],
  ["Occurrences", ({ occurrences }) => occurrences],
  ["Expected", ({ expected }) => expected],
  ["Log-likelihood", ({ logLikelihood }) => logLikelihood],
  ["logDice", ({ logDice }) => logDice],
  ["Query", ({ query }) => query],
];

export const KEYNESS_COLUMNS: Columns<RowOf<KeynessTable>> = [
  ["Word", ({ word }) => word],
  ["In focus", ({ focus }) => focus],
  ["In reference", ({ reference }) => reference],
  ["In focus per 10,000 words", ({ focusPerTenThousand }) => focusPerTenThousand],
  ["In reference per 10,000 words", ({ referencePerTenThousand }) => referencePerTenThousand],
  ["Keyness (log-likelihood)", ({ keyness }) => keyness],
  ["Log ratio", ({ logRatio }) => logRatio],
  ["Query", ({ query }) => query],
];

export const NGRAM_COLUMNS: Columns<RowOf<NgramTable>> = [
  ["Words", ({ words }) => words],
  ["Occurrences", ({ occurrences }) => occurrences],
  ["Passages", ({ passages }) => passages],
  ["Query", ({ query }) => query],
];

export function talkColumns(names: Names): Columns<RowOf<TalkTable>> {
  return [
    ["Work", ({ work }) => names.work(work)],
    ["Record", ({ record, work }) => names.record(record, work)],
    ["Speaker", ({ speaker }) => names.speaker(speaker)],
    ["Words", ({ words }) => words],
    ["Share", ({ share }) => share],
    ["Query", ({ query }) => query],
  ];
}
