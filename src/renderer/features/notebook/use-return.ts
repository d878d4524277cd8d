import { useCallback, useEffect, useRef } from "react";
import { useSession } from "../../session/Session.tsx";
import type { Drafts } from "./drafts.ts";
import { isEmpty } from "./use-ended-editing.ts";

interface ReturnOptions {
  drafts: Drafts;
  /** Gives the focus back to the text. */
  onDone: (id: string) => void;
  onFocusCard: (id: string) => void;
}

/**
 * Gives the focus back to the text once the library shows what became of the annotation: whoever is told
 * must not judge it by what it was before. With something left unsaved its card has the focus instead.
 */
export function useReturn({ drafts, onDone, onFocusCard }: ReturnOptions): (id: string) => void {
  const { annotations } = useSession();
  const returning = useRef<string | null>(null);
  useEffect(() => {
    const id = returning.current;
    if (id === null) return;
    const annotation = annotations.all.find((candidate) => candidate.id === id);
    const isLeft = drafts.has(id);
    if (annotation && isEmpty(annotation) && !isLeft) return;
    returning.current = null;
    if (isLeft) onFocusCard(id);
    else onDone(id);
  });
  return useCallback((id) => {
    returning.current = id;
  }, []);
}
