import { type RefObject, useLayoutEffect, useRef } from "react";
import { COLOURS, type Colour } from "../../../contract/annotation.ts";
import type { TextRange } from "../../../contract/work.ts";
import { CitationStyleChoice } from "../../session/CitationStyleChoice.tsx";
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
      // The words must stay selected while a button is pressed; a list would not open then.
      onMouseDown={(event) => {
        if (!(event.target instanceof HTMLSelectElement)) event.preventDefault();
      }}
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
      <Tool name="Dossier" keys="D" onPress={() => marking.file("file")} />
      <Tool name="Copy with citation" keys="Mod+Shift+C" onPress={marking.copy} />
      <span className="selection-style">
        <CitationStyleChoice />
      </span>
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

/** Above the first line of the words, or below the last where there is no room; also after the text has moved. */
function usePlace(
  root: RefObject<HTMLElement | null>,
  bar: RefObject<HTMLDivElement | null>,
  ranges: TextRange[],
): void {
  useLayoutEffect(() => {
    const [view, tool] = [root.current, bar.current];
    if (!view || !tool) return;
    const put = () => place(view, tool, ranges);
    const observer = new ResizeObserver(put);
    observer.observe(view);
    for (const section of view.querySelectorAll("section")) observer.observe(section);
    put();
    return () => observer.disconnect();
  }, [root, bar, ranges]);
}

function place(view: HTMLElement, tool: HTMLElement, ranges: TextRange[]): void {
  const words = domRangeOf(view, ranges);
  if (!words) return;
  // Where it stood before would limit how wide it can be.
  tool.style.left = "0px";
  const frame = view.getBoundingClientRect();
  const box = words.getBoundingClientRect();
  const first = words.getClientRects()[0] ?? box;
  const { width, height } = tool.getBoundingClientRect();
  const above = first.top - height - GAP_PX;
  const below = Math.min(box.bottom + GAP_PX, frame.bottom - height - GAP_PX);
  const top = above > frame.top ? above : below;
  const room = view.clientWidth - width - GAP_PX;
  const left = Math.max(Math.min(first.left - frame.left, room), GAP_PX / 2);
  tool.style.left = `${left}px`;
  tool.style.top = `${top - frame.top + view.scrollTop}px`;
}
