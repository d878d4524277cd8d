import { useEffect, useState } from "react";
import type { ReadoutApi } from "../../../contract/api.ts";
import type { ImportProgress } from "../../../contract/import.ts";

const AGAIN_MS = 300;
/** A list of many files takes its time on the way; no more than a part of all time goes into asking. */
const REST = 4;

/** How far an import is, asked again and again while it is read or kept. */
export function useProgress(
  bridge: Pick<ReadoutApi, "importProgress">,
  onFailure: (error: unknown) => void,
) {
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const job = progress?.job ?? null;
  const isMoving = progress?.state === "reading" || progress?.state === "keeping";
  useEffect(() => {
    if (job === null || !isMoving) return;
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      const asked = performance.now();
      try {
        const now = await bridge.importProgress({ job });
        if (isWanted) setProgress(now);
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
