import { useEffect, useRef, useState } from "react";
import type { ReadoutApi } from "../../../contract/api.ts";
import type { ImportProgress } from "../../../contract/import.ts";
import { wholeProgress } from "../../../contract/whole-progress.ts";

const AGAIN_MS = 300;
/** A list of many files takes its time on the way; no more than a part of all time goes into asking. */
const REST = 4;

/** How far an import is, asked again and again while it is read or kept. */
export function useProgress(
  bridge: Pick<ReadoutApi, "importProgress">,
  onFailure: (error: unknown) => void,
) {
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const latest = useRef(progress);
  useEffect(() => {
    latest.current = progress;
  }, [progress]);
  const job = progress?.job ?? null;
  const isMoving = progress?.state === "reading" || progress?.state === "keeping";
  useEffect(() => {
    if (job === null || !isMoving) return;
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      const asked = performance.now();
      try {
        const known = latest.current;
        const since = known?.job === job ? { since: known.version } : {};
        const now = await bridge.importProgress({ job, ...since });
        if (isWanted) setProgress(wholeProgress(known, now));
      } catch (error) {
        if (isWanted) onFailure(error);
        return;
      }
      if (isWanted) wait(Math.max(AGAIN_MS, REST * (performance.now() - asked)));
    };
    const wait = (milliseconds: number) => {
      timer = setTimeout(() => void ask(), milliseconds);
    };
    wait(AGAIN_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [bridge, job, isMoving, onFailure]);
  return { progress, setProgress };
}
