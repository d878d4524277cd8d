import { useEffect } from "react";
import { Keys } from "../../../ui/Keys.tsx";
import type { QueryCompletion } from "./use-query-completion.ts";

/** What could stand at the caret, below the box; the focus stays in the box. */
export function CompletionList({ completion }: { completion: QueryCompletion }) {
  const { listId, completions, pointed, accept } = completion;
  useEffect(() => {
    document.getElementById(`${listId}-${pointed}`)?.scrollIntoView({ block: "nearest" });
  }, [listId, pointed]);
  if (completions.length === 0) return null;
  // A select cannot stay beneath a field that is typed in; the keys of the box act for the list.
  /* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events */
  return (
    <div
      className="completion"
      // The focus has to stay in the field.
      onMouseDown={(event) => event.preventDefault()}
      role="presentation"
    >
      <div id={listId} className="completion-list" role="listbox" aria-label="Fields and values">
        {completions.map((option, index) => (
          <div
            key={`${option.insert} ${option.label}`}
            id={`${listId}-${index}`}
            className="completion-option"
            role="option"
            aria-selected={index === pointed}
            tabIndex={-1}
            onClick={() => accept(option)}
          >
            <span>{option.label}</span>
            <span className="completion-detail">{option.detail}</span>
          </div>
        ))}
      </div>
      <p className="completion-keys">
        <Keys chord="Tab" /> takes {pointed >= 0 ? "it" : "the first"} · <Keys chord="Escape" />{" "}
        closes
      </p>
    </div>
  );
  /* oxlint-enable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events */
}
