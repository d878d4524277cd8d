import { Search, X } from "lucide-react";
import type { KeyboardEvent, RefObject } from "react";
import { Button } from "../../ui/Button.tsx";
import "./search-field.css";

export interface SearchFieldProps {
  inputRef: RefObject<HTMLInputElement | null>;
  text: string;
  onTextChange: (text: string) => void;
  /** The list of results, when there are any to see, and the place of the active one or -1. */
  listId: string | null;
  active: number;
  /** How many filters narrow the search without being seen. */
  hiddenFilters: number;
  onOpen: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** Where the words are typed. */
export function SearchField(props: SearchFieldProps) {
  const { inputRef, text, onTextChange, listId, active, hiddenFilters, onOpen } = props;
  const clear = () => {
    onTextChange("");
    inputRef.current?.focus();
  };
  return (
    <div className="search-field">
      <Search size={16} aria-hidden="true" />
      <input
        ref={inputRef}
        className="search-input"
        role="combobox"
        aria-label="Search"
        aria-expanded={listId !== null}
        aria-autocomplete="list"
        aria-controls={listId ?? undefined}
        aria-activedescendant={listId && active >= 0 ? `${listId}-${active}` : undefined}
        placeholder="Search words, “phrases”, notes"
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="go"
        value={text}
        onChange={(event) => {
          onTextChange(event.target.value);
          onOpen();
        }}
        onClick={onOpen}
        onKeyDown={props.onKeyDown}
      />
      {hiddenFilters > 0 && (
        <Button look="quiet" className="search-narrowed" onPress={onOpen}>
          {hiddenFilters === 1 ? "1 filter" : `${hiddenFilters} filters`}
        </Button>
      )}
      {text === "" ? (
        <kbd aria-hidden="true">/</kbd>
      ) : (
        <Button look="quiet" className="search-clear" aria-label="Clear search" onPress={clear}>
          <X size={15} aria-hidden="true" />
        </Button>
      )}
    </div>
  );
}
