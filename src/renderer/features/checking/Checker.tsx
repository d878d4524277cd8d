import { useEffect, useRef } from "react";
import { useLostFocus } from "../../session/use-lost-focus.ts";
import { CheckAdvance } from "./CheckAdvance.tsx";
import { CheckBeginning } from "./CheckBeginning.tsx";
import { FindingsPage } from "./FindingsPage.tsx";
import { type Checking, isUnderWay } from "./use-checking.ts";
import type { CheckPlace } from "./use-decisions.ts";
import "../../ui/page-words.css";
import "./checker.css";

export interface CheckerProps {
  checking: Checking;
  place: CheckPlace;
  /** The check that the address names; null for choosing a text. */
  job: string | null;
  /** Makes room for another text. */
  onAnother: () => void;
}

/** Where a text is held against the sources: chosen, looked up, and gone through finding by finding. */
export function Checker({ checking, place, job, onAnother }: CheckerProps) {
  const root = useRef<HTMLElement>(null);
  useLostFocus(root);
  const { progress, sent, result, problem, resume } = checking;
  const isMissing = job !== null && progress === null && sent === null && problem === null;
  useEffect(() => {
    if (isMissing) void resume(job);
  }, [isMissing, resume, job]);
  const isOther = job !== null && progress !== null && progress.job !== job;
  useEffect(() => {
    if (isOther) void resume(job);
  }, [isOther, resume, job]);
  const isBusy = sent !== null || isUnderWay(progress);
  return (
    <main ref={root} className="checker" tabIndex={-1} aria-label="Check">
      {isBusy || isMissing || (progress?.state === "done" && result === null && job !== null) ? (
        <CheckAdvance
          checking={checking}
          onCancel={() => {
            onAnother();
            void checking.cancel();
          }}
        />
      ) : result && job !== null ? (
        <FindingsPage
          key={result.job}
          result={result}
          place={place}
          problem={problem}
          onAnother={onAnother}
        />
      ) : (
        <CheckBeginning checking={checking} />
      )}
    </main>
  );
}
