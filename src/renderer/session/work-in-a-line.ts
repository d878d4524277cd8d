import type { WorkSummary } from "../../contract/work.ts";
import { counted } from "../../core/text/counted.ts";

/** What is known of a work in one line: `Meduza · 10 sections · 8 records`. */
export function workInALine({ publication, counts }: WorkSummary): string {
  const parts = [publication.publisher, counted(counts.sections, "section")];
  if (counts.records > 0) parts.push(counted(counts.records, "record"));
  return parts.filter(Boolean).join(" · ");
}
