import { type ReactNode, useState } from "react";
import { Group } from "react-aria-components";
import type { ConcordanceSort } from "../../../contract/analysis.ts";
import { counted } from "../../../core/text/counted.ts";
import { Button } from "../../ui/Button.tsx";
import { SegmentedControl } from "../../ui/SegmentedControl.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import { HighlightDialog } from "./HighlightDialog.tsx";
import type { LineActions } from "./use-line-actions.ts";
import type { Lines } from "./use-lines.ts";
import type { Ticked } from "./use-ticked.ts";
import { WidthSlider } from "./WidthSlider.tsx";

/** How the lines are ordered and how much they show. */
export interface Arrangement {
  sort: ConcordanceSort;
  words: 1 | 2 | 3;
  width: number;
}

const SORTS: { value: ConcordanceSort; label: string }[] = [
  { value: "reading", label: "Reading order" },
  { value: "left", label: "Words on the left" },
  { value: "right", label: "Words on the right" },
  { value: "speaker", label: "Speaker" },
  { value: "date", label: "Date" },
];

const WORDS = [
  { value: "1", label: "1 word" },
  { value: "2", label: "2" },
  { value: "3", label: "3" },
] as const;

interface ArrangementBarProps {
  arrangement: Arrangement;
  onChange: (arrangement: Arrangement) => void;
  children: ReactNode;
}

/** The order of the lines and their width; beside them, how the last action went. */
export function ArrangementBar({ arrangement, onChange, children }: ArrangementBarProps) {
  const { sort, words, width } = arrangement;
  return (
    <div className="concordance-bar">
      <Group className="concordance-bar" aria-label="How the lines are shown">
        <SelectField
          label="Sort by"
          value={sort}
          options={SORTS}
          onChange={(next) => onChange({ ...arrangement, sort: next })}
        />
        {(sort === "left" || sort === "right") && (
          <SegmentedControl
            label="How many words decide"
            value={`${words}`}
            options={WORDS}
            onChange={(next) => onChange({ ...arrangement, words: Number(next) as 1 | 2 | 3 })}
          />
        )}
        <WidthSlider value={width} onChange={(next) => onChange({ ...arrangement, width: next })} />
      </Group>
      {children}
    </div>
  );
}

/** How the last action on many lines went, with a way back. */
export function ActionOutcome({ outcome, isUndoable, undo }: LineActions) {
  if (outcome === "") return null;
  return (
    <span className="concordance-outcome">
      {outcome}
      {isUndoable && (
        <Button look="quiet" onPress={undo}>
          Undo
        </Button>
      )}
    </span>
  );
}

interface LinesBarProps {
  lines: Lines;
  ticked: Ticked;
  actions: LineActions;
}

/** How many lines there are, and what can be done with those that are ticked, or with all. */
export function LinesBar({ lines, ticked, actions }: LinesBarProps) {
  const [isAsking, setAsking] = useState(false);
  const { count, isBusy } = actions;
  const total = lines.first?.total ?? 0;
  const many = count.toLocaleString("en");
  const some = count < total ? `the first ${many}` : "all";
  const which = ticked.lines.size > 0 ? `${many} ticked` : some;
  const isIdle = !isBusy && count > 0;
  return (
    <Group className="concordance-bar" aria-label="What to do with the lines">
      <span className="concordance-total">
        {counted(total, "match", "matches")} in {counted(lines.first?.passages ?? 0, "passage")}
        {` · acting on ${which}`}
      </span>
      <Button look="quiet" isDisabled={ticked.lines.size === 0} onPress={ticked.clear}>
        Untick
      </Button>
      <Button
        aria-label={`Send to the notebook: ${which}`}
        isDisabled={!isIdle}
        onPress={actions.sendToNotebook}
      >
        Send to the notebook
      </Button>
      <Button
        aria-label={`Highlight… ${which}`}
        isDisabled={!isIdle}
        onPress={() => setAsking(true)}
      >
        Highlight…
      </Button>
      <Button
        aria-label={`To the dossier: ${which}`}
        isDisabled={!isIdle}
        onPress={() => actions.fileAll()}
      >
        To the dossier
      </Button>
      <Button
        aria-label={`Export CSV: ${ticked.lines.size > 0 ? which : "all"}`}
        isDisabled={total === 0}
        onPress={actions.exportCsv}
      >
        Export CSV
      </Button>
      <HighlightDialog
        isOpen={isAsking}
        count={count}
        onClose={() => setAsking(false)}
        onHighlight={(colour, tags) => {
          setAsking(false);
          actions.highlight(colour, tags);
        }}
      />
    </Group>
  );
}
