import { type MouseEvent, useCallback, useMemo, useRef } from "react";
import type { Work } from "../../../contract/work.ts";
import { annotatedWork } from "../../../core/corpus/annotated-work.ts";
import { createCorpus } from "../../../core/corpus/corpus.ts";
import { hangingMarks } from "../../../core/corpus/notes-of.ts";
import { useSession } from "../../session/Session.tsx";
import type { Arrived } from "../../session/use-route.ts";
import { type MatchSpan, paintOf } from "./painted.ts";
import { recordPlaces } from "./record-places.ts";
import { RepairBar } from "./RepairBar.tsx";
import type { RepairInHand } from "./repair.ts";
import { SectionText } from "./SectionText.tsx";
import { SelectionToolbar } from "./SelectionToolbar.tsx";
import { TitlePage } from "./TitlePage.tsx";
import { UnknownAddress } from "./UnknownAddress.tsx";
import { useHeldWords } from "./use-held-words.ts";
import { useLanding } from "./use-landing.ts";
import { useMarking } from "./use-marking.ts";
import { useProposedWords } from "./use-proposed-words.ts";
import { useReadingKeys } from "./use-reading-keys.ts";
import { useReadingPosition } from "./use-reading-position.ts";
import { useSelectedRanges } from "./use-selected-ranges.ts";
import { useShownChange } from "./use-shown-change.ts";
import { useStepHighlight } from "./use-step-highlight.ts";
import "./reader.css";

export interface ReaderProps {
  work: Work;
  arrival: Arrived;
  matches: ReadonlyMap<string, MatchSpan[]>;
  /** The annotation in hand. */
  active: string | null;
  onActivate: (annotation: string | null) => void;
  onEdit: (editing: { id: string; field: "note" | "tags" }) => void;
  /** The passage being read. */
  position: string | null;
  onPosition: (passage: string) => void;
  onStepMatch: ((direction: 1 | -1) => void) | null;
  onClearMatches: () => void;
  /** The annotation whose words are chosen anew, in whatever work that is. */
  repair: RepairInHand | null;
}

/** The text of one work: to read, to select from and to mark. */
export function Reader(props: ReaderProps) {
  const { work, arrival, matches, active, onActivate, onEdit, position, onPosition } = props;
  const { onStepMatch, onClearMatches } = props;
  const { annotations, settings, read } = useSession();
  const root = useRef<HTMLElement>(null);
  const corpus = useMemo(() => corpusOf(work), [work]);
  const places = useMemo(() => recordPlaces(work), [work]);
  const marks = useMemo(() => hangingMarks(work.passages), [work]);
  const hasPages = useMemo(() => work.passages.some(({ pages }) => pages), [work]);
  const paint = useMemo(() => paintOf(annotations.all, matches), [annotations.all, matches]);
  const selected = useSelectedRanges(root);
  const held = useHeldWords(root, work, settings.shown);
  const marking = useMarking({ selection: held.selection, active, onActivate, onEdit });
  const steps = useStepHighlight(annotations.all, work.id, active, onActivate, read);
  useReadingPosition(root, arrival, onPosition);
  useLanding(root, arrival, onPosition);
  const repair = isOn(work, props.repair) ? props.repair : null;
  useProposedWords(root, repair, arrival);
  useShownChange(root, work, settings.shown, position, onPosition);
  const isHolding = selected.length > 0;
  const keys = useMemo(
    () => ({
      root,
      held,
      marking,
      active,
      onActivate,
      onStepMatch,
      onClearMatches,
      onStepHighlight: steps.step,
      repair,
    }),
    [held, marking, active, onActivate, onStepMatch, onClearMatches, steps, repair],
  );
  useReadingKeys(keys);

  const activateFrom = useCallback(
    ({ target }: MouseEvent) => {
      const isOnTools = (target as Element).closest("[role=toolbar]") !== null;
      if (isOnTools || !document.getSelection()?.isCollapsed) return;
      const ids = (target as Element).closest<HTMLElement>("[data-annotations]")?.dataset[
        "annotations"
      ];
      onActivate(ids ? steps.nextOf(ids.split(" ")) : null);
    },
    [onActivate, steps],
  );

  const inHand = annotations.all.find(({ id }) => id === active);
  const toolRanges = isHolding ? selected : (inHand?.colour && inHand.anchor.ranges) || [];
  return (
    // The keys for the same are in use-reading-keys; a click only picks up the highlight under it.
    // oxlint-disable-next-line click-events-have-key-events, no-noninteractive-element-interactions
    <main ref={root} className="reader" tabIndex={-1} aria-label="Text" onClick={activateFrom}>
      {repair && <RepairBar repair={repair} selected={selected} />}
      <article className={`reader-text${hasPages ? " reader-paged" : ""}`} lang={work.language}>
        <UnknownAddress work={work} arrival={arrival} />
        <TitlePage work={work} />
        {work.sections.map((section) => (
          <SectionText
            key={section.id}
            {...{ corpus, work, section, places, marks, paint, active }}
            shown={settings.shown}
            onRead={read}
          />
        ))}
      </article>
      {toolRanges.length > 0 && !repair && (
        <SelectionToolbar
          root={root}
          ranges={toolRanges}
          marking={marking}
          colour={isHolding ? null : (inHand?.colour ?? null)}
          isHighlight={!isHolding}
          others={isHolding ? null : steps.othersOn(toolRanges)}
        />
      )}
    </main>
  );
}

function isOn(work: Work, repair: RepairInHand | null): boolean {
  return repair !== null && annotatedWork(repair.annotation) === work.id;
}

function corpusOf(work: Work) {
  return createCorpus([{ id: work.corpus, title: "", description: "", works: [work] }]);
}
