import { Search, X } from "lucide-react";
import type { KeyboardEvent, RefObject } from "react";
import type { SearchScope, Suggestion } from "../../../contract/search.ts";
import { Button } from "../../ui/Button.tsx";
import { SearchMemory } from "./memory/SearchMemory.tsx";
import { QueryInput } from "./query-input/QueryInput.tsx";
import "./search-field.css";

export interface SearchFieldProps {
  inputRef: RefObject<HTMLInputElement | null>;
  scope: SearchScope;
  onTextChange: (text: string, unfinished?: boolean) => void;
  /** A query was taken out of the history or the saved ones. */
  onRecall: (query: string, wordForms: boolean) => void;
  /** The list of results, when there are any to see, and the place of the active one or -1. */
  listId: string | null;
  active: number;
  suggestion: Suggestion | undefined;
  /** How many filters narrow the search without being seen. */
  hiddenFilters: number;
  onOpen: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** Where the words are typed. */
export function SearchField(props: SearchFieldProps) {
  const { inputRef, scope, onTextChange, hiddenFilters, onOpen } = props;
  const clear = () => {
    onTextChange("");
    inputRef.current?.focus();
  };
  return (
    <QueryInput
      className="search-field"
      label="Search"
      inputRef={inputRef}
      text={scope.query}
      onTextChange={(text, unfinished) => {
        onTextChange(text, unfinished);
        onOpen();
      }}
      listId={props.listId}
      active={props.active}
      suggestion={props.suggestion}
      onClick={onOpen}
      onKeyDown={props.onKeyDown}
      before={<Search size={16} aria-hidden="true" />}
    >
      {hiddenFilters > 0 && (
        <Button look="quiet" className="search-narrowed" onPress={onOpen}>
          {hiddenFilters === 1 ? "1 filter" : `${hiddenFilters} filters`}
        </Button>
      )}
      {scope.query === "" ? (
        <kbd aria-hidden="true">/</kbd>
      ) : (
        <Button look="quiet" className="search-clear" aria-label="Clear search" onPress={clear}>
          <X size={15} aria-hidden="true" />
        </Button>
      )}
      <SearchMemory scope={scope} onRecall={props.onRecall} inputRef={inputRef} />
    </QueryInput>
  );
}
