import type { ReadoutApi } from "../../../contract/api.ts";
import type { ChosenFile } from "./chosen-files.ts";

/** Small enough that one is sent and stored before anybody waits. */
export const PART_BYTES = 1024 * 1024;

/** A stretch of a file, from `start` up to `end`. */
export interface Slice {
  part: number;
  start: number;
  end: number;
  isLast: boolean;
}

/** A file of so many bytes cut into parts; one without any is one empty part. */
export function slicesOf(bytes: number, partBytes = PART_BYTES): Slice[] {
  const count = Math.max(1, Math.ceil(bytes / partBytes));
  return Array.from({ length: count }, (_, part) => ({
    part,
    start: part * partBytes,
    end: Math.min(bytes, (part + 1) * partBytes),
    isLast: part === count - 1,
  }));
}

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

/** The browser encodes it beside the window, which goes on meanwhile. */
function base64Of(slice: Blob, path: string): Promise<string> {
  if (slice.size === 0) return Promise.resolve("");
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => {
      const address = String(reader.result);
      resolve(address.slice(address.indexOf(",") + 1));
    });
    reader.addEventListener("error", () =>
      reject(
        new Error(
          `“${path}” could not be read: ${reader.error?.message ?? "the system does not say why"}. Nothing of it was kept, and the file is as it was. Look whether it has been moved, and choose it again.`,
        ),
      ),
    );
    reader.readAsDataURL(slice);
  });
}
