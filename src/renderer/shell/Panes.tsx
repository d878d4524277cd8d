import { type ReactNode, useEffect, useRef } from "react";
import { isTyping } from "../session/chord.ts";
import type { PaneSession } from "../session/use-panes.ts";
import { Button } from "../ui/Button.tsx";
import "./panes.css";

interface PanesProps {
  panes: PaneSession;
  contents: ReactNode;
  notebook: ReactNode;
  children: ReactNode;
}

/** Library and contents, the text, the notebook; the outer two fold away. */
export function Panes({ panes, contents, notebook, children }: PanesProps) {
  const { isNarrow, open, uncover } = panes;
  const isCovered = isNarrow && (open.contents || open.notebook);
  const root = useRef<HTMLDivElement>(null);
  const covering = open.contents ? ".pane-contents" : ".pane-notebook";

  useEffect(() => {
    const cover = isCovered ? root.current?.querySelector(covering) : null;
    // The text beneath is out of reach; an editor that has just opened keeps the focus.
    if (!cover || cover.contains(document.activeElement)) return;
    cover.querySelector<HTMLElement>("nav, input, button")?.focus();
  }, [isCovered, covering]);

  const before = useRef(open);
  useEffect(() => {
    const isFolded = before.current !== open;
    before.current = open;
    // A pane that folds takes the focus with it when it has it.
    if (isFolded && document.activeElement === document.body)
      root.current?.querySelector<HTMLElement>("main")?.focus({ preventScroll: true });
  }, [open]);

  useEffect(() => {
    if (!isCovered) return;
    const leave = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented && !isTyping(event.target)) uncover();
    };
    document.addEventListener("keydown", leave);
    return () => document.removeEventListener("keydown", leave);
  }, [isCovered, uncover]);

  return (
    <div
      ref={root}
      className="panes"
      data-narrow={isNarrow}
      data-contents={open.contents}
      data-notebook={open.notebook}
    >
      {open.contents && <div className="pane pane-contents">{contents}</div>}
      <div className="pane pane-text" inert={isCovered}>
        {children}
      </div>
      {open.notebook && (
        <aside className="pane pane-notebook" aria-label="Notebook">
          {notebook}
        </aside>
      )}
      {isCovered && (
        <Button className="pane-back" onPress={uncover}>
          Back to the text
        </Button>
      )}
    </div>
  );
}
