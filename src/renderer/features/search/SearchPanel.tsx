import { type KeyboardEvent, useEffect } from "react";
import type { Hit, SearchFilters, SearchRequest } from "../../../contract/search.ts";
import type { Work } from "../../../contract/work.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Button } from "../../ui/Button.tsx";
import { useIsSlow } from "../../ui/use-is-slow.ts";
import type { ActiveFilter } from "./active-filters.ts";
import { EmptyResult } from "./EmptyResult.tsx";
import { FilterChips } from "./FilterChips.tsx";
import { FilterRow } from "./FilterRow.tsx";
import { ResultList } from "./ResultList.tsx";
import { resultSummary } from "./result-summary.ts";
import { SearchHint } from "./SearchHint.tsx";
import type { Directory } from "./use-directory.ts";
import type { Searching } from "./use-search.ts";
import "./search-panel.css";

export interface SearchPanelProps {
  work: Work | null;
  filters: SearchFilters;
  onFiltersChange: (filters: SearchFilters) => void;
  directory: Directory;
  request: SearchRequest | null;
  searching: Searching;
  active: number;
  listId: string;
  narrowed: ActiveFilter[];
  onRead: (hit: Hit, request: SearchRequest) => void;
  /** Escape was pressed among the filters. */
  onLeave: () => void;
}

/** Said only when typing has paused, so that not every letter is commented on. */
const SAY_AFTER_MS = 250;

/** What stands beneath the search box: the filters, how much was found, and the hits. */
export function SearchPanel(props: SearchPanelProps) {
  const { searching, narrowed, onFiltersChange, onLeave, directory } = props;
  const { answer } = searching;
  const said = answer && (answer.failure ?? resultSummary(answer.page?.total ?? 0, answer.hits));
  useSaid(searching.isCurrent ? said : null);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.stopPropagation();
    onLeave();
  };

  return (
    // Escape is heard here for all the controls inside, which keep their own keys.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="search-panel" onKeyDown={onKeyDown}>
      <FilterRow {...props} />
      <FilterChips narrowed={narrowed} onFiltersChange={onFiltersChange} />
      {directory.failure && <p className="search-problem">{directory.failure}</p>}
      <Answer {...props} said={said} />
    </div>
  );
}

function Answer(props: SearchPanelProps & { said: string | null }) {
  const { searching, request, narrowed, said, onFiltersChange } = props;
  const { answer, isCurrent, isLoadingMore, loadMore } = searching;
  if (!request) return <SearchHint narrowed={narrowed} />;
  if (!answer) return <Waiting isFirst={searching.isFirst} />;
  const { page, hits, failure } = answer;
  if (failure && hits.length === 0) return <p className="search-problem">{failure}</p>;
  return (
    <>
      {page?.problems.map((problem) => (
        <p key={problem.message} className="search-problem">
          {problem.message}
        </p>
      ))}
      {page && page.total === 0 ? (
        <EmptyResult {...{ page, narrowed, request, onFiltersChange }} />
      ) : (
        <>
          <p className="search-count" data-is-late={!isCurrent || undefined}>
            {said}
          </p>
          <ResultList {...props} request={answer.request} hits={hits} onEnd={loadMore} />
          {page && hits.length < page.total && (
            <Button className="search-more" isDisabled={isLoadingMore} onPress={loadMore}>
              {isLoadingMore
                ? "Loading…"
                : `Show more (${hits.length.toLocaleString("en")} of ${page.total.toLocaleString("en")})`}
            </Button>
          )}
          {failure && <p className="search-problem">{failure}</p>}
        </>
      )}
    </>
  );
}

/** The first search waits until the index of all texts is built; none after it does. */
function Waiting({ isFirst }: { isFirst: boolean }) {
  const isSlow = useIsSlow();
  const message = isFirst ? "Preparing the search…" : "Searching…";
  useSaid(isSlow ? message : null);
  return isSlow && <p className="search-waiting">{message}</p>;
}

function useSaid(message: string | null) {
  const announce = useAnnounce();
  useEffect(() => {
    if (!message) return;
    const timer = setTimeout(() => announce(message), SAY_AFTER_MS);
    return () => clearTimeout(timer);
  }, [message, announce]);
}
