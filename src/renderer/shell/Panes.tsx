import type { ReactNode } from "react";
import { Button } from "../ui/Button.tsx";
import "./panes.css";

export type PaneName = "contents" | "text" | "notebook";

interface PanesProps {
  /** With little room one pane shows at a time. */
  isNarrow: boolean;
  open: { contents: boolean; notebook: boolean };
  onToggle: (pane: "contents" | "notebook") => void;
  contents: ReactNode;
  notebook: ReactNode;
  children: ReactNode;
}

/** Library and contents, the text, the notebook; the outer two fold away. */
export function Panes({ isNarrow, open, onToggle, contents, notebook, children }: PanesProps) {
  const isCovered = isNarrow && (open.contents || open.notebook);
  return (
    <div
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
        <Button
          className="pane-back"
          onPress={() => onToggle(open.contents ? "contents" : "notebook")}
        >
          Back to the text
        </Button>
      )}
    </div>
  );
}
