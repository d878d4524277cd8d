import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ReadoutBridge } from "../../../contract/api.ts";
import {
  type CheckProgress,
  type CheckReport,
  type CheckScope,
  isOver,
} from "../../../contract/checking.ts";
import { messageOf } from "../../../contract/result.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { useStableActions } from "../../ui/use-stable-actions.ts";
import { summaryInWords } from "./findings.ts";
import { useBegin } from "./use-begin.ts";
import { useCheckProgress } from "./use-check-progress.ts";

/** What came of a check. */
export interface CheckResult {
  job: string;
  report: CheckReport;
  /** The plain text in which the report counts. */
  text: string;
}

/** The check of this window; it goes on while other views are looked at. */
export interface Checking {
  /** What is being checked; empty when nothing is. */
  name: string;
  /** The job begun or asked for last, whatever became of it. */
  known: string | null;
  /** Null before one has begun. */
  progress: CheckProgress | null;
  /** How much of the text is with the host, 0 to 1; null when none is on its way. */
  sent: number | null;
  result: CheckResult | null;
  /** What went wrong last, in a sentence. */
  problem: string | null;
  /** What was typed or pasted and not yet checked. */
  draft: () => string;
  keepDraft: (text: string) => void;
  scope: CheckScope;
  setScope: (scope: CheckScope) => void;
  complain: (error: unknown) => void;
  checkText: (text: string) => Promise<void>;
  checkFile: (file: File) => Promise<void>;
  /** Ends what is under way; nothing of it is kept. */
  cancel: () => Promise<void>;
  /** Takes up a check that the host still has, as after the window was loaded anew. */
  resume: (job: string) => Promise<void>;
}

/** Whether the host is at work on it, or waits for more. */
export function isUnderWay(progress: CheckProgress | null): boolean {
  return progress !== null && !isOver(progress.state);
}

/** Sends, follows and ends one check at a time. `onBegun` is told its job. */
export function useChecking(bridge: ReadoutBridge, onBegun: (job: string) => void): Checking {
  const announce = useAnnounce();
  const [scope, setScope] = useState<CheckScope>({});
  const [problem, setProblem] = useState<string | null>(null);
  const complain = useCallback(
    (error: unknown) => {
      setProblem(messageOf(error));
      announce(messageOf(error), "urgent");
    },
    [announce],
  );
  const { progress, setProgress } = useCheckProgress(bridge, complain);
  const result = useCheckResult(bridge, progress, complain);
  const [known, setKnown] = useState<string | null>(null);
  const begun = (now: CheckProgress) => {
    setKnown(now.job);
    setProgress(now);
    onBegun(now.job);
  };
  const isBusy = isUnderWay(progress);
  const beginning = useBegin({ bridge, scope, isBusy, begun, setProgress, setProblem, complain });
  const { name, sent } = beginning;
  const text = useRef("");
  const actions = useStableActions({
    checkText: beginning.checkText,
    checkFile: beginning.checkFile,
    draft: () => text.current,
    keepDraft: (typed: string) => {
      text.current = typed;
    },
    cancel: async () => {
      beginning.stop();
      const job = progress?.job;
      setProgress(null);
      setProblem(null);
      if (job === undefined) return;
      await bridge.cancelCheck({ job }).catch(complain);
      announce("The check was cancelled. Nothing of it is kept.");
    },
    resume: async (job: string) => {
      if (sent !== null || isBusy) return;
      setKnown(job);
      setProblem(null);
      try {
        setProgress(await bridge.checkProgress({ job }));
      } catch (error) {
        complain(error);
      }
    },
  });
  return useMemo(
    () => ({ name, known, progress, sent, result, problem, scope, setScope, complain, ...actions }),
    [name, known, progress, sent, result, problem, scope, complain, actions],
  );
}

/** Fetches what came of a check once it is done, says so aloud, and lets go of it with the next one. */
function useCheckResult(
  bridge: ReadoutBridge,
  progress: CheckProgress | null,
  complain: (error: unknown) => void,
): CheckResult | null {
  const announce = useAnnounce();
  const [result, setResult] = useState<CheckResult | null>(null);
  const job = progress?.job ?? null;
  const state = progress?.state ?? null;
  const problem = progress?.problem ?? null;
  useEffect(() => {
    if (state === "failed") complain(new Error(problem ?? "The text could not be checked."));
    if (job === null || state !== "done") return;
    let isWanted = true;
    Promise.all([bridge.checkReport({ job }), bridge.checkedText({ job })]).then(
      ([report, { text }]) => {
        if (!isWanted) return;
        setResult({ job, report, text });
        announce(`Checked: ${summaryInWords(report)}.`);
      },
      (error: unknown) => {
        if (isWanted) complain(error);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [bridge, job, state, problem, complain, announce]);
  return result?.job === job ? result : null;
}
