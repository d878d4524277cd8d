import { type RefObject, useLayoutEffect, useRef } from "react";
import { COLOURS, type Colour } from "../../../contract/annotation.ts";
import type { TextRange } from "../../../contract/work.ts";
import { Keys } from "../../ui/Keys.tsx";
import { domRangeOf } from "./dom-range.ts";
import type { Marking } from "./use-marking.ts";
import "./selection-toolbar.css";

interface SelectionToolbarProps {
  root: RefObject<HTMLElement | null>;
  /** The words that the toolbar stands beside. */
  ranges: TextRange[];
  marking: Marking;
  /** Of the highlight in hand; null while words are selected. */
  colour: Colour | null;
  isHighlight: boolean;
  /** Further highlights on the same words. */
  others: { number: number; count: number; onNext: () => void } | null;
}

const GAP_PX = 10;

/** The few things that one does with words: mark, note, tag, copy. Keeps the selection alive. */
export function SelectionToolbar(props: SelectionToolbarProps) {
  const { root, ranges, marking, colour, isHighlight, others } = props;
  const bar = useRef<HTMLDivElement>(null);
  usePlace(root, bar, ranges);
  const passage = ranges[0]?.passage ?? null;
  return (
    <div
      ref={bar}
      className="selection-toolbar"
      role="toolbar"
      aria-label={isHighlight ? "Highlight" : "Selected words"}
      tabIndex={-1}
      // The words must stay selected while a button is pressed.
      onMouseDown={(event) => event.preventDefault()}
    >
      {COLOURS.map((name, index) => (
        <button
          key={name}
          type="button"
          className="colour-button"
          aria-label={`${isHighlight ? "Make it" : "Mark"} ${name}`}
          aria-pressed={colour === name}
          title={`${name} (${index + 1})`}
          style={{ backgroundColor: `var(--${name})`, borderColor: `var(--${name}-line)` }}
          onClick={() => void marking.mark(name)}
        />
      ))}
      <span className="selection-separator" />
      <Tool name="Note" keys="N" onPress={() => marking.annotate("note", passage)} />
      <Tool name="Tags" keys="T" onPress={() => marking.annotate("tags", passage)} />
      <Tool name="Copy with citation" keys="Mod+Shift+C" onPress={marking.copy} />
      {isHighlight && <Tool name="Remove" keys="Backspace" onPress={marking.remove} />}
      {others && others.count > 1 && (
        <button type="button" className="selection-tool" onClick={others.onNext}>
          {others.number} of {others.count} here
        </button>
      )}
    </div>
  );
}

function Tool({ name, keys, onPress }: { name: string; keys: string; onPress: () => unknown }) {
  return (
    <button type="button" className="selection-tool" onClick={() => void onPress()}>
      {name} <Keys chord={keys} />
    </button>
  );
}

/** Above the first line of the words, or below the last where there is no room. */
function usePlace(
  root: RefObject<HTMLElement | null>,
  bar: RefObject<HTMLDivElement | null>,
  ranges: TextRange[],
): void {
  useLayoutEffect(() => {
    const [view, tool] = [root.current, bar.current];
    const words = view && domRangeOf(view, ranges);
    if (!view || !tool || !words) return;
    const frame = view.getBoundingClientRect();
    const box = words.getBoundingClientRect();
    const first = words.getClientRects()[0] ?? box;
    const { width, height } = tool.getBoundingClientRect();
    const above = first.top - height - GAP_PX;
    const top =
      above > frame.top ? above : Math.min(box.bottom + GAP_PX, frame.bottom - height - GAP_PX);
    const left = Math.min(Math.max(first.left, frame.left + GAP_PX), frame.right - width - GAP_PX);
    tool.style.left = `${Math.max(left - frame.left, 4)}px`;
    tool.style.top = `${top - frame.top + view.scrollTop}px`;
  }, [root, bar, ranges]);
}
