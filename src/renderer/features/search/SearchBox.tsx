import { type RefObject, useCallback, useId, useMemo } from "react";
import type { Hit, SearchFilters, SearchRequest } from "../../../contract/search.ts";
import type { Work } from "../../../contract/work.ts";
import { activeFilters } from "./active-filters.ts";
import { searchRequest } from "./search-request.ts";
import { SearchField } from "./SearchField.tsx";
import { SearchPanel } from "./SearchPanel.tsx";
import { useDirectory } from "./use-directory.ts";
import { useOutside } from "./use-outside.ts";
import { useResultKeys } from "./use-result-keys.ts";
import { useSearch } from "./use-search.ts";
import "./search-box.css";

export interface SearchBoxProps {
  /** The work that is open. */
  work: Work | null;
  text: string;
  onTextChange: (text: string) => void;
  filters: SearchFilters;
  onFiltersChange: (filters: SearchFilters) => void;
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  /** A hit was chosen; its passage is null when it is a note on no passage. The box closes by itself. */
  onRead: (hit: Hit, request: SearchRequest) => void;
  /** Escape was pressed in the closed and empty box: the focus belongs back where it came from. */
  onLeave?: () => void;
  inputRef: RefObject<HTMLInputElement | null>;
}

/** The one search box with its results beneath; the focus stays in the box while arrow keys walk through them. */
export function SearchBox(props: SearchBoxProps) {
  const { text, onTextChange, filters, isOpen, onOpenChange, onRead, inputRef } = props;
  const id = useId();
  const listId = `${id}-results`;
  const directory = useDirectory(isOpen);
  const request = useMemo(
    () => (isOpen ? searchRequest(text, filters) : null),
    [isOpen, text, filters],
  );
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
  const { active, onKeyDown } = useResultKeys({
    searching,
    request,
    isOpen,
    onOpenChange,
    hasText: text !== "",
    onClear: () => onTextChange(""),
    onLeave: props.onLeave,
    onRead: read,
  });
  const narrowed = useMemo(
    () => activeFilters(filters, directory.names),
    [filters, directory.names],
  );
  const hasResults = isOpen && (searching.answer?.hits.length ?? 0) > 0;

  return (
    <search className="search-box" {...inside}>
      <SearchField
        {...props}
        listId={hasResults ? listId : null}
        active={active}
        hiddenFilters={isOpen ? 0 : narrowed.length}
        onOpen={() => onOpenChange(true)}
        onKeyDown={onKeyDown}
      />
      {isOpen && (
        <SearchPanel
          {...props}
          {...{ directory, request, searching, active, listId, narrowed }}
          onRead={read}
          onLeave={() => {
            onOpenChange(false);
            inputRef.current?.focus();
          }}
        />
      )}
    </search>
  );
}
