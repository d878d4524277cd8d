import { type RefObject, useId, useMemo, useState } from "react";
import type {
  Hit,
  SearchFilters,
  SearchOrder,
  SearchRequest,
  SearchScope,
} from "../../../../contract/search.ts";
import type { Work } from "../../../../contract/work.ts";
import { useSession } from "../../../session/Session.tsx";
import { useMedia } from "../../../session/use-media.ts";
import { useIsSlow } from "../../../ui/use-is-slow.ts";
import { useStableActions } from "../../../ui/use-stable-actions.ts";
import { useSteady } from "../../../ui/use-steady.ts";
import { activeFilters } from "../active-filters.ts";
import { loadedFromStart } from "../asking/hit-pages.ts";
import { useFacets } from "../asking/use-facets.ts";
import type { Results } from "../asking/use-results.ts";
import { EmptyResult } from "../EmptyResult.tsx";
import { FilterChips } from "../FilterChips.tsx";
import { resultSummary } from "../result-summary.ts";
import { SearchHint } from "../SearchHint.tsx";
import { inScope, onlyFilters } from "../search-request.ts";
import type { Directory } from "../../../session/directory.ts";
import { useSaid } from "../use-said.ts";
import { FacetColumn } from "./FacetColumn.tsx";
import { HitList } from "./HitList.tsx";
import { useListFocus } from "./use-list-focus.ts";

interface ResultsPartProps {
  /** The work that is open. */
  work: Work | null;
  scope: SearchScope;
  order: SearchOrder;
  results: Results;
  directory: Directory;
  isGrouped: boolean;
  listRef: RefObject<HTMLDivElement | null>;
  setScope: (scope: SearchScope) => void;
  onRead: (hit: Hit, request: SearchRequest) => void;
  /** Back to the query. */
  onLeave: () => void;
}

/** The facets, and the hits beside them. */
export function ResultsPart(props: ResultsPartProps) {
  const { scope, results, directory, setScope } = props;
  const { annotations } = useSession();
  const page = results.answer?.page ?? null;
  const isReady = results.isCurrent && page !== null;
  const facets = useFacets(scope, isReady, page?.index.indexed ?? annotations.all);
  const filters = useSteady(onlyFilters(scope));
  const narrowed = useMemo(
    () => activeFilters(filters, directory.names),
    [filters, directory.names],
  );
  const { onFilters } = useStableActions({
    onFilters: (next: SearchFilters) => setScope(inScope(scope, next)),
  });
  const isNarrow = useMedia("(max-width: 820px)");
  const [isOpen, setOpen] = useState(false);
  const columnId = useId();
  return (
    <div className="results-part">
      {isNarrow && (
        <button
          type="button"
          className="button button-plain facets-toggle"
          aria-expanded={isOpen}
          aria-controls={columnId}
          onClick={() => setOpen(!isOpen)}
        >
          Narrow the results{narrowed.length > 0 && ` (${narrowed.length})`}
        </button>
      )}
      <div id={columnId} className="facets" hidden={isNarrow && !isOpen}>
        <FacetColumn {...{ filters, facets, directory, onFilters }} />
      </div>
      <div className="hits">
        <FilterChips narrowed={narrowed} onFiltersChange={onFilters} />
        {directory.failure && <p className="search-problem">{directory.failure}</p>}
        <Hits {...props} />
      </div>
    </div>
  );
}

function Hits(props: ResultsPartProps) {
  const { scope, results, directory, setScope } = props;
  const { answer, isCurrent } = results;
  const narrowed = useMemo(() => activeFilters(scope, directory.names), [scope, directory.names]);
  const said = useMemo(() => {
    if (!answer?.page) return answer?.failure ?? null;
    return resultSummary(answer.page.total, loadedFromStart(answer.pages));
  }, [answer]);
  useSaid(isCurrent ? said : null);
  const onList = useListFocus(props.listRef, props.onLeave);
  if (scope.query.trim() === "") return <SearchHint narrowed={narrowed} />;
  if (!answer) return <Waiting />;
  const { page, request, failure } = answer;
  if (!page) return failure && <p className="search-problem">{failure}</p>;
  if (page.total === 0)
    return (
      <EmptyResult
        {...{ page, narrowed }}
        request={request}
        onFiltersChange={(filters) => setScope(inScope(scope, filters))}
      />
    );
  return (
    <>
      {failure && <p className="search-problem">{failure}</p>}
      <HitList key={answer.key} {...props} {...{ answer, page, onList }} said={said ?? ""} />
    </>
  );
}

function Waiting() {
  const isSlow = useIsSlow();
  useSaid(isSlow ? "Searching…" : null);
  return isSlow && <p className="search-waiting">Searching…</p>;
}
