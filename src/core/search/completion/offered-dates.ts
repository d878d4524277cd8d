import type { SourceRecord } from "../../../contract/work.ts";
import { formatRecordDate } from "../../corpus/record-date.ts";
import { counted } from "../../text/counted.ts";
import { mayFallInto } from "../fields/dates.ts";
import type { OfferedValue } from "./offered-values.ts";

const [YEAR, MONTH] = [4, 7];

/** Years, then months, to which a record is dated, each in order. */
export function offeredDates(records: readonly SourceRecord[]): OfferedValue[] {
  const days = records.flatMap(({ date }) => date.iso ?? date.earliest ?? []);
  const years = days.map((day) => day.slice(0, YEAR));
  const months = days.filter((day) => day.length >= MONTH).map((day) => day.slice(0, MONTH));
  return [...[...new Set(years)].sort(), ...[...new Set(months)].sort()].map((span) => {
    const inTime = records.filter(({ date }) => mayFallInto(date, span, span)).length;
    return { label: labelOf(span), detail: counted(inTime, "record"), value: span };
  });
}

function labelOf(iso: string): string {
  const precision = iso.length === YEAR ? "year" : "month";
  return formatRecordDate({ iso, earliest: null, latest: null, precision, note: null });
}
