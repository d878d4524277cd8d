import type { ReactNode } from "react";
import type { Names } from "../../session/directory.ts";
import { ComparedSides } from "./ComparedSides.tsx";
import { FindingButtons } from "./FindingButtons.tsx";
import { FindingFacts } from "./FindingFacts.tsx";
import { type Finding, passageOf } from "./findings.ts";
import type { Choice } from "./fixes.ts";
import { FootnotePreview } from "./FootnotePreview.tsx";
import { NearestPassage } from "./NearestPassage.tsx";
import { SortSign } from "./SortSign.tsx";
import { canCite, canTakeWording, type FindingActions } from "./use-finding-actions.ts";
import type { Sources } from "./use-sources.ts";
import { correctWording } from "./wording.ts";

interface FindingDetailProps {
  finding: Finding;
  sources: Sources;
  names: Names;
  fix: Choice;
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
      <CorrectWording finding={finding} sources={sources} />
      <FindingButtons finding={finding} fix={fix} isLooked={isLooked} actions={actions} />
      {canCite(finding) && <FootnotePreview finding={finding} />}
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

/** The words as they ought to be quoted, where the manuscript has others. */
function CorrectWording({ finding, sources }: Pick<FindingDetailProps, "finding" | "sources">) {
  if (finding.sort === "unmarked" || !canTakeWording(finding)) return null;
  const words = correctWording(finding.quotation, sources.textOf);
  return words === null ? null : (
    <p className="finding-wording">
      <b>Correct wording</b> {words}
    </p>
  );
}
