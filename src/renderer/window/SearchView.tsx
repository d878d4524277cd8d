import { useCallback } from "react";
import type { SearchScope } from "../../contract/search.ts";
import { Concordance } from "../features/concordance/Concordance.tsx";
import { Counts } from "../features/counts/Counts.tsx";
import { SearchWorkspace } from "../features/search/workspace/SearchWorkspace.tsx";
import { EMPTY_PLACE, type SearchPlace } from "../session/search-place.ts";
import type { Reading } from "../session/use-reading.ts";
import type { SearchState } from "../session/use-search-state.ts";
import type { Opening } from "./use-opening.ts";

interface SearchViewProps {
  place: SearchPlace;
  reading: Reading;
  search: SearchState;
  opening: Opening;
}

/** Results, concordance and counts of one query; what a number of theirs stands for is shown as results. */
export function SearchView({ place, reading, search, opening }: SearchViewProps) {
  const { amend } = reading.navigation;
  const { go } = reading;
  const { openPassage, openHit } = opening;
  const change = useCallback(
    (next: SearchPlace) => amend({ view: "search", place: next }),
    [amend],
  );
  const showScope = useCallback(
    (scope: SearchScope) => go({ view: "search", place: { ...EMPTY_PLACE, scope } }),
    [go],
  );
  const shared = { scope: place.scope, onScope: showScope, onRead: openPassage };
  return (
    <SearchWorkspace
      work={reading.open.work}
      place={place}
      onPlaceChange={change}
      results={search.results}
      inputRef={search.viewInputRef}
      onRead={openHit}
    >
      {place.part === "concordance" && <Concordance {...shared} />}
      {place.part === "counts" && <Counts {...shared} />}
    </SearchWorkspace>
  );
}
