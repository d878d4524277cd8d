import { useCallback, useRef, useState } from "react";
import type { ReadoutApi } from "../../../contract/api.ts";
import type { ImportProgress } from "../../../contract/import.ts";
import { type ChosenFile, totalOf } from "./chosen-files.ts";
import { type Advance, paceOf } from "./pace.ts";
import { sendFiles } from "./send-files.ts";

/** Where the works of an import go: into a corpus, or a new one when that is null. */
export interface Destination {
  corpus: string | null;
  title: string;
}

interface BeginParts {
  bridge: Pick<ReadoutApi, "beginImport" | "sendImportFile" | "readImport" | "cancelImport">;
  chosen: readonly ChosenFile[];
  setProgress: (progress: ImportProgress | null) => void;
  complain: (error: unknown) => void;
  /** All has been sent. */
  onBegun: () => void;
}

/** Sends what was chosen and has it read; what fails or is stopped on the way leaves nothing behind. */
export function useBegin(parts: BeginParts) {
  const [sending, setSending] = useState<Advance | null>(null);
  const leaving = useRef<AbortController>(null);
  const begin = async (where: Destination) => {
    const { bridge, chosen, setProgress, complain } = parts;
    const abort = new AbortController();
    leaving.current = abort;
    const { signal } = abort;
    const total = totalOf(chosen);
    const started = performance.now();
    const tell = (done: Advance["done"]) =>
      setSending({
        done,
        total,
        ...paceOf(done.bytes, total.bytes, performance.now() - started),
      });
    tell({ files: 0, bytes: 0 });
    let job: string | null = null;
    try {
      const begun = await bridge.beginImport(where);
      job = begun.job;
      // Who stops before there is a job has nothing yet that could be cancelled.
      if (signal.aborted) return void (await bridge.cancelImport({ job }));
      setProgress(begun);
      await sendFiles({ bridge, job, files: chosen, signal, onSent: tell });
      if (signal.aborted) return;
      setProgress(await bridge.readImport({ job }));
      parts.onBegun();
    } catch (error) {
      if (signal.aborted) return;
      complain(error);
      setProgress(null);
      if (job !== null) await bridge.cancelImport({ job }).catch(complain);
    } finally {
      setSending(null);
    }
  };
  const stop = useCallback(() => leaving.current?.abort(), []);
  return { sending, begin, stop };
}
