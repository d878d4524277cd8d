import { type KeyboardEvent, type RefObject, useCallback, useId, useMemo } from "react";
import type { Hit, SearchFilters, SearchRequest, SearchScope } from "../../../contract/search.ts";
import type { Work } from "../../../contract/work.ts";
import { useSteady } from "../../ui/use-steady.ts";
import { activeFilters } from "./active-filters.ts";
import { onlyFilters, scopeRequest } from "./search-request.ts";
import { SearchField } from "./SearchField.tsx";
import { SearchPanel } from "./SearchPanel.tsx";
import { useDirectory } from "../../session/use-directory.ts";
import { useOutside } from "./use-outside.ts";
import { useResultKeys } from "./use-result-keys.ts";
import { useSearch } from "./use-search.ts";
import "./search-box.css";

export interface SearchBoxProps {
  /** The work that is open. */
  work: Work | null;
  scope: SearchScope;
  /** `unfinished` (default true): the last word may still be typed. */
  onTextChange: (text: string, unfinished?: boolean) => void;
  onFiltersChange: (filters: SearchFilters) => void;
  onWordFormsChange: (wordForms: boolean) => void;
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  /** A hit was chosen; its passage is null when it is a note on no passage. The box closes by itself. */
  onRead: (hit: Hit, request: SearchRequest) => void;
  /** All of the results are wanted, in the view for them. */
  onAll: (scope: SearchScope) => void;
  /** Escape was pressed in the closed and empty box: the focus belongs back where it came from. */
  onLeave?: () => void;
  inputRef: RefObject<HTMLInputElement | null>;
}

/** The one search box with its results beneath; the focus stays in the box while arrow keys walk through them. */
export function SearchBox(props: SearchBoxProps) {
  const { scope, onTextChange, isOpen, onOpenChange, onRead, onAll, inputRef } = props;
  const id = useId();
  const listId = `${id}-results`;
  const directory = useDirectory(isOpen);
  const request = useMemo(() => (isOpen ? scopeRequest(scope, "reading") : null), [isOpen, scope]);
  const searching = useSearch(request);
  const inside = useOutside(
    isOpen,
    useCallback(() => onOpenChange(false), [onOpenChange]),
  );
  const read = useCallback(
    (hit: Hit, request: SearchRequest) => {
      onOpenChange(false);
      onRead(hit, request);
    },
    [onOpenChange, onRead],
  );
  const showAll = () => {
    if (scope.query.trim() === "") return;
    onOpenChange(false);
    onAll(scope);
  };
  const keys = useResultKeys({
    searching,
    request,
    isOpen,
    onOpenChange,
    hasText: scope.query !== "",
    onClear: () => onTextChange(""),
    onLeave: props.onLeave,
    onRead: read,
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return keys.onKeyDown(event);
    event.preventDefault();
    showAll();
  };
  const filters = useSteady(onlyFilters(scope));
  const narrowed = useMemo(
    () => activeFilters(filters, directory.names),
    [filters, directory.names],
  );
  const hasResults = isOpen && (searching.answer?.hits.length ?? 0) > 0;
  const page = searching.isCurrent ? searching.answer?.page : null;

  return (
    <search className="search-box" {...inside}>
      <SearchField
        {...{ inputRef, scope, onTextChange, onKeyDown }}
        onRecall={(query, wordForms) => {
          onTextChange(query, false);
          props.onWordFormsChange(wordForms);
          onOpenChange(true);
        }}
        listId={hasResults ? listId : null}
        active={keys.active}
        suggestion={isOpen ? page?.suggestions[0] : undefined}
        hiddenFilters={isOpen ? 0 : narrowed.length}
        onOpen={() => onOpenChange(true)}
      />
      {isOpen && (
        <SearchPanel
          {...props}
          {...{ directory, request, searching, listId, narrowed }}
          active={keys.active}
          filters={filters}
          onRead={read}
          onAll={showAll}
          onLeave={() => {
            onOpenChange(false);
            inputRef.current?.focus();
          }}
        />
      )}
    </search>
  );
}
