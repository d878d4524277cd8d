import { useCallback, useMemo, useState } from "react";
import { messageOf } from "../../contract/result.ts";
import { useAnnounce } from "../ui/Announcer.tsx";

/** How something went, in a sentence. */
export interface Outcome {
  text: string;
  isProblem: boolean;
}

export interface Doing {
  isBusy: boolean;
  /** Null before the first and while one is under way. */
  outcome: Outcome | null;
  /** Does it unless something is under way; `work` resolves with what was done, in a sentence. */
  run: (work: () => Promise<string>) => Promise<boolean>;
}

/** One thing at a time that is asked for by a button: says aloud and in writing how it went. */
export function useDoing(): Doing {
  const announce = useAnnounce();
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const run = useCallback(
    async (work: () => Promise<string>) => {
      if (isBusy) return false;
      setBusy(true);
      setOutcome(null);
      const tell = (text: string, isProblem: boolean) => {
        setOutcome({ text, isProblem });
        if (isProblem) announce(text, "urgent");
        else announce(text);
        return !isProblem;
      };
      try {
        return tell(await work(), false);
      } catch (error) {
        return tell(messageOf(error), true);
      } finally {
        setBusy(false);
      }
    },
    [isBusy, announce],
  );
  return useMemo(() => ({ isBusy, outcome, run }), [isBusy, outcome, run]);
}
