import type { RecordDate } from "../../contract/work.ts";
import type { CslDate } from "./csl-item.ts";

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** An ISO date of any precision, or the words as they are. */
export function cslDate(date: string): CslDate {
  const parts = dateParts(date);
  return parts ? { "date-parts": [parts] } : { literal: date };
}

/**
 * The date of a record, no more precise than its source: a span with `circa` when only its limits are
 * known; undefined when nothing is.
 */
export function cslRecordDate(date: RecordDate): CslDate | undefined {
  const isApproximate = date.precision === "approximate";
  const own = date.iso === null ? null : dateParts(date.iso);
  if (own) return { "date-parts": [own], ...(isApproximate && { circa: true }) };
  const earliest = date.earliest === null ? null : dateParts(date.earliest);
  const latest = date.latest === null ? null : dateParts(date.latest);
  if (earliest && latest) return { "date-parts": [earliest, latest], circa: true };
  if (earliest) return { literal: `not before ${date.earliest}` };
  return latest ? { literal: `not after ${date.latest}` } : undefined;
}

function dateParts(iso: string): number[] | null {
  const match = ISO.exec(iso);
  if (!match) return null;
  return match
    .slice(1)
    .filter((part) => part !== undefined)
    .map(Number);
}
