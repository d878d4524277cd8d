import type { RecordOverview } from "../../../contract/overview.ts";

/** The ids of records are their work's own, so both are needed. */
export function findRecord(
  records: readonly RecordOverview[],
  work: string,
  record: string | null,
): RecordOverview | undefined {
  return records.find((candidate) => candidate.id === record && candidate.work === work);
}
