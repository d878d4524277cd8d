import { useEffect, useRef } from "react";
import type { AnchoredAnnotation } from "../../../contract/annotation.ts";
import { useSession } from "../../session/Session.tsx";
import type { Drafts } from "./drafts.ts";

/** A note that was begun and left with nothing in it goes again when its editor closes. */
export function useEndedEditing(editing: string | null, drafts: Drafts): void {
  const { annotations } = useSession();
  const { all, remove } = annotations;
  const edited = useRef<string | null>(null);
  useEffect(() => {
    const ended = edited.current === editing ? null : edited.current;
    edited.current = editing;
    const annotation = all.find(({ id }) => id === ended);
    if (annotation && isEmpty(annotation) && !drafts.has(annotation.id))
      void remove([annotation.id]);
  }, [editing, all, remove, drafts]);
}

/** Whether an annotation marks nothing and says nothing. */
export function isEmpty({ colour, note, tags }: AnchoredAnnotation): boolean {
  return colour === null && note.trim() === "" && tags.length === 0;
}
