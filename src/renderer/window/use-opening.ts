import { useCallback, useMemo } from "react";
import type { Hit, SearchRequest } from "../../contract/search.ts";
import { annotatedPassages } from "../../core/corpus/annotated-passages.ts";
import type { AnnotationSession } from "../session/use-annotations.ts";
import type { Editing } from "../session/use-editing.ts";
import type { PaneSession } from "../session/use-panes.ts";
import type { Reading } from "../session/use-reading.ts";
import type { SearchState } from "../session/use-search-state.ts";

interface OpeningParts {
  annotations: AnnotationSession;
  editing: Editing;
  search: SearchState;
  panes: PaneSession;
  reading: Reading;
  read: (passage: string, annotation?: string) => void;
}

export interface Opening {
  /** Goes to the words of an annotation, or takes it in hand when it has none. */
  openAnnotation: (id: string) => void;
  /** Reads a result, with all matches of its search marked in the text. */
  openHit: (hit: Hit, request: SearchRequest) => void;
}

/** From the notebook and from the results into the text. */
export function useOpening(parts: OpeningParts): Opening {
  const { read } = parts;
  const { all } = parts.annotations;
  const { setActive } = parts.editing;
  const { setOpen } = parts.search;
  const { show } = parts.panes;
  const { found } = parts.reading;

  const openAnnotation = useCallback(
    (id: string) => {
      const annotation = all.find((candidate) => candidate.id === id);
      const [passage] = annotation ? annotatedPassages(annotation) : [];
      if (passage) read(passage, id);
      else setActive(id);
    },
    [all, read, setActive],
  );

  const openHit = useCallback(
    (hit: Hit, request: SearchRequest) => {
      setOpen(false);
      if (hit.passage && !hit.annotation) found.show(request, hit.passage);
      if (hit.passage) read(hit.passage, hit.annotation ?? undefined);
      else setActive(hit.annotation);
      if (hit.annotation) show("notebook");
    },
    [setOpen, show, found, read, setActive],
  );
  return useMemo(() => ({ openAnnotation, openHit }), [openAnnotation, openHit]);
}
