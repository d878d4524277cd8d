import type { ReviewedAnchor } from "../../../contract/library.ts";
import { shortName } from "../../session/annotation-in-words.ts";
import { edgeColour } from "../../session/edge-colour.ts";
import { PassageLink } from "../../session/PassageLink.tsx";
import { Button } from "../../ui/Button.tsx";
import { SideBySide, type Version } from "../../ui/SideBySide.tsx";
import { canAccept, scoreInWords } from "./review-groups.ts";

interface AnchorItemProps {
  anchor: ReviewedAnchor;
  /** The work is not here. */
  isGone: boolean;
  onAccept: () => void;
  onRepair: () => void;
}

/** One annotation: its words as they were marked, beside where they are taken to stand now. */
export function AnchorItem({ anchor, isGone, onAccept, onRepair }: AnchorItemProps) {
  const { annotation, outcome, isSettled } = anchor;
  const name = shortName(annotation);
  const accept = outcome === "lost" ? "Accept the guess" : "Accept";
  return (
    <article
      className="anchor-item"
      style={{ borderLeftColor: edgeColour(annotation.colour) }}
      aria-label={name}
    >
      {annotation.target.kind === "text" ? (
        <SideBySide className="anchor-words" before={beforeOf(anchor)} after={afterOf(anchor)} />
      ) : (
        <p className="anchor-settled">A note that marks no words</p>
      )}
      {annotation.note && <p className="anchor-note">{annotation.note}</p>}
      {isSettled ? (
        <p className="anchor-settled">Settled</p>
      ) : (
        <div className="anchor-actions">
          {canAccept(anchor) && (
            <Button aria-label={`${accept}: ${name}`} onPress={onAccept}>
              {accept}
            </Button>
          )}
          {!isGone && (
            <Button aria-label={`Repair: ${name}`} onPress={onRepair}>
              Repair…
            </Button>
          )}
        </div>
      )}
    </article>
  );
}

function beforeOf({ before }: ReviewedAnchor): Version {
  const [first] = before;
  return {
    label: "As you marked it",
    text: before.map(({ words }) => words).join("\n"),
    none: "No words",
    foot: first?.passage,
  };
}

function afterOf({ annotation, outcome, after, score }: ReviewedAnchor): Version {
  const [first] = after;
  const { target } = annotation;
  const alike = scoreInWords(score);
  const isGuess = outcome === "lost";
  return {
    label: [isGuess ? "Best guess" : "Now", alike].filter(Boolean).join(", "),
    text: first ? after.map(({ words }) => words).join("\n") : null,
    none: "Nothing like it was found.",
    foot: first && target.kind === "text" && (
      <PassageLink work={target.work} passage={first.range.passage}>
        {first.range.passage}
      </PassageLink>
    ),
  };
}
