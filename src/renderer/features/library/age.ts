const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const STEPS: [upTo: number, of: number, unit: Intl.RelativeTimeFormatUnit][] = [
  [HOUR, MINUTE, "minute"],
  [DAY, HOUR, "hour"],
  [14 * DAY, DAY, "day"],
  [60 * DAY, 7 * DAY, "week"],
  [730 * DAY, 30.44 * DAY, "month"],
  [Infinity, 365.25 * DAY, "year"],
];

const RELATIVE = new Intl.RelativeTimeFormat("en", { numeric: "always" });

/** How long ago something was: `just now`, `5 minutes ago`, `3 weeks ago`. A clock that was set back makes it new. */
export function ageOf(moment: string, now: number): string {
  const age = now - Date.parse(moment);
  if (!(age >= MINUTE)) return "just now";
  const [, of, unit] = STEPS.find(([upTo]) => age < upTo)!;
  return RELATIVE.format(-Math.floor(age / of), unit);
}

/** Whole days until a moment, the last one begun counted; never less than none. */
export function daysLeft(until: string, now: number): number {
  return Math.max(0, Math.ceil((Date.parse(until) - now) / DAY));
}
