import { type KeyboardEvent, memo } from "react";
import type { Hit, SearchFilters, SearchRequest, SearchScope } from "../../../contract/search.ts";
import type { Work } from "../../../contract/work.ts";
import { Button } from "../../ui/Button.tsx";
import { Keys } from "../../ui/Keys.tsx";
import { useIsSlow } from "../../ui/use-is-slow.ts";
import type { ActiveFilter } from "./active-filters.ts";
import { EmptyResult } from "./EmptyResult.tsx";
import { FilterChips } from "./FilterChips.tsx";
import { FilterRow } from "./FilterRow.tsx";
import { QueryNotes } from "./notes/QueryNotes.tsx";
import { ResultList } from "./ResultList.tsx";
import { resultSummary } from "./result-summary.ts";
import { SearchHint } from "./SearchHint.tsx";
import type { Directory } from "../../session/directory.ts";
import { useSaid } from "./use-said.ts";
import { useSections } from "./use-sections.ts";
import type { Searching } from "./use-search.ts";
import "./search-panel.css";

export interface SearchPanelProps {
  work: Work | null;
  scope: SearchScope;
  filters: SearchFilters;
  onTextChange: (text: string, unfinished?: boolean) => void;
  onFiltersChange: (filters: SearchFilters) => void;
  onWordFormsChange: (wordForms: boolean) => void;
  directory: Directory;
  request: SearchRequest | null;
  searching: Searching;
  active: number;
  listId: string;
  narrowed: ActiveFilter[];
  onRead: (hit: Hit, request: SearchRequest) => void;
  onAll: () => void;
  /** Escape was pressed among the filters. */
  onLeave: () => void;
}

/** These are not drawn again with every letter. */
const Filters = memo(FilterRow);
const Chips = memo(FilterChips);

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
      <Filters
        work={props.work}
        filters={props.filters}
        onFiltersChange={onFiltersChange}
        wordForms={props.scope.wordForms ?? false}
        onWordFormsChange={props.onWordFormsChange}
        directory={directory}
      />
      <Chips narrowed={narrowed} onFiltersChange={onFiltersChange} />
      {directory.failure && <p className="search-problem">{directory.failure}</p>}
      <Answer {...props} said={said} />
    </div>
  );
}

const NO_HITS: Hit[] = [];

function Answer(props: SearchPanelProps & { said: string | null }) {
  const { searching, request, narrowed, said, onFiltersChange } = props;
  const { answer, isCurrent, isLoadingMore, loadMore } = searching;
  const nameOf = useSections(props.work, props.directory, answer?.hits ?? NO_HITS);
  if (!request) return <SearchHint narrowed={narrowed} />;
  if (!answer) return <Waiting isFirst={searching.isFirst} />;
  const { page, hits, failure } = answer;
  if (failure && hits.length === 0) return <p className="search-problem">{failure}</p>;
  return (
    <>
      {page && isCurrent && (
        <QueryNotes page={page} onQuery={(query) => props.onTextChange(query, false)} />
      )}
      {page && page.total === 0 ? (
        <EmptyResult {...{ page, narrowed, request, onFiltersChange }} />
      ) : (
        <>
          <p className="search-count" data-is-late={!isCurrent || undefined}>
            {said}
          </p>
          <ResultList
            {...props}
            // Other words begin at the top of a list of their own.
            key={JSON.stringify(answer.request)}
            {...{ hits, nameOf }}
            request={answer.request}
            onEnd={loadMore}
          />
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
      {page && page.total > 0 && (
        <Button look="quiet" className="search-all" onPress={props.onAll}>
          <span>{allInWords(page.total)}</span>
          <Keys chord="Mod+Enter" />
        </Button>
      )}
    </>
  );
}

function allInWords(total: number): string {
  const results = total === 1 ? "The result" : `All ${total.toLocaleString("en")} results`;
  return `${results}, concordance, counts`;
}

/** The first search waits until the index of all texts is built; none after it does. */
function Waiting({ isFirst }: { isFirst: boolean }) {
  const isSlow = useIsSlow();
  const message = isFirst ? "Preparing the search…" : "Searching…";
  useSaid(isSlow ? message : null);
  return isSlow && <p className="search-waiting">{message}</p>;
}
