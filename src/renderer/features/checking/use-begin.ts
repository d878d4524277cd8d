import { useRef, useState } from "react";
import type { ReadoutApi } from "../../../contract/api.ts";
import type { CheckProgress, CheckScope } from "../../../contract/checking.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { sendManuscript } from "./send-manuscript.ts";

interface BeginParts {
  bridge: Pick<ReadoutApi, "checkText" | "beginCheck" | "sendManuscript" | "cancelCheck">;
  scope: CheckScope;
  /** Whether another check is under way. */
  isBusy: boolean;
  /** There is a job now. */
  begun: (progress: CheckProgress) => void;
  setProgress: (progress: CheckProgress | null) => void;
  setProblem: (problem: string | null) => void;
  complain: (error: unknown) => void;
}

/** Longer texts are sent in parts, as files are. */
const LONGEST_CALL = 1_000_000;
/** What a text without a file is called. */
export const PASTED = "Pasted text";

/** Hands a text to the host; what fails or is stopped on the way leaves nothing behind. */
export function useBegin(parts: BeginParts) {
  const { bridge, scope, isBusy, begun, setProgress, setProblem, complain } = parts;
  const announce = useAnnounce();
  const [name, setName] = useState("");
  const [sent, setSent] = useState<number | null>(null);
  const leaving = useRef<AbortController>(null);

  const begin = async (called: string, start: (signal: AbortSignal) => Promise<void>) => {
    if (isBusy || sent !== null)
      return announce("A check is under way. Cancel it before the next one.");
    const abort = new AbortController();
    leaving.current = abort;
    setProblem(null);
    setName(called);
    setSent(0);
    try {
      await start(abort.signal);
    } catch (error) {
      if (!abort.signal.aborted) {
        complain(error);
        setProgress(null);
      }
    } finally {
      if (leaving.current === abort) setSent(null);
    }
  };

  /** Takes up the new job, unless its owner has stopped before there was one. */
  const isTaken = async (progress: CheckProgress, signal: AbortSignal) => {
    if (!signal.aborted) begun(progress);
    else await bridge.cancelCheck({ job: progress.job });
    return !signal.aborted;
  };

  const checkFile = (file: File) =>
    begin(file.name, async (signal) => {
      const progress = await bridge.beginCheck({ name: file.name, scope });
      if (!(await isTaken(progress, signal))) return;
      const { job } = progress;
      try {
        const last = await sendManuscript({ bridge, job, file, signal, onSent: setSent });
        if (last) setProgress(last);
      } catch (error) {
        // What half a file has begun is of no use to anybody; the first failure is the one to tell.
        await bridge.cancelCheck({ job }).catch(() => undefined);
        throw error;
      }
    });

  const checkText = (text: string) =>
    text.length > LONGEST_CALL
      ? checkFile(new File([text], PASTED))
      : begin(PASTED, async (signal) => {
          await isTaken(await bridge.checkText({ name: PASTED, text, scope }), signal);
        });

  const stop = () => {
    leaving.current?.abort();
    setSent(null);
  };

  return { name, sent, checkFile, checkText, stop };
}
