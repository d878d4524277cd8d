import type { ReadoutApi } from "../../../contract/api.ts";
import type { CheckProgress } from "../../../contract/checking.ts";
import { base64Of, slicesOf } from "../../session/file-parts.ts";

interface Sending {
  bridge: Pick<ReadoutApi, "sendManuscript">;
  job: string;
  file: File;
  signal: AbortSignal;
  /** From 0 to 1. */
  onSent: (share: number) => void;
}

/**
 * Sends a file slice by slice, the last of which begins the check. Null when it was aborted on the way.
 * @throws what the host says, or a sentence naming the file that the browser could not read
 */
export async function sendManuscript(sending: Sending): Promise<CheckProgress | null> {
  const { bridge, job, file, signal, onSent } = sending;
  let progress: CheckProgress | null = null;
  for (const { part, start, end, isLast } of slicesOf(file.size)) {
    if (signal.aborted) return null;
    const data = await base64Of(file.slice(start, end), file.name);
    if (signal.aborted) return null;
    progress = await bridge.sendManuscript({ job, part, isLast, data });
    onSent(file.size === 0 ? 1 : end / file.size);
  }
  return signal.aborted ? null : progress;
}
