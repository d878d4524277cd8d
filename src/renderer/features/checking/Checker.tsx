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
  const { known, progress, sent, result, problem, resume } = checking;
  const isBusy = sent !== null || isUnderWay(progress);
  const isShown = job !== null && result?.job === job;
  // A step back in the history leads to an earlier check; one under way is not left for it.
  const isWanted = job !== null && known !== job && !isBusy;
  useEffect(() => {
    if (isWanted) void resume(job);
  }, [isWanted, resume, job]);
  const isComing =
    isWanted || (progress?.state === "done" && progress.job === job && problem === null);
  return (
    <main ref={root} className="checker" tabIndex={-1} aria-label="Check">
      {isBusy || (isComing && !isShown) ? (
        <CheckAdvance
          checking={checking}
          onCancel={() => {
            onAnother();
            void checking.cancel();
          }}
        />
      ) : isShown ? (
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
