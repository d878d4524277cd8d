import { Plus } from "lucide-react";
import type { RefObject } from "react";
import type { Work } from "../../../contract/work.ts";
import { SegmentedControl } from "../../ui/SegmentedControl.tsx";
import type { Card } from "../../session/cards/card.ts";
import type { NotebookOrder } from "./notebook-filter.ts";
import type { Scope } from "./use-cards.ts";

interface NotebookHeadProps {
  work: Work | null;
  cards: readonly Card[];
  shown: readonly Card[];
  scope: Scope;
  setScope: (scope: Scope) => void;
  order: NotebookOrder;
  setOrder: (order: NotebookOrder) => void;
  newNoteRef: RefObject<HTMLButtonElement | null>;
  onNewNote: () => void;
  onExport: () => void;
}

/** What the notebook holds, and the ways to look at it. */
export function NotebookHead(props: NotebookHeadProps) {
  const { work, cards, shown, scope, setScope, order, setOrder, newNoteRef } = props;
  const count = shown.length === cards.length ? cards.length : `${shown.length} of ${cards.length}`;
  return (
    <div className="notebook-head">
      <div className="notebook-line">
        <h2>
          Notebook <span className="notebook-count">{count}</span>
        </h2>
        <button
          ref={newNoteRef}
          type="button"
          className="notebook-button"
          onClick={props.onNewNote}
        >
          <Plus size={14} aria-hidden="true" /> New note
        </button>
        <button
          type="button"
          className="notebook-button"
          disabled={cards.length === 0}
          onClick={props.onExport}
        >
          Export…
        </button>
      </div>
      <div className="notebook-line">
        {work && (
          <SegmentedControl
            label="Annotations of"
            value={scope}
            options={[
              { value: "work", label: "This work" },
              { value: "everything", label: "Everything" },
            ]}
            onChange={setScope}
          />
        )}
        <SegmentedControl
          label="Order"
          value={order}
          options={[
            { value: "text", label: "Text" },
            { value: "newest", label: "Newest" },
          ]}
          onChange={setOrder}
        />
      </div>
    </div>
  );
}
