import { createHash, randomUUID } from "node:crypto";
import type { CorpusShelf } from "../../core/corpus/corpus-shelf.ts";
import { createImportDesk, type ImportDesk } from "../../core/import-desk/import-desk.ts";
import type { FileReader, FileToRead } from "../../core/import-desk/ports.ts";
import type { Understood } from "../../core/import-desk/understood.ts";
import { DEFAULT_LIMITS } from "../../core/import/source-document.ts";
import { createDocumentReader, type DocumentReader } from "../import/document-reader.ts";
import type { StartReading } from "../import/reading-run.ts";
import { packagedTitle } from "./corpus-package.ts";
import { openTemporaryIntake } from "./temporary-intake.ts";

/** The desk over a shelf, with a process that reads and temporary files for what comes in. */
export function openImportDesk(shelf: CorpusShelf, start: StartReading): ImportDesk {
  return createImportDesk({
    shelf,
    reader: fileReader(createDocumentReader(start)),
    openIntake: () => openTemporaryIntake(DEFAULT_LIMITS),
    digest: (text) => createHash("sha256").update(text).digest("hex"),
    encode: (bytes) => Buffer.from(bytes).toString("base64"),
    clock: () => performance.now(),
    newId: randomUUID,
  });
}

/** The process goes when there has been nothing to read for so long, in milliseconds. */
const IDLE = 30_000;

/** A package says itself what it is, and may be too large to be handed to another process. */
async function understand(
  reader: DocumentReader,
  file: FileToRead,
  signal: AbortSignal,
): Promise<Understood> {
  const title = await packagedTitle(file.bytes, file.path);
  if (title === null) return reader.understand(file, signal);
  return { kind: "package", format: "Readout corpus", warnings: [], title };
}

function fileReader(reader: DocumentReader): FileReader {
  let pending = 0;
  let idle: NodeJS.Timeout | undefined;
  const waitIdle = () => {
    clearTimeout(idle);
    idle = setTimeout(() => void reader.close(), IDLE).unref();
  };
  const wait = () => {
    pending -= 1;
    if (pending === 0) waitIdle();
  };
  return {
    prepare() {
      reader.prepare();
      if (pending === 0) waitIdle();
    },
    read(file) {
      clearTimeout(idle);
      pending += 1;
      const stopping = new AbortController();
      const understood = understand(reader, file, stopping.signal);
      understood.then(wait, wait);
      return { understood, stop: () => stopping.abort() };
    },
    async rest() {
      clearTimeout(idle);
      await reader.close();
    },
  };
}
