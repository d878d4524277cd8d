import type { RecordDate } from "../../../contract/work.ts";
import { firstDayOf, lastDayOf } from "../../corpus/iso-date.ts";
import { overlaps } from "../../corpus/record-date.ts";

/** Whether a span ends before it begins: it holds no day, though a long record may touch both its ends. */
function isEmptySpan(from: string | undefined, to: string | undefined): boolean {
  return from !== undefined && to !== undefined && firstDayOf(from) > lastDayOf(to);
}

/** Whether a record may fall into a span of ISO dates of any precision; none into one without a day. */
export function mayFallInto(
  date: RecordDate,
  from: string | undefined,
  to: string | undefined,
): boolean {
  return !isEmptySpan(from, to) && overlaps(date, from, to);
}
