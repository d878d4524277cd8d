import { isCalendarDate } from "../../../contract/calendar-date.ts";
import { firstDayOf, lastDayOf } from "../../corpus/iso-date.ts";
import type { RecordDate } from "../../../contract/work.ts";

const ENGLISH =
  "january february march april may june july august september october november december";
const RUSSIAN = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря";

const MONTHS = new Map<string, number>();
ENGLISH.split(" ").forEach((name, index) => {
  MONTHS.set(name, index + 1);
  MONTHS.set(name.slice(0, 3), index + 1);
});
MONTHS.set("sept", 9);
RUSSIAN.split(" ").forEach((name, index) => MONTHS.set(name, index + 1));

const DAY_OF_WEEK =
  "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье),?\\s+";
const MONTH = `(${[...MONTHS.keys()].sort((a, b) => b.length - a.length).join("|")})\\.?`;
const NO_LETTER = "(?![\\p{L}\\p{N}])";
const YEAR = `(\\d{4})${NO_LETTER}(?:\\s*(?:г\\.|год[ау]?${NO_LETTER}))?`;

const FORMS: [pattern: string, order: ("y" | "m" | "d")[]][] = [
  [`(\\d{4})-(\\d{1,2})-(\\d{1,2})${NO_LETTER}`, ["y", "m", "d"]],
  [`${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+${YEAR}`, ["m", "d", "y"]],
  [`(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH},?\\s+${YEAR}`, ["d", "m", "y"]],
  [`(\\d{1,2})\\.(\\d{1,2})\\.${YEAR}`, ["d", "m", "y"]],
  [`(\\d{1,2})/(\\d{1,2})/${YEAR}`, ["m", "d", "y"]],
  [`${MONTH},?\\s+${YEAR}`, ["m", "y"]],
];

const STARTING = FORMS.map(
  ([pattern, order]) => [new RegExp(`^(?:${DAY_OF_WEEK})?${pattern}`, "iu"), order] as const,
);
const ANYWHERE = FORMS.map(
  ([pattern, order]) =>
    [new RegExp(`(?<![\\p{L}\\p{N}])(?:${DAY_OF_WEEK})?${pattern}`, "iu"), order] as const,
);

/** A date in a text: ISO, as precise as it is written, and where it stands. */
export interface FoundDate {
  iso: string;
  start: number;
  end: number;
}

/** The date with which a text begins. */
export function dateAtStart(text: string): FoundDate | null {
  return earliest(text, STARTING);
}

/** The first date in the first few hundred characters of a text. */
export function firstDate(text: string): FoundDate | null {
  return earliest(text, ANYWHERE);
}

export function startsWithDate(text: string): boolean {
  return dateAtStart(text) !== null;
}

/** A date as records have it; without one it is unknown. */
export function recordDate(iso: string | null): RecordDate {
  if (iso === null) return { iso, earliest: null, latest: null, precision: "unknown", note: null };
  const precision = iso.length === 4 ? "year" : iso.length === 7 ? "month" : "day";
  return { iso, earliest: firstDayOf(iso), latest: lastDayOf(iso), precision, note: null };
}

function earliest(
  text: string,
  forms: readonly (readonly [RegExp, readonly string[]])[],
): FoundDate | null {
  let best: FoundDate | null = null;
  for (const [pattern, order] of forms) {
    const match = pattern.exec(text.slice(0, 500));
    const iso = match && toIso(match, order);
    if (!match || !iso || (best && best.start <= match.index)) continue;
    best = { iso, start: match.index, end: match.index + match[0].length };
  }
  return best;
}

function toIso(match: RegExpExecArray, order: readonly string[]): string | null {
  const part = (name: string) => match[order.indexOf(name) + 1] ?? "";
  const month = MONTHS.get(part("m").toLowerCase()) ?? Number(part("m"));
  const two = (number: number) => String(number).padStart(2, "0");
  const iso = order.includes("d")
    ? `${part("y")}-${two(month)}-${two(Number(part("d")))}`
    : `${part("y")}-${two(month)}`;
  return isCalendarDate(iso) ? iso : null;
}
