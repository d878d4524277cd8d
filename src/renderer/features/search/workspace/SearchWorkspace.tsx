import { type ReactNode, type RefObject, useCallback, useEffect, useMemo, useRef } from "react";
import type { Hit, SearchOrder, SearchRequest, SearchScope } from "../../../../contract/search.ts";
import type { Work } from "../../../../contract/work.ts";
import type { ResultStore } from "../../../session/kept-results.ts";
import { useSession } from "../../../session/Session.tsx";
import { type SearchPlace, standsBySection } from "../../../session/search-place.ts";
import { remembered, spelledOut } from "../../../session/search-memory.ts";
import { useStableActions } from "../../../ui/use-stable-actions.ts";
import { useResults } from "../asking/use-results.ts";
import { scopeRequest } from "../search-request.ts";
import { useDirectory } from "../../../session/use-directory.ts";
import { QueryBar } from "./QueryBar.tsx";
import { ResultsPart } from "./ResultsPart.tsx";
import { ViewBar } from "./ViewBar.tsx";
import "./search-workspace.css";

export interface SearchWorkspaceProps {
  /** The work that is open. */
  work: Work | null;
  place: SearchPlace;
  /** Shows something else in this view, without a step in the history. */
  onPlaceChange: (place: SearchPlace) => void;
  results: ResultStore;
  inputRef: RefObject<HTMLInputElement | null>;
  onRead: (hit: Hit, request: SearchRequest) => void;
  /** The part that the place asks for, when that is not the results. */
  children: ReactNode;
}

/** The search as a view of its own: one query, and its results, its concordance and its counts. */
export function SearchWorkspace(props: SearchWorkspaceProps) {
  const { place, onPlaceChange, results: store, inputRef, onRead } = props;
  const { scope, part } = place;
  const { settings, changeSettings } = useSession();
  const directory = useDirectory(true);
  const order = place.order ?? settings.searchOrder;
  const request = useMemo(() => scopeRequest(scope, order), [scope, order]);
  const results = useResults(request, store);
  const list = useRef<HTMLDivElement>(null);
  useFirstFocus(inputRef, list, results.answer?.place !== null && results.isCurrent);

  const setScope = useCallback(
    (next: SearchScope) => onPlaceChange({ ...place, scope: next }),
    [place, onPlaceChange],
  );
  const setQuery = (query: string, unfinished = true) => setScope({ ...scope, query, unfinished });
  const finish = () => {
    if (scope.unfinished) setQuery(scope.query, false);
    const history = remembered(settings.searchHistory, spelledOut({ ...scope, unfinished: false }));
    changeSettings({ searchHistory: history });
  };

  const choosing = useStableActions({
    onPart: (chosen: SearchPlace["part"]) => onPlaceChange({ ...place, part: chosen }),
    onOrder: (chosen: SearchOrder) => {
      onPlaceChange({ ...place, order: chosen });
      changeSettings({ searchOrder: chosen });
    },
    onGrouped: (isGrouped: boolean) => onPlaceChange({ ...place, isGrouped }),
    onWordForms: (wordForms: boolean) => setScope({ ...scope, wordForms }),
  });

  return (
    <main className="search-view" tabIndex={-1} aria-label="Search">
      <h2 className="visually-hidden">Search</h2>
      <QueryBar
        {...{ scope, results, inputRef, setQuery, setScope }}
        isOfResults={part === "results"}
        onFinish={finish}
        onDown={() => list.current?.focus()}
      />
      <ViewBar
        {...{ part, order }}
        isGrouped={place.isGrouped}
        wordForms={scope.wordForms ?? false}
        {...choosing}
      />
      {part === "results" ? (
        <ResultsPart
          {...{ scope, order, results, directory, onRead, setScope }}
          work={props.work}
          // The hits that are shown may still be those of the order before.
          isGrouped={standsBySection(results.answer?.request.order ?? order, place.isGrouped)}
          listRef={list}
          onLeave={() => inputRef.current?.focus()}
        />
      ) : (
        <div className="search-part">{props.children}</div>
      )}
    </main>
  );
}

/** Who comes for the first time types; who comes back goes on in the list. */
function useFirstFocus(
  inputRef: RefObject<HTMLInputElement | null>,
  listRef: RefObject<HTMLDivElement | null>,
  isBack: boolean,
): void {
  const isBackAtFirst = useRef(isBack);
  useEffect(() => {
    const isElsewhere = document.activeElement?.closest("[role=dialog]");
    if (isElsewhere) return;
    const target = isBackAtFirst.current ? (listRef.current ?? inputRef.current) : inputRef.current;
    target?.focus({ preventScroll: true });
  }, [inputRef, listRef]);
}
