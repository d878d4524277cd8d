/** A month or year that begins on the line. */
export interface Tick {
  /** From 0 to 1. */
  at: number;
  label: string;
  isYear: boolean;
}

const LEAST_DISTANCE = 20;
const DAYS_A_MONTH = 30.44;
const STEPS_IN_MONTHS = [1, 3, 6, 12, 60, 120, 600, 1200];
const DAY_MS = 86_400_000;
const MONTH = new Intl.DateTimeFormat("en", { month: "short", timeZone: "UTC" });

/**
 * The months or years that begin after one day and up to another, both counted from 1970, as dense as
 * `height` pixels allow.
 */
export function ticksBetween(from: number, to: number, height: number): Tick[] {
  const days = to - from;
  if (days <= 0) return [];
  const step =
    STEPS_IN_MONTHS.find((months) => (months * DAYS_A_MONTH * height) / days >= LEAST_DISTANCE) ??
    Number(STEPS_IN_MONTHS.at(-1));
  const first = new Date(from * DAY_MS);
  const ticks: Tick[] = [];
  let month = Math.floor((first.getUTCFullYear() * 12 + first.getUTCMonth()) / step) * step;
  for (; dayOf(month) <= to; month += step) {
    const day = dayOf(month);
    if (day <= from) continue;
    const isYear = month % 12 === 0;
    const label = isYear ? String(month / 12) : MONTH.format(new Date(day * DAY_MS));
    ticks.push({ at: (day - from) / days, label, isYear });
  }
  return ticks;
}

/** The tick at the head of a line, where the year has to be said. */
export function firstTick(day: number): Tick {
  const date = new Date(day * DAY_MS);
  return { at: 0, label: `${MONTH.format(date)} ${date.getUTCFullYear()}`, isYear: true };
}

/** The first day of a month that is counted from the year 0. */
function dayOf(month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
  return date.getTime() / DAY_MS;
}
