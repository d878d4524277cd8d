import type { Corpus } from "../../corpus/corpus.ts";
import { formatRecordDate } from "../../corpus/record-date.ts";
import { recordTitle } from "../../corpus/record-title.ts";

/** A table as it is read outside of Readout: with names instead of ids. */
export interface PrintedTable {
  title: string;
  header: string[];
  rows: (string | number)[][];
}

/** The headers of a table, each with the cell that a row has under it. */
export type Columns<Row> = [header: string, cell: (row: Row) => string | number][];

export function printed<Row>(
  title: string,
  columns: Columns<Row>,
  rows: readonly Row[],
): PrintedTable {
  return {
    title,
    header: columns.map(([header]) => header),
    rows: rows.map((row) => columns.map(([, cell]) => cell(row))),
  };
}

/** The names of what tables count by. */
export interface Names {
  speaker(id: string | null): string;
  work(id: string): string;
  /** `Telephone call between Anna Berg and Ivan Orlov, 15 June 1999`. */
  record(id: string | null, work?: string): string;
  /** The heading of a section. */
  section(id: string): string;
}

export function namesIn(corpus: Corpus): Names {
  const nameOf = (work: string, id: string): string | undefined => {
    const record = corpus.record(work, id);
    const persons = corpus.outline(work)?.persons;
    return record && `${recordTitle(record, persons)}, ${formatRecordDate(record.date)}`;
  };
  return {
    speaker: (id) => (id === null ? "" : (corpus.person(id)?.name ?? id)),
    work: (id) => corpus.outline(id)?.title ?? id,
    record(id, work) {
      if (id === null) return "";
      const works = work === undefined ? corpus.works.map((each) => each.id) : [work];
      return works.map((each) => nameOf(each, id)).find((name) => name !== undefined) ?? id;
    },
    section: (id) => corpus.section(id)?.heading ?? "",
  };
}

/** Of numbers that cannot be told, nothing. */
export function numberCell(value: number | null): string | number {
  return value ?? "";
}
