import { isCalendarDate } from "../../contract/calendar-date.ts";

/** The dates that a `date:` value names, and how it would be written when it was written otherwise. */
export interface DateSpan {
  from: string | null;
  to: string | null;
  /** The value as it was read. */
  value: string;
}

const DECADE = /^(\d{3})0s$/iu;
const YEAR_TO_YEAR = /^(\d{4})-(\d{4})$/u;
const BETWEEN = /\.{2,}|[\u2026\u2010-\u2015\u2212]/u;
const LOOSE_DATE = /^(\d{4})(?:[-./](\d{1,2}))?(?:[-./](\d{1,2}))?$/u;

/**
 * Dates as `1999`, `1999-09`, `1999-09..2000-01`, `..2000` or `1999-09..`; what is near to one
 * (`1999-2001`, `1990s`, `1999-9`, a thirtieth of February) is read as that. Null when it is no date.
 */
export function dateSpanOf(typed: string): DateSpan | null {
  const value = typed.trim();
  const decade = DECADE.exec(value)?.[1];
  if (decade !== undefined) return spanOf(`${decade}0`, `${decade}9`);
  const years = YEAR_TO_YEAR.exec(value);
  if (years) return spanOf(years[1] ?? null, years[2] ?? null);
  const sides = value.split(BETWEEN);
  if (sides.length > 2) return null;
  const [first = "", second] = sides.map((side) => side.trim());
  const from = dateNear(first);
  if (second === undefined) return from === null ? null : { from, to: from, value: from };
  const to = dateNear(second);
  const isReadable = (from !== null || first === "") && (to !== null || second === "");
  return isReadable && (from ?? to) !== null ? spanOf(from, to) : null;
}

function spanOf(from: string | null, to: string | null): DateSpan {
  if (from !== null && to !== null && startsAfter(from, to)) return spanOf(to, from);
  return { from, to, value: `${from ?? ""}..${to ?? ""}` };
}

function startsAfter(from: string, to: string): boolean {
  const precision = Math.min(from.length, to.length);
  return from.slice(0, precision) > to.slice(0, precision);
}

/** The date itself, or the month or year of one that the calendar does not have. */
function dateNear(text: string): string | null {
  const parts = LOOSE_DATE.exec(text);
  if (!parts) return null;
  const [year, month, day] = [parts[1] ?? "", parts[2]?.padStart(2, "0"), parts[3]];
  const candidates = [year];
  if (month !== undefined) candidates.unshift(`${year}-${month}`);
  if (month !== undefined && day !== undefined)
    candidates.unshift(`${year}-${month}-${day.padStart(2, "0")}`);
  return candidates.find(isCalendarDate) ?? null;
}
