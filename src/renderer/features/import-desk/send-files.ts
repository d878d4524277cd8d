import type { ReadoutApi } from "../../../contract/api.ts";
import { base64Of, slicesOf } from "../../session/file-parts.ts";
import type { ChosenFile } from "./chosen-files.ts";

export interface Sending {
  bridge: Pick<ReadoutApi, "sendImportFile">;
  job: string;
  files: readonly ChosenFile[];
  signal: AbortSignal;
  /** How much has gone since the beginning. */
  onSent: (sent: { files: number; bytes: number }) => void;
}

/**
 * Sends files slice by slice, so that none is ever in memory as a whole. Ends early when it is aborted.
 * @throws what the host says, or a sentence naming the file that the browser could not read.
 */
export async function sendFiles({ bridge, job, files, signal, onSent }: Sending): Promise<void> {
  let bytes = 0;
  for (const [index, { path, file }] of files.entries()) {
    for (const { part, start, end, isLast } of slicesOf(file.size)) {
      if (signal.aborted) return;
      const data = await base64Of(file.slice(start, end), path);
      await bridge.sendImportFile({ job, path, part, isLast, data });
      bytes += end - start;
      onSent({ files: isLast ? index + 1 : index, bytes });
    }
  }
}
