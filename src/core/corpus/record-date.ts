import type { RecordDate } from "../../contract/work.ts";
import { firstDayOf, lastDayOf } from "./iso-date.ts";

type Style = "long" | "short";

const MONTHS = {
  long: new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" }),
  short: new Intl.DateTimeFormat("en", { month: "short", timeZone: "UTC" }),
};

/**
 * A record's date in English, no more precise than it is known: `12 September 1999`, `April 2000`,
 * `between 31 October and 31 December 1999`, or short: `12 Sep 1999`, `Oct–Dec 1999, approximate`.
 */
export function formatRecordDate(date: RecordDate, style: Style = "long"): string {
  const { iso, earliest, latest, precision } = date;
  if (iso !== null) {
    const text = formatIso(iso, style);
    if (precision !== "approximate") return text;
    return style === "long" ? `about ${text}` : `${text}, approximate`;
  }
  if (earliest !== null && latest !== null) return formatSpan(earliest, latest, style);
  if (earliest !== null) return `${formatIso(earliest, style)} or later`;
  if (latest !== null) return `${formatIso(latest, style)} or earlier`;
  return "undated";
}

/** Chronological order; a date that is not exact stands at the middle of its span, an unknown one last. */
export function compareRecordDates(a: RecordDate, b: RecordDate): number {
  const [middleA, middleB] = [middleOf(a), middleOf(b)];
  if (middleA === middleB) return 0;
  return middleA < middleB ? -1 : 1;
}

/**
 * Whether the event may have fallen between two ISO dates of any precision, both inclusive. A record
 * without any date is in no span, but passes where none is asked for.
 */
export function overlaps(date: RecordDate, from?: string, to?: string): boolean {
  if (from === undefined && to === undefined) return true;
  const { earliest, latest } = date;
  if (earliest === null && latest === null) return false;
  const startsInTime = to === undefined || earliest === null || earliest <= lastDayOf(to);
  const endsInTime = from === undefined || latest === null || latest >= firstDayOf(from);
  return startsInTime && endsInTime;
}

function formatSpan(earliest: string, latest: string, style: Style): string {
  const isOneYear = earliest.slice(0, 4) === latest.slice(0, 4);
  if (style === "long") {
    const from = formatIso(earliest, style);
    return `between ${isOneYear ? from.slice(0, -5) : from} and ${formatIso(latest, style)}`;
  }
  const [from, to] = [formatIso(earliest.slice(0, 7), style), formatIso(latest.slice(0, 7), style)];
  const span = from === to ? from : `${isOneYear ? from.slice(0, -5) : from}–${to}`;
  return `${span}, approximate`;
}

function formatIso(iso: string, style: Style): string {
  const [year = "", month, day] = iso.split("-");
  if (month === undefined) return year;
  const name = MONTHS[style].format(new Date(`2000-${month}-01`));
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

function middleOf({ earliest, latest }: RecordDate): number {
  const known = [earliest, latest].filter((day) => day !== null).map((day) => Date.parse(day));
  if (known.length === 0) return Infinity;
  return known.reduce((sum, time) => sum + time, 0) / known.length;
}
