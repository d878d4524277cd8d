import type { KeyboardEvent, ReactNode, RefObject, SyntheticEvent } from "react";
import type { Suggestion } from "../../../../contract/search.ts";
import { CompletionList } from "./CompletionList.tsx";
import { useQueryCompletion } from "./use-query-completion.ts";
import "./query-input.css";

export interface QueryInputProps {
  inputRef: RefObject<HTMLInputElement | null>;
  label: string;
  className: string;
  text: string;
  /** `unfinished` (default true): the last word may still be typed. */
  onTextChange: (text: string, unfinished?: boolean) => void;
  /** The list of results, when there are any to see, and the place of the one pointed at or -1. */
  listId: string | null;
  active: number;
  /** Another spelling that finds something; Alt+Enter takes it. */
  suggestion: Suggestion | undefined;
  onClick?: () => void;
  /** Keys that the completion has no use for. */
  onKeyDown: (event: KeyboardEvent) => void;
  /** What stands in the box beside the text. */
  before: ReactNode;
  children?: ReactNode;
}

/** A box for queries: completes fields and values below, and points into a list of results. */
export function QueryInput(props: QueryInputProps) {
  const { inputRef, text, onTextChange, listId, active, suggestion } = props;
  const completion = useQueryCompletion(text, onTextChange, inputRef);
  const isCompleting = completion.completions.length > 0;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const isAccepting = event.key === "Enter" && event.altKey && suggestion !== undefined;
    if (isAccepting) onTextChange(suggestion.query, false);
    else if (!completion.onKey(event)) return props.onKeyDown(event);
    event.preventDefault();
    event.stopPropagation();
  };
  const noteCaret = (event: SyntheticEvent<HTMLInputElement>) =>
    completion.onCaret(event.currentTarget.selectionStart);
  const shownList = isCompleting ? completion.listId : listId;
  const pointed = isCompleting && completion.pointed >= 0 ? completion.pointed : active;
  const pointedList = isCompleting && completion.pointed >= 0 ? completion.listId : listId;

  return (
    <div className={`query-input ${props.className}`}>
      {props.before}
      <input
        ref={inputRef}
        className="search-input"
        role="combobox"
        aria-label={props.label}
        aria-expanded={shownList !== null}
        aria-autocomplete="list"
        aria-controls={shownList ?? undefined}
        aria-activedescendant={
          pointedList && pointed >= 0 ? `${pointedList}-${pointed}` : undefined
        }
        placeholder="Search words, “phrases”, notes"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="go"
        value={text}
        onChange={(event) => {
          completion.onCaret(event.target.selectionStart);
          onTextChange(event.target.value);
        }}
        onSelect={noteCaret}
        onBlur={() => completion.onCaret(null)}
        onClick={props.onClick}
        onKeyDown={onKeyDown}
      />
      {props.children}
      <CompletionList completion={completion} />
    </div>
  );
}
