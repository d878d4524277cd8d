import { isCalendarDate } from "../../../contract/calendar-date.ts";
import { ReadoutError } from "../../../contract/result.ts";
import type { RecordDate } from "../../../contract/work.ts";
import { firstDayOf, lastDayOf } from "../../corpus/iso-date.ts";
import { dateAtStart, recordDate } from "./dates.ts";

/**
 * A date as its owner types it, no more precise than it says: a day, month or year, a span of them, `about` one,
 * before or after one.
 * @throws ReadoutError `bad-input` when it is none.
 */
export function readOwnDate(typed: string): RecordDate {
  const text = typed.trim().replaceAll(/\s+/gu, " ");
  const date = exactly(text) ?? about(text) ?? openSpan(text) ?? span(text);
  if (date) return date;
  throw new ReadoutError(
    "bad-input",
    `“${typed.slice(0, 100)}” is no date that Readout can read. Nothing was changed. Write it like one of these: 12 September 1999, September 1999, 1999-09, about 1999, between 1 May and 3 June 1999, 1999 or later, undated.`,
  );
}

function exactly(text: string): RecordDate | null {
  if (/^(?:undated|unknown|no date)$/iu.test(text)) return recordDate(null);
  const iso = isoOf(text);
  return iso === null ? null : recordDate(iso);
}

/** As precise as it is written; null when the words are more or other than one date. */
function isoOf(text: string): string | null {
  if (isCalendarDate(text)) return text;
  const found = dateAtStart(text);
  return found?.end === text.length ? found.iso : null;
}

function about(text: string): RecordDate | null {
  const words = /^(?:about|around|approximately|circa|ca\.?|c\.) ?(.+)$/iu.exec(text)?.[1];
  const iso = words === undefined ? null : isoOf(words);
  if (iso === null) return null;
  return { ...recordDate(iso), precision: "approximate", note: noteOf(text) };
}

function openSpan(text: string): RecordDate | null {
  const later =
    /^(.+) (?:or|and) later$/iu.exec(text)?.[1] ?? /^(?:since|from) (.+)$/iu.exec(text)?.[1];
  const earlier =
    /^(.+) (?:or|and) earlier$/iu.exec(text)?.[1] ?? /^(?:until|by) (.+)$/iu.exec(text)?.[1];
  const [after, before] = [/^after (.+)$/iu, /^before (.+)$/iu].map(
    (form) => form.exec(text)?.[1] ?? null,
  );
  const iso = isoOf(later ?? earlier ?? after ?? before ?? "");
  if (iso === null) return null;
  if (later !== undefined) return between(firstDayOf(iso), null, text);
  if (earlier !== undefined) return between(null, lastDayOf(iso), text);
  if (after) return between(dayBeside(lastDayOf(iso), 1), null, text);
  return between(null, dayBeside(firstDayOf(iso), -1), text);
}

const SPANS = [
  /^between (.+?) and (.+)$/iu,
  /^(?:from )?(.+?) (?:to|until|till) (.+)$/iu,
  /^(.+?) ?[–—] ?(.+)$/u,
  /^(.+?) - (.+)$/u,
  /^(\d[\d-]*)\/(\d[\d-]*)$/u,
];

function span(text: string): RecordDate | null {
  for (const form of SPANS) {
    const [, from = "", to = ""] = form.exec(text) ?? [];
    const latest = isoOf(to);
    if (latest === null) continue;
    // The year is often only said at the end: `between 31 October and 31 December 1999`.
    const earliest = isoOf(from) ?? isoOf(`${from} ${latest.slice(0, 4)}`);
    if (earliest === null || firstDayOf(earliest) > lastDayOf(latest)) continue;
    return between(firstDayOf(earliest), lastDayOf(latest), text);
  }
  return null;
}

function between(earliest: string | null, latest: string | null, typed: string): RecordDate {
  return { iso: null, earliest, latest, precision: "approximate", note: noteOf(typed) };
}

function noteOf(typed: string): string {
  return `Dated “${typed}” by hand when the document was imported.`;
}

function dayBeside(day: string, step: number): string {
  const date = new Date(day);
  date.setUTCDate(date.getUTCDate() + step);
  return date.toISOString().slice(0, 10);
}
