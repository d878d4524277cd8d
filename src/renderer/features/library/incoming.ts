import {
  type AnnotationImportReport,
  INCOMING_OUTCOMES,
  type IncomingOutcome,
} from "../../../contract/annotation-import.ts";

/** What an outcome is called in a table and in a sentence. */
export const OUTCOME_WORDS: Record<IncomingOutcome, string> = {
  exact: "exact",
  altered: "altered in the text",
  "not-found": "not found",
  note: "note",
  here: "here already",
};

/** How many annotations importing adds. */
export function addedBy({ items, counts }: AnnotationImportReport): number {
  return items.length - counts.here;
}

/** For example `12 exact, 1 not found`. */
export function countsInWords({ counts }: AnnotationImportReport): string {
  const parts = INCOMING_OUTCOMES.filter((outcome) => counts[outcome] > 0).map(
    (outcome) => `${counts[outcome].toLocaleString("en")} ${OUTCOME_WORDS[outcome]}`,
  );
  return parts.length > 0 ? parts.join(", ") : "no annotations";
}
