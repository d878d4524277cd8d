import type { ReactNode } from "react";
import type { Names } from "../../session/directory.ts";
import { ComparedSides } from "./ComparedSides.tsx";
import { FindingButtons } from "./FindingButtons.tsx";
import { FindingFacts } from "./FindingFacts.tsx";
import { type Finding, passageOf } from "./findings.ts";
import type { Fix } from "./fixes.ts";
import { FootnotePreview } from "./FootnotePreview.tsx";
import { NearestPassage } from "./NearestPassage.tsx";
import { SortSign } from "./SortSign.tsx";
import { canCite, type FindingActions } from "./use-finding-actions.ts";
import type { Sources } from "./use-sources.ts";

interface FindingDetailProps {
  finding: Finding;
  sources: Sources;
  names: Names;
  fix: Fix;
  isLooked: boolean;
  actions: FindingActions;
}

/** The finding in hand: what the sources say to it and why, beside them, and what can be done about it. */
export function FindingDetail(props: FindingDetailProps) {
  const { finding, sources, names, fix, isLooked, actions } = props;
  const isHere = finding.sort !== "not-here";
  return (
    <section className="finding" aria-label="Finding in hand" data-sort={finding.sort}>
      <h3>
        <SortSign sort={finding.sort} />
      </h3>
      <p className="finding-why">{whyOf(finding)}</p>
      {sources.failure !== null && <p className="page-problem">{sources.failure}</p>}
      {isHere ? (
        <ComparedSides finding={finding} sources={sources} names={names} />
      ) : (
        <NearestPassage passage={passageOf(finding)} sources={sources} names={names} />
      )}
      <FindingFacts finding={finding} sources={sources} names={names} />
      <FindingButtons finding={finding} fix={fix} isLooked={isLooked} actions={actions} />
      {canCite(finding) && finding.sort !== "unmarked" && (
        <FootnotePreview ranges={finding.quotation.ranges} />
      )}
    </section>
  );
}

function whyOf(finding: Finding): ReactNode {
  if (finding.sort !== "unmarked") return finding.quotation.explanation;
  const { passages, times } = finding.words;
  const often = times > 1 ? ` It has them ${times} times.` : "";
  const wide =
    passages > 1 ? ` ${passages} passages have them, so that they may be common words.` : "";
  return `The manuscript has these words of a source without quotation marks.${often}${wide}`;
}
