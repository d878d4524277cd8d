import { randomUUID } from "node:crypto";
import { type CheckDesk, createCheckDesk } from "../../core/checking/desk/check-desk.ts";
import { createDocumentReader } from "../import/document-reader.ts";
import type { StartReading } from "../import/reading-run.ts";
import type { CorrectionPorts } from "../../core/checking/correct/correct-manuscript.ts";
import { correctFile } from "./correct-file.ts";
import { readManuscript } from "./read-manuscript.ts";
import { type CheckedSources, runCheck } from "./run-check.ts";

/** What checks need of the host. */
export interface CheckHost {
  /** Starts the process that reads documents. */
  start: StartReading;
  /** The script of the thread of a check; without one it runs in this thread. */
  script: URL | undefined;
}

/** What checks are run over, and notes on quotations made from. */
export interface CorrectedSources extends CheckedSources {
  sourcesOfNotes: CorrectionPorts["sources"];
}

/** The process that reads manuscripts goes with each of them: few are checked one after the other. */
export function openCheckDesk(
  current: () => CorrectedSources,
  { start, script }: CheckHost,
): CheckDesk {
  return createCheckDesk({
    async read(bytes, name) {
      const reader = createDocumentReader(start);
      try {
        return await readManuscript(bytes, name, reader);
      } finally {
        await reader.close();
      }
    },
    run: (manuscript, { scope, tell }) =>
      runCheck(script, current(), { key: randomUUID(), manuscript, scope }, tell),
    decode: (data) => new Uint8Array(Buffer.from(data, "base64")),
    newId: randomUUID,
    corrections: {
      sources: (style) => current().sourcesOfNotes(style),
      write: correctFile,
      encode: (bytes) => Buffer.from(bytes).toString("base64"),
    },
  });
}
