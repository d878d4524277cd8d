import { type RefObject, useCallback, useMemo } from "react";
import type { Layer, TextRange, Work } from "../../../contract/work.ts";
import { isShown } from "./blocks.ts";
import { findPassageElement, passageElementOf, selectedRanges, selectRanges } from "./dom-range.ts";
import { type Held, type Move, moveHeld, type Place, rangesOf } from "./text-cursor.ts";
import { passageAtTop } from "./use-reading-position.ts";

export interface HeldWords {
  /** The words selected at this moment. */
  selection: () => TextRange[];
  /** Moves or extends what is selected, as one does with the keys; gives the words now held. */
  move: (move: Move) => string | null;
  /** Puts the focus on the next or previous paragraph; gives its text. */
  step: (direction: 1 | -1) => string | null;
  /** The paragraph that the keys act on when nothing is selected. */
  currentPassage: () => string | null;
}

/** Selecting by paragraph, sentence and word without a mouse. */
export function useHeldWords(
  root: RefObject<HTMLElement | null>,
  work: Work,
  shown: Layer | "both",
): HeldWords {
  const texts = useMemo(
    () => work.passages.filter((passage) => isShown(passage, shown)),
    [work, shown],
  );
  const places = useMemo(() => new Map(texts.map(({ id }, index) => [id, index])), [texts]);
  const indexOf = useCallback((id: string | null) => places.get(id ?? "") ?? -1, [places]);

  // Read when a key is pressed: what was last drawn may be a key behind.
  const selection = useCallback(
    () => (root.current ? selectedRanges(root.current, document.getSelection()) : []),
    [root],
  );

  const currentPassage = useCallback(() => {
    const selected = selection();
    const focused = passageElementOf(document.activeElement)?.dataset["passage"] ?? null;
    if (selected[0]) return selected[0].passage;
    return focused ?? (root.current && passageAtTop(root.current));
  }, [root, selection]);

  const focus = useCallback(
    (passage: string) => {
      const element = root.current && findPassageElement(root.current, passage);
      element?.focus({ preventScroll: true });
      element?.scrollIntoView({ block: "nearest" });
    },
    [root],
  );

  const step = useCallback(
    (direction: 1 | -1) => {
      const isFocused = passageElementOf(document.activeElement) !== null || selection().length > 0;
      const from = Math.max(indexOf(currentPassage()), 0);
      const next = texts[isFocused ? from + direction : from];
      if (!next) return null;
      document.getSelection()?.removeAllRanges();
      focus(next.id);
      return next.text;
    },
    [texts, selection, indexOf, currentPassage, focus],
  );

  const move = useCallback(
    (command: Move) => {
      const at: Place = { passage: Math.max(indexOf(currentPassage()), 0), offset: 0 };
      const held = moveHeld(texts, heldOf(selection(), indexOf), at, command, work.language);
      if (!held || !root.current) return null;
      const ranges = rangesOf(texts, held);
      const end = texts[held.end.passage];
      if (end) focus(end.id);
      selectRanges(root.current, ranges);
      return ranges
        .map(({ start, end: to }, index) =>
          texts[held.start.passage + index]?.text.slice(start, to),
        )
        .join(" ");
    },
    [texts, selection, indexOf, currentPassage, focus, root, work.language],
  );

  return useMemo(
    () => ({ selection, move, step, currentPassage }),
    [selection, move, step, currentPassage],
  );
}

function heldOf(ranges: TextRange[], indexOf: (id: string) => number): Held | null {
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last) return null;
  return {
    start: { passage: indexOf(first.passage), offset: first.start },
    end: { passage: indexOf(last.passage), offset: last.end },
  };
}
