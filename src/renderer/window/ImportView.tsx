import { useCallback } from "react";
import { ImportDesk } from "../features/import-desk/ImportDesk.tsx";
import type { Importing } from "../features/import-desk/use-import.ts";
import type { Reading } from "../session/use-reading.ts";

interface ImportViewProps {
  document: string | null;
  importing: Importing;
  reading: Reading;
}

/** The import desk; a document that is looked at is a step in the history. */
export function ImportView({ document, importing, reading }: ImportViewProps) {
  const { go } = reading;
  const open = useCallback((path: string | null) => go({ view: "import", document: path }), [go]);
  return <ImportDesk importing={importing} document={document} onDocument={open} />;
}
