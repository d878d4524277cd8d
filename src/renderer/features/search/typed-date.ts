import { formatRecordDate } from "../../../core/corpus/record-date.ts";

/** What somebody typed where a date is wanted: nothing, a date as ISO, or a sentence about what is wrong. */
export type TypedDate = { iso: string | null; problem: null } | { iso: null; problem: string };

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const ISO = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;
const IN_WORDS = /^(?:(\d{1,2})\.?\s+)?(\p{L}{3,})\.?,?\s+(\d{4})$/u;
const MONTH_FIRST = /^(\p{L}{3,})\.?\s+(\d{1,2}),?\s+(\d{4})$/u;

/** Reads a year, a month or a day: `1999`, `1999-09`, `Sep 1999`, `1999-09-12`, `12 September 1999`. */
export function readTypedDate(typed: string): TypedDate {
  const text = typed.trim();
  if (text === "") return { iso: null, problem: null };
  const parts = partsOf(text);
  if (!parts)
    return {
      iso: null,
      problem: `“${shortened(text)}” is not a date that Readout can read. Write a year, a month or a day: 1999, 1999-09 or 1999-09-12.`,
    };
  const iso = toIso(parts);
  return iso
    ? { iso, problem: null }
    : { iso: null, problem: `There is no day or month “${shortened(text)}” in the calendar.` };
}

/** A year, month or day as ISO in words: `September 1999`. */
export function writeTypedDate(iso: string): string {
  return formatRecordDate({ iso, earliest: null, latest: null, precision: "day", note: null });
}

interface Parts {
  year: number;
  month: number | null;
  day: number | null;
}

function partsOf(text: string): Parts | null {
  const iso = ISO.exec(text);
  if (iso) return { year: Number(iso[1]), month: numberOrNull(iso[2]), day: numberOrNull(iso[3]) };
  const words = IN_WORDS.exec(text);
  if (words) return inWords(words[3], words[2], words[1]);
  const monthFirst = MONTH_FIRST.exec(text);
  return monthFirst && inWords(monthFirst[3], monthFirst[1], monthFirst[2]);
}

function inWords(year = "", monthName = "", day?: string): Parts | null {
  const month = MONTHS.indexOf(monthName.slice(0, 3).toLowerCase()) + 1;
  return month > 0 ? { year: Number(year), month, day: numberOrNull(day) } : null;
}

function numberOrNull(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

function toIso({ year, month, day }: Parts): string | null {
  const parts = [String(year).padStart(4, "0")];
  if (month !== null) parts.push(String(month).padStart(2, "0"));
  if (day !== null) parts.push(String(day).padStart(2, "0"));
  const date = new Date(0);
  date.setUTCFullYear(year, (month ?? 1) - 1, day ?? 1);
  // Days and months that do not exist roll over into others.
  const exists = date.getUTCMonth() === (month ?? 1) - 1 && date.getUTCDate() === (day ?? 1);
  return exists ? parts.join("-") : null;
}

function shortened(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
