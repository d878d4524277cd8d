import { useRef } from "react";
import { useLostFocus } from "../../session/use-lost-focus.ts";
import { Beginning } from "./Beginning.tsx";
import { Report } from "./Report.tsx";
import { DocumentReviewPage } from "./review/DocumentReviewPage.tsx";
import type { Importing } from "./use-import.ts";
import "../../ui/page-words.css";
import "./import-desk.css";

export interface ImportDeskProps {
  importing: Importing;
  /** The file that is looked at; null for all of them. */
  document: string | null;
  onDocument: (path: string | null) => void;
}

/** Where documents come in: chosen, read, looked at, corrected, kept. */
export function ImportDesk({ importing, document, onDocument }: ImportDeskProps) {
  const root = useRef<HTMLElement>(null);
  useLostFocus(root);
  const { progress, problem, isSending } = importing;
  const isOpen = document !== null && progress?.files.some(({ path }) => path === document);
  return (
    <main ref={root} className="import-desk" tabIndex={-1} aria-label="Import">
      {isOpen && progress ? (
        <DocumentReviewPage
          key={document}
          job={progress.job}
          path={document}
          importing={importing}
          onClose={() => onDocument(null)}
        />
      ) : (
        <>
          <h2>{progress ? `Import into “${progress.title}”` : "Import"}</h2>
          {problem !== null && <p className="page-problem">{problem}</p>}
          {progress || isSending ? (
            <Report importing={importing} onReview={onDocument} />
          ) : (
            <Beginning importing={importing} />
          )}
        </>
      )}
    </main>
  );
}
