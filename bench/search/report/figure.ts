import { median, percentile } from "../measure/statistics.ts";
import type { QueryClass } from "../queries/bench-query.ts";
import type { SizeResults } from "../results.ts";

/** One promise beside what was measured. */
export interface Figure {
  /** Of the promise. */
  number: number;
  what: string;
  /** Passages. */
  size: number;
  /** What is compared with the limit, in words. */
  value: string;
  limit: string;
  isKept: boolean;
  /** How many times better than promised, or how far from it. */
  margin: string;
  /** Both sides of the ratio. */
  note: string;
}

interface About {
  number: number;
  what: string;
  size: number;
}

/** A ratio that must not exceed its limit, or with `isAtLeast` not fall below; null when a side is missing. */
export function ratioFigure(
  about: About & {
    ours: number | undefined;
    other: number | undefined;
    limit: number;
    unit: string;
    isAtLeast?: boolean;
  },
): Figure | null {
  const { ours, other, limit, unit, isAtLeast = false } = about;
  if (!isKnown(ours) || !isKnown(other)) return null;
  const ratio = ours / other;
  return {
    ...base(about),
    value: `${inDigits(ratio)} ×`,
    limit: `${isAtLeast ? "≥" : "≤"} ${inDigits(limit)} ×`,
    isKept: isAtLeast ? ratio >= limit : ratio <= limit,
    margin: marginOf(isAtLeast ? limit / ratio : ratio / limit),
    note: `${withUnit(ours, unit)} against ${withUnit(other, unit)}`,
  };
}

/** An amount that must not exceed its limit. */
export function underFigure(
  about: About & { value: number | undefined; limit: number; unit: string },
): Figure | null {
  const { value, limit, unit } = about;
  if (!isKnown(value)) return null;
  return {
    ...base(about),
    value: withUnit(value, unit),
    limit: `≤ ${withUnit(limit, unit)}`,
    isKept: value <= limit,
    margin: marginOf(value / limit),
    note: "",
  };
}

/** A share that must reach its limit. */
export function shareFigure(
  about: About & { value: number | undefined; limit: number; note: string },
): Figure | null {
  const { value, limit, note } = about;
  if (!isKnown(value)) return null;
  const isKept = value >= limit;
  return {
    ...base(about),
    value: `${(value * 100).toFixed(value > 0.99 && value < 1 ? 2 : 1)} %`,
    limit: limit === 1 ? "100 %" : `≥ ${limit * 100} %`,
    isKept,
    margin: isKept ? "" : `${((limit - value) * 100).toFixed(2)} points short`,
    note,
  };
}

function base({ number, what, size }: About): About {
  return { number, what, size };
}

/** `use` is the part of the limit that is used up. */
function marginOf(use: number): string {
  return use <= 1 ? `${inDigits(1 / use)} times within` : `${inDigits(use)} times beyond`;
}

function isKnown(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value);
}

/** Three digits that count. */
export function inDigits(value: number): string {
  if (value === 0) return "0";
  return value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}

export function withUnit(value: number, unit: string): string {
  return unit === "/s"
    ? `${Math.round(value).toLocaleString("en")}/s`
    : `${inDigits(value)} ${unit}`;
}

/** The median over runs; NaN of none. */
export function best<T>(runs: readonly T[] | undefined, of: (run: T) => number): number {
  return median((runs ?? []).map(of));
}

export function timesOf(results: SizeResults, engine: string): (number | null)[] {
  return results.answers[engine]?.times ?? [];
}

/** Of the classes together; NaN when the engine has not answered them. */
export function p95Of(
  results: SizeResults,
  engine: string,
  classes: readonly QueryClass[],
): number {
  return percentile(timesOfClasses(results, engine, classes), 0.95);
}

export function timesOfClasses(
  results: SizeResults,
  engine: string,
  classes: readonly QueryClass[],
): number[] {
  return timesOf(results, engine).filter(
    (time, at): time is number =>
      time !== null && classes.includes(results.queries[at]?.class ?? "misspelt"),
  );
}
