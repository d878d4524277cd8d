import { useEffect, useState } from "react";
import type { ReadoutApi } from "../../../contract/api.ts";
import type { CheckProgress } from "../../../contract/checking.ts";

const AGAIN_MS = 250;

/** How far a check is, asked again and again while the host is at work on it. */
export function useCheckProgress(
  bridge: Pick<ReadoutApi, "checkProgress">,
  onFailure: (error: unknown) => void,
) {
  const [progress, setProgress] = useState<CheckProgress | null>(null);
  const job = progress?.job ?? null;
  const state = progress?.state ?? "done";
  const isMoving = state === "reading" || state === "looking" || state === "comparing";
  useEffect(() => {
    if (job === null || !isMoving) return;
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      try {
        const now = await bridge.checkProgress({ job });
        if (!isWanted) return;
        setProgress(now);
        timer = setTimeout(() => void ask(), AGAIN_MS);
      } catch (error) {
        if (!isWanted) return;
        setProgress(null);
        onFailure(error);
      }
    };
    timer = setTimeout(() => void ask(), AGAIN_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [bridge, job, isMoving, onFailure]);
  return { progress, setProgress };
}
