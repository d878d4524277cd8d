import { useCallback, useRef } from "react";
import { useLostFocus } from "../../session/use-lost-focus.ts";
import { useSession } from "../../session/Session.tsx";
import { useAnswer } from "../../session/use-answer.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { WorkReview } from "./WorkReview.tsx";
import "./anchors.css";

export interface AnchorsPageProps {
  /** Opens the work, where the words of an annotation are chosen anew. */
  onRepair: (id: string) => void;
}

/** What became of the marked words in texts that have changed: to be accepted or repaired. */
export function AnchorsPage({ onRepair }: AnchorsPageProps) {
  const { bridge, annotations } = useSession();
  const root = useRef<HTMLDivElement>(null);
  useLostFocus(root);
  const ask = useCallback(() => bridge.reviewAnchors({}), [bridge]);
  const { value: reviews, failure } = useAnswer(ask, annotations.all);
  return (
    <div ref={root}>
      <h3>Needs a look</h3>
      <p className="library-lead">
        When a text changes, the words that you marked are looked for in it. What was found is
        painted, what was not is listed here; the words as you marked them are kept in any case.
      </p>
      {failure !== null && <p className="library-notice">{failure}</p>}
      {!reviews && failure === null && <Loading what="the report" />}
      {reviews?.length === 0 && (
        <EmptyState title="Nothing needs a look.">
          <p>Every text is the one on which you marked your words.</p>
        </EmptyState>
      )}
      {reviews?.map((review) => (
        <WorkReview key={review.work} review={review} onRepair={onRepair} />
      ))}
    </div>
  );
}
