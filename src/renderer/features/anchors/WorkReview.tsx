import { useState } from "react";
import type { AnchorReview } from "../../../contract/library.ts";
import { counted } from "../../../core/text/counted.ts";
import { OutcomeLine } from "../../session/OutcomeLine.tsx";
import { useSession } from "../../session/Session.tsx";
import { type Doing, useDoing } from "../../session/use-doing.ts";
import { Button } from "../../ui/Button.tsx";
import { MoreButton } from "../../ui/MoreButton.tsx";
import { AnchorItem } from "./AnchorItem.tsx";
import {
  countsInWords,
  type ReviewedOutcome,
  type ReviewGroup,
  reviewGroups,
  settledCount,
} from "./review-groups.ts";

interface WorkReviewProps {
  review: AnchorReview;
  onRepair: (id: string) => void;
}

/** The report on one work. */
export function WorkReview({ review, onRepair }: WorkReviewProps) {
  const { annotations } = useSession();
  const doing = useDoing();
  const [areSettledShown, showSettled] = useState(false);
  const isGone = review.title === null;
  const groups = reviewGroups(review, areSettledShown);
  const settled = settledCount(review);
  const accept = (ids: string[]) =>
    void doing.run(async () => {
      await annotations.changeLibrary((library) => library.acceptAnchors({ ids }));
      return `Accepted ${counted(ids.length, "place")}. Undo takes it back.`;
    });
  const titleId = `review-${review.work}`;
  return (
    <section className="work-review" aria-labelledby={titleId}>
      <h4 id={titleId}>{review.title ?? `“${review.work}” is not here`}</h4>
      <p className="library-lead">{countsInWords(review)}</p>
      {isGone && (
        <p className="library-lead">
          The text was removed. Your notes on it stay readable, and find their words again when it
          comes back.
        </p>
      )}
      {review.waiting > 0 && (
        <output className="library-lead">Still looking: this list grows by itself.</output>
      )}
      <OutcomeLine outcome={doing.outcome} />
      {groups.length === 0 && review.waiting === 0 && !isGone && <p>All of it is settled.</p>}
      {groups.map((group) => (
        <OutcomeGroup
          key={group.outcome}
          {...{ group, isGone, doing }}
          onAccept={accept}
          onRepair={onRepair}
        />
      ))}
      {settled > 0 && (
        <Button look="quiet" onPress={() => showSettled(!areSettledShown)}>
          {areSettledShown ? "Hide what is settled" : `Show ${settled} settled`}
        </Button>
      )}
    </section>
  );
}

const GROUP_WORDS: Record<ReviewedOutcome, { title: string; lead: string; all: string }> = {
  altered: {
    title: "Altered",
    lead: "Certainly these words, but some of them were changed.",
    all: "Accept all altered",
  },
  moved: {
    title: "Moved",
    lead: "The very words, at another place.",
    all: "Accept all moved",
  },
  lost: {
    title: "Not found",
    lead: "No place is certain. Where there is a best guess, it stands beside the words.",
    all: "Accept all guesses",
  },
};

const STEP = 30;

interface OutcomeGroupProps {
  group: ReviewGroup;
  isGone: boolean;
  doing: Doing;
  onAccept: (ids: string[]) => void;
  onRepair: (id: string) => void;
}

function OutcomeGroup({ group, isGone, doing, onAccept, onRepair }: OutcomeGroupProps) {
  const [shown, setShown] = useState(STEP);
  const { outcome, anchors, acceptable } = group;
  const { title, lead, all } = GROUP_WORDS[outcome];
  return (
    <section className="outcome-group" aria-label={title}>
      <header>
        <h5>
          {title} <span className="library-count">{anchors.length.toLocaleString("en")}</span>
        </h5>
        <p>{lead}</p>
        {acceptable.length > 1 && (
          <Button isPending={doing.isBusy} onPress={() => onAccept(acceptable)}>
            {all}
          </Button>
        )}
      </header>
      <ol>
        {anchors.slice(0, shown).map((anchor) => (
          <li key={anchor.annotation.id}>
            <AnchorItem
              {...{ anchor, isGone }}
              onAccept={() => onAccept([anchor.annotation.id])}
              onRepair={() => onRepair(anchor.annotation.id)}
            />
          </li>
        ))}
      </ol>
      <MoreButton
        shown={shown}
        count={anchors.length}
        step={STEP}
        of={counted(anchors.length, "annotation")}
        onShow={setShown}
      />
    </section>
  );
}
