import { useSession } from "../../session/Session.tsx";
import { type Outcome, useDoing } from "../../session/use-doing.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { copyText } from "../../ui/clipboard.ts";
import { useStableActions } from "../../ui/use-stable-actions.ts";
import { type Finding, passageOf, SORT_NAMES, spanOf } from "./findings.ts";
import { choiceOf, lookedToggled, toggled } from "./fixes.ts";
import type { CheckPlace } from "./use-decisions.ts";
import type { Sources } from "./use-sources.ts";
import { correctWording } from "./wording.ts";

interface ActionParts {
  finding: Finding | null;
  /** Those that are listed. */
  rows: readonly Finding[];
  place: CheckPlace;
  sources: Sources;
}

/** What can be done with the finding in hand. */
export interface FindingActions {
  step: (by: 1 | -1) => void;
  open: () => void;
  copy: () => void;
  takeWording: () => void;
  insertFootnote: () => void;
  look: () => void;
  highlight: () => void;
  /** How the last one went. */
  outcome: Outcome | null;
}

/** Whether the manuscript is not right as it stands, and it is known how it would be. */
export function canTakeWording({ sort }: Finding): boolean {
  return sort === "altered" || sort === "joined" || sort === "cut" || sort === "unmarked";
}

/** Whether there is a place to cite. */
export function canCite(finding: Finding): boolean {
  return rangesOf(finding).length > 0;
}

export function useFindingActions({ finding, rows, place, sources }: ActionParts): FindingActions {
  const { read, annotations } = useSession();
  const announce = useAnnounce();
  const { outcome, run } = useDoing();
  const { decisions } = place;
  const actions = useStableActions({
    step: (by: 1 | -1) => {
      const at = rows.findIndex(({ id }) => id === finding?.id);
      const next = rows[at + by];
      if (!next) return announce(by > 0 ? "This is the last finding" : "This is the first finding");
      place.change({ at: next.id });
      announce(`${at + by + 1} of ${rows.length}: ${SORT_NAMES[next.sort]}. ${spanOf(next).text}`);
    },
    open: () => {
      const passage = finding && passageOf(finding);
      if (passage) read(passage);
      else announce("There is no passage to read.");
    },
    copy: () =>
      void run(async () => {
        if (!finding) throw new Error("There is no finding in hand.");
        const words =
          finding.sort === "unmarked"
            ? finding.words.text
            : correctWording(finding.quotation, sources.textOf);
        if (words === null) throw new Error("There is no wording for it in these sources.");
        copyText(words);
        return `Copied: ${words}`;
      }),
    takeWording: () => {
      if (!finding || !canTakeWording(finding))
        return announce("There is no other wording to take here.");
      const next = toggled(decisions, finding.id, "wording");
      place.change({ decisions: next });
      announce(choiceOf(next, finding.id).wording ? "Correct wording taken" : "Left as it was");
    },
    insertFootnote: () => {
      if (!finding || !canCite(finding)) return announce("There is nothing to cite here.");
      const next = toggled(decisions, finding.id, "footnote");
      place.change({ decisions: next });
      announce(choiceOf(next, finding.id).footnote ? "Footnote inserted" : "Footnote taken out");
    },
    look: () => {
      if (!finding) return;
      const next = lookedToggled(decisions, finding.id);
      place.change({ decisions: next });
      announce(next.looked.has(finding.id) ? "Looked at" : "Not looked at");
    },
    highlight: () =>
      void run(async () => {
        const ranges = finding ? rangesOf(finding) : [];
        if (ranges.length === 0) throw new Error("There are no words to highlight here.");
        const change = await annotations.add({
          target: { kind: "text", ranges },
          colour: "yellow",
        });
        if (!change) throw new Error("Not highlighted: the library could not be written.");
        return "Highlighted in the source. Undo takes it back.";
      }),
  });
  return { ...actions, outcome };
}

/** Where the words stand; those of one work alone, for only these can be marked or cited at once. */
export function rangesOf(finding: Finding) {
  if (finding.sort === "unmarked") return [finding.words.range];
  const { ranges } = finding.quotation;
  const work = ranges[0]?.passage.split("/")[0];
  return ranges.filter(({ passage }) => passage.split("/")[0] === work);
}
