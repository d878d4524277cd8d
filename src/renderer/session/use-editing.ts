import { useCallback, useMemo, useState } from "react";
import type { AnchoredAnnotation } from "../../contract/annotation.ts";
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
      returnToText(passageOf(all.find((candidate) => candidate.id === id)));
    },
    [all, returnToText],
  );

  // What was removed is no longer in hand.
  const active = all.some(({ id }) => id === held) ? held : null;
  return useMemo(() => ({ active, setActive, editing, edit, done }), [active, editing, edit, done]);
}

function passageOf(annotation: AnchoredAnnotation | undefined): string | undefined {
  if (annotation?.target.kind === "passage") return annotation.target.passage;
  return annotation?.anchor.ranges[0]?.passage;
}
