import { useCallback, useMemo, useState } from "react";
import { annotatedPassages } from "../../core/corpus/annotated-passages.ts";
import type { AnnotationSession } from "./use-annotations.ts";
import type { SidePane } from "./use-panes.ts";

export interface Editing {
  /** The annotation in hand. */
  active: string | null;
  setActive: (annotation: string | null) => void;
  editing: { id: string; field: "note" | "tags" } | null;
  /** Opens the editor in the notebook. */
  edit: (what: { id: string; field: "note" | "tags" } | null) => void;
  /** Ends the editing and gives the focus back to the text. */
  done: (id: string) => void;
}

/** Which annotation is in hand, and which is being written on. */
export function useEditing(
  annotations: AnnotationSession,
  show: (pane: SidePane) => void,
  returnToText: (passage: string | undefined) => void,
): Editing {
  const [held, setActive] = useState<string | null>(null);
  const [editing, setEditing] = useState<Editing["editing"]>(null);

  const edit = useCallback(
    (what: Editing["editing"]) => {
      setEditing(what);
      if (what) show("notebook");
    },
    [show],
  );

  const { all } = annotations;
  const done = useCallback(
    (id: string) => {
      setEditing(null);
      const annotation = all.find((candidate) => candidate.id === id);
      returnToText(annotation && annotatedPassages(annotation)[0]);
    },
    [all, returnToText],
  );

  // What was removed is no longer in hand.
  const active = all.some(({ id }) => id === held) ? held : null;
  return useMemo(() => ({ active, setActive, editing, edit, done }), [active, editing, edit, done]);
}
