import { useCallback, useMemo } from "react";
import type { Hit, SearchScope } from "../../contract/search.ts";
import { annotatedPassages } from "../../core/corpus/annotated-passages.ts";
import type { AnnotationSession } from "../session/use-annotations.ts";
import type { Editing } from "../session/use-editing.ts";
import type { PaneSession } from "../session/use-panes.ts";
import type { LibraryPart } from "../session/route.ts";
import { EMPTY_PLACE } from "../session/search-place.ts";
import type { Reading } from "../session/use-reading.ts";
import { remembered, spelledOut } from "../session/search-memory.ts";
import type { SearchState } from "../session/use-search-state.ts";
import type { SettingsSession } from "../session/use-settings.ts";

interface OpeningParts {
  annotations: AnnotationSession;
  editing: Editing;
  search: SearchState;
  panes: PaneSession;
  reading: Reading;
  settings: SettingsSession;
  read: (passage: string, annotation?: string) => void;
}

export interface Opening {
  /** Goes to the words of an annotation, or takes it in hand when it has none. */
  openAnnotation: (id: string) => void;
  /** Reads a result, with all matches of its search marked in the text. */
  openHit: (hit: Hit, scope: SearchScope) => void;
  /** The same for one passage of the results. */
  openPassage: (passage: string, scope: SearchScope) => void;
  /** Shows all that is found, with a way back. */
  openSearch: (scope: SearchScope) => void;
  openLibrary: (part: LibraryPart) => void;
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

  const { change } = parts.settings;
  const { searchHistory } = parts.settings.settings;
  const remember = useCallback(
    (scope: SearchScope) => {
      change({ searchHistory: remembered(searchHistory, spelledOut(scope)) });
    },
    [change, searchHistory],
  );

  const openPassage = useCallback(
    (passage: string, scope: SearchScope) => {
      remember(scope);
      found.show(scope, passage);
      read(passage);
    },
    [remember, found, read],
  );

  const openHit = useCallback(
    (hit: Hit, scope: SearchScope) => {
      setOpen(false);
      if (hit.passage && !hit.annotation) return openPassage(hit.passage, scope);
      remember(scope);
      if (hit.passage) read(hit.passage, hit.annotation ?? undefined);
      else setActive(hit.annotation);
      if (hit.annotation) show("notebook");
    },
    [setOpen, openPassage, remember, show, read, setActive],
  );

  const { go } = parts.reading;
  const openSearch = useCallback(
    (scope: SearchScope) => {
      remember(scope);
      go({ view: "search", place: { ...EMPTY_PLACE, scope } });
    },
    [remember, go],
  );
  const openLibrary = useCallback((part: LibraryPart) => go({ view: "library", part }), [go]);
  return useMemo(
    () => ({ openAnnotation, openHit, openPassage, openSearch, openLibrary }),
    [openAnnotation, openHit, openPassage, openSearch, openLibrary],
  );
}
