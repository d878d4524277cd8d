import type { RecordOverview } from "../../../contract/overview.ts";
import { elapsedInWords } from "./elapsed.ts";
import { firstTick, type Tick, ticksBetween } from "./ticks.ts";

/** The time between two entries, drawn between their cards. Heights are in pixels, places in it fractions from 0 to 1. */
export interface Gap {
  height: number;
  ticks: Tick[];
  /** Whether it would be higher if it were true to scale. */
  isCut: boolean;
  /** `3 months later`, `about 3 months later`; null where either date is too vague to say so. */
  elapsed: string | null;
}

export interface Entry {
  record: RecordOverview;
  /** What lies between it and the entry before it. */
  gap: Gap;
}

/** A place on the line: at an entry, or somewhere in the gap before it. */
export type Place = { at: "entry"; entry: number } | { at: "gap"; entry: number; fraction: number };

/** The days within which a record must have fallen; spans that overlap stand in different lanes. */
export interface Span {
  record: RecordOverview;
  isApproximate: boolean;
  lane: number;
  from: Place;
  to: Place;
}

export interface Timeline {
  entries: Entry[];
  spans: Span[];
  lanes: number;
  /** Records without any date; they stand apart from the line. */
  undated: RecordOverview[];
}

const PIXELS_A_DAY = 1.1;
const LEAST_DAYS = 21;
const GREATEST_DAYS = 183;
const DAY_MS = 86_400_000;

/** What the drawing promises: {@link LEAST_DAYS} and {@link GREATEST_DAYS} for readers. */
export const SCALE_IN_WORDS =
  "The solid line between the cards is to scale: it stands for the time between the records, less than three weeks drawn as three and, where the line is broken, more than six months as six.";

interface Dated {
  record: RecordOverview;
  earliest: number;
  latest: number;
  middle: number;
}

/** Lays chronologically ordered records out on a vertical line, as {@link SCALE_IN_WORDS} says. */
export function layOutTimeline(records: readonly RecordOverview[]): Timeline {
  const dated = records.flatMap((record) => dateOf(record) ?? []);
  const entries = dated.map((entry, index) => ({
    record: entry.record,
    gap: gapBetween(dated[index - 1], entry),
  }));
  const spans = spansOf(dated);
  return {
    entries,
    spans,
    lanes: Math.max(0, ...spans.map(({ lane }) => lane + 1)),
    undated: records.filter((record) => dateOf(record) === null),
  };
}

function dateOf(record: RecordOverview): Dated | null {
  const first = record.date.earliest ?? record.date.latest;
  const last = record.date.latest ?? record.date.earliest;
  if (first === null || last === null) return null;
  const [earliest, latest] = [Date.parse(first) / DAY_MS, Date.parse(last) / DAY_MS];
  return { record, earliest, latest, middle: (earliest + latest) / 2 };
}

function gapBetween(before: Dated | undefined, after: Dated): Gap {
  const from = before?.middle ?? startOfMonth(after.earliest);
  const days = after.middle - from;
  const drawn = Math.min(Math.max(days, LEAST_DAYS), GREATEST_DAYS);
  const height = Math.round(drawn * PIXELS_A_DAY);
  return {
    height,
    ticks: before ? ticksBetween(from, after.middle, height) : [firstTick(from)],
    isCut: days > GREATEST_DAYS,
    elapsed: before ? elapsedBetween(before, after) : null,
  };
}

function elapsedBetween(before: Dated, after: Dated): string | null {
  const days = after.middle - before.middle;
  if (isDay(before) && isDay(after)) return elapsedInWords(days);
  const vagueness = after.latest - after.earliest + before.latest - before.earliest;
  return vagueness < days / 2 ? `about ${elapsedInWords(days)}` : null;
}

function spansOf(dated: readonly Dated[]): Span[] {
  const laneEnds: number[] = [];
  return dated
    .filter((entry) => !isDay(entry))
    .map(({ record, earliest, latest }) => {
      const free = laneEnds.findIndex((end) => end < earliest);
      const lane = free < 0 ? laneEnds.length : free;
      laneEnds[lane] = latest;
      return {
        record,
        isApproximate: record.date.precision === "approximate",
        lane,
        from: placeOf(earliest, dated),
        to: placeOf(latest, dated),
      };
    });
}

/** Places depend on days, not on the order of records, so that a span can reach across others. */
function placeOf(day: number, dated: readonly Dated[]): Place {
  const entry = dated.findIndex(({ middle }) => middle >= day);
  const after = dated[entry];
  if (!after) return { at: "entry", entry: dated.length };
  if (after.middle === day) return { at: "entry", entry };
  const from = dated[entry - 1]?.middle ?? startOfMonth(after.earliest);
  return { at: "gap", entry, fraction: Math.max(0, (day - from) / (after.middle - from)) };
}

function isDay({ earliest, latest }: Dated): boolean {
  return earliest === latest;
}

function startOfMonth(day: number): number {
  const date = new Date(day * DAY_MS);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / DAY_MS;
}
