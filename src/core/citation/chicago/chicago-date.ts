import type { CslDate } from "../csl-item.ts";

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** A date as Chicago notes write it: `June 15, 1999`, `ca. April 2000`, `between …, and …`; `n.d.` without one. */
export function chicagoDate(date: CslDate | undefined): string {
  if (!date) return "n.d.";
  if ("literal" in date) return withDates(date.literal);
  const [from = [], to] = date["date-parts"];
  if (to && isSame(from, to)) return `ca. ${american(from)}`;
  if (to) return between(from, to);
  return date.circa ? `ca. ${american(from)}` : american(from);
}

function isSame(from: number[], to: number[]): boolean {
  return from.join() === to.join();
}

/** A year that both share is written once. */
function between(from: number[], to: number[]): string {
  const [year, month, day] = from;
  if (year !== to[0] || !month) return `between ${american(from)}, and ${american(to)}`;
  return `between ${monthDay(month, day)} and ${american(to)}`;
}

function american([year, month, day]: number[]): string {
  if (!month) return String(year);
  return day ? `${monthDay(month, day)}, ${year}` : `${monthDay(month)} ${year}`;
}

function monthDay(month: number, day?: number): string {
  const name = MONTHS[month - 1] ?? String(month);
  return day ? `${name} ${day}` : name;
}

function withDates(words: string): string {
  return words.replaceAll(/\d{4}-\d{2}-\d{2}/g, (iso) => american(iso.split("-").map(Number)));
}

/** The year alone, as it follows an author: `1999`, `ca. 1999`, `1999–2000`; `n.d.` without one. */
export function chicagoYear(date: CslDate | undefined): string {
  if (!date) return "n.d.";
  if ("literal" in date) return /\d{4}/.exec(date.literal)?.[0] ?? "n.d.";
  const [from, to = from] = date["date-parts"].map(([year]) => year);
  if (from !== to) return `${from}–${to}`;
  return date.circa && date["date-parts"].length === 1 ? `ca. ${from}` : `${from}`;
}

/** What a date adds to its year: `June 15`, `between October 31 and December 31`; empty when nothing. */
export function dayOfYear(date: CslDate | undefined): string {
  if (!date) return "";
  if ("literal" in date) return withDates(date.literal);
  const [from = [], to] = date["date-parts"];
  const [year, month, day] = from;
  if (to && !isSame(from, to)) {
    const [toYear, toMonth, toDay] = to;
    if (year !== toYear || !month || !toMonth) return between(from, to);
    return `between ${monthDay(month, day)} and ${monthDay(toMonth, toDay)}`;
  }
  return month ? monthDay(month, day) : "";
}
