import type { ImportApi } from "../../contract/import-api.ts";
import { ReadoutError } from "../../contract/result.ts";

/** A desk where nothing can be kept: it has no corpora to arrange, and refuses everything else. */
export function createClosedDesk(): ImportApi {
  const refuse = () => Promise.reject(closed());
  return {
    beginImport: refuse,
    sendImportFile: refuse,
    readImport: refuse,
    importProgress: refuse,
    reviewDocument: refuse,
    correctDocument: refuse,
    correctAlike: refuse,
    keepImport: refuse,
    cancelImport: refuse,
    listCorpusEntries: () => Promise.resolve([]),
    changeCorpus: refuse,
    removeCorpus: refuse,
    removeOriginals: refuse,
    exportCorpus: refuse,
  };
}

function closed(): ReadoutError {
  return new ReadoutError(
    "library-unwritable",
    "Documents cannot be brought in here, because nothing can be written. Nothing was changed. Open Readout on a library folder that may be written, and try again.",
  );
}
