import type { FidelityDocument, FidelityFormat } from "./documents.ts";
import { type Fidelity, measureFidelity, type Share } from "./measure.ts";

/** All documents of a format together. */
export interface FidelityRow extends Fidelity {
  format: FidelityFormat;
  documents: number;
}

/** One row for each format, in the order in which formats first come. */
export async function fidelityTable(
  documents: readonly FidelityDocument[],
): Promise<FidelityRow[]> {
  const rows = new Map<FidelityFormat, FidelityRow>();
  for (const document of documents) {
    const { format } = document;
    const measured = await measureFidelity(document);
    const row = rows.get(format);
    rows.set(format, row ? added(row, measured) : { format, documents: 1, ...measured });
  }
  return [...rows.values()];
}

function added(row: FidelityRow, more: Fidelity): FidelityRow {
  const sum = (key: "words" | "headings" | "notes" | "speakers" | "pages"): Share => ({
    found: row[key].found + more[key].found,
    expected: row[key].expected + more[key].expected,
  });
  return {
    format: row.format,
    documents: row.documents + 1,
    words: sum("words"),
    invented: row.invented + more.invented,
    headings: sum("headings"),
    notes: sum("notes"),
    speakers: sum("speakers"),
    pages: sum("pages"),
  };
}
