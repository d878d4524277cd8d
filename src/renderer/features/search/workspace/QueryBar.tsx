import { Search, X } from "lucide-react";
import { type KeyboardEvent, type RefObject, useState } from "react";
import type { SearchScope } from "../../../../contract/search.ts";
import { Button } from "../../../ui/Button.tsx";
import type { Results } from "../asking/use-results.ts";
import { QueryBuilder } from "../builder/QueryBuilder.tsx";
import { SearchMemory } from "../memory/SearchMemory.tsx";
import { QueryNotes } from "../notes/QueryNotes.tsx";
import { QueryInput } from "../query-input/QueryInput.tsx";

interface QueryBarProps {
  scope: SearchScope;
  results: Results;
  /** Whether the results are what is shown; concordance and counts have an answer of their own. */
  isOfResults: boolean;
  inputRef: RefObject<HTMLInputElement | null>;
  setQuery: (query: string, unfinished?: boolean) => void;
  setScope: (scope: SearchScope) => void;
  /** Enter: the query is as it is meant. */
  onFinish: () => void;
  /** Arrow down: on to the list. */
  onDown: () => void;
}

/** The query, the ways to put one together, and what is to be said of it. */
export function QueryBar(props: QueryBarProps) {
  const { scope, results, inputRef, setQuery, setScope, onFinish, onDown } = props;
  const [isBuilding, setBuilding] = useState(false);
  const page = results.isCurrent ? (results.answer?.page ?? null) : null;

  const onKeyDown = (event: KeyboardEvent) => {
    const move = { Enter: onFinish, ArrowDown: onDown, Escape: clear }[event.key];
    if (!move || event.altKey || event.shiftKey) return;
    if (event.key === "Escape" && scope.query === "") return;
    event.preventDefault();
    event.stopPropagation();
    move();
  };
  function clear() {
    setQuery("");
    inputRef.current?.focus();
  }

  return (
    <search className="query-bar">
      <div className="query-line">
        <QueryInput
          className="query-input-large"
          label="Query"
          inputRef={inputRef}
          text={scope.query}
          onTextChange={setQuery}
          listId={null}
          active={-1}
          suggestion={page?.suggestions[0]}
          onKeyDown={onKeyDown}
          before={<Search size={18} aria-hidden="true" />}
        >
          {scope.query !== "" && (
            <Button look="quiet" className="search-clear" aria-label="Clear query" onPress={clear}>
              <X size={16} aria-hidden="true" />
            </Button>
          )}
          <SearchMemory
            scope={scope}
            onRecall={(query, wordForms) =>
              setScope({ ...scope, query, unfinished: false, wordForms })
            }
            inputRef={inputRef}
          />
        </QueryInput>
        <Button className="query-build" onPress={() => setBuilding(true)}>
          Build a query
        </Button>
      </div>
      {page && (
        <QueryNotes
          page={page}
          onQuery={(query) => setQuery(query, false)}
          isOfIndex={props.isOfResults}
        />
      )}
      {isBuilding && (
        <QueryBuilder
          scope={scope}
          onUse={(query) => {
            setQuery(query, false);
            setBuilding(false);
          }}
          onClose={() => setBuilding(false)}
        />
      )}
    </search>
  );
}
