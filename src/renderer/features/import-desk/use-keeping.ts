import { useCallback, useState } from "react";
import type { ReadoutApi } from "../../../contract/api.ts";
import type { ImportProgress } from "../../../contract/import.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { sumInWords } from "./report-rows.ts";

interface KeepingParts {
  bridge: Pick<ReadoutApi, "keepImport">;
  job: string | null;
  setProgress: (progress: ImportProgress) => void;
  setProblem: (problem: null) => void;
  complain: (error: unknown) => void;
  onKept: () => void;
}

/** Keeps what was read, all of it or some, and says what that came to. */
export function useKeeping(parts: KeepingParts) {
  const { bridge, job, setProgress, setProblem, complain, onKept } = parts;
  const announce = useAnnounce();
  const [isKeeping, setKeeping] = useState(false);
  const keep = useCallback(
    async (paths?: string[]) => {
      if (job === null) return;
      setKeeping(true);
      setProblem(null);
      try {
        const kept = await bridge.keepImport(paths ? { job, paths } : { job });
        setProgress(kept);
        announce(`Kept. ${sumInWords(kept.files)}.`);
      } catch (error) {
        complain(error);
      }
      setKeeping(false);
      // Also after a failure: some of them may have been kept before it.
      onKept();
    },
    [bridge, job, announce, complain, onKept, setProblem, setProgress],
  );
  return { isKeeping, keep };
}
