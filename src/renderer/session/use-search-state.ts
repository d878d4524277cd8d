import { type RefObject, useCallback, useMemo, useRef, useState } from "react";
import type { SearchFilters, SearchScope } from "../../contract/search.ts";
import { createResultStore, type ResultStore } from "./kept-results.ts";

export interface SearchState {
  /** What the box in the bar looks for. */
  scope: SearchScope;
  /** `unfinished` (default true): the last word may still be typed. */
  setText: (text: string, unfinished?: boolean) => void;
  setFilters: (filters: SearchFilters) => void;
  setWordForms: (wordForms: boolean) => void;
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
  inputRef: RefObject<HTMLInputElement | null>;
  /** Opens the search, optionally narrowed; puts the focus into its box. */
  begin: (filters?: SearchFilters) => void;
  /** The box of the search view, while that is there. */
  viewInputRef: RefObject<HTMLInputElement | null>;
  results: ResultStore;
}

/** What is being searched for; kept here, so that other views can begin a search. */
export function useSearchState(): SearchState {
  const [scope, setScope] = useState<SearchScope>({ query: "" });
  const [isOpen, setOpen] = useState(false);
  const [results] = useState(createResultStore);
  const inputRef = useRef<HTMLInputElement>(null);
  const viewInputRef = useRef<HTMLInputElement>(null);

  const setText = useCallback((query: string, unfinished = true) => {
    setScope((before) => ({ ...before, query, unfinished }));
  }, []);
  const setFilters = useCallback((filters: SearchFilters) => {
    setScope(({ query, unfinished, wordForms }) => ({
      ...filters,
      query,
      unfinished: unfinished ?? false,
      wordForms: wordForms ?? false,
    }));
  }, []);
  const setWordForms = useCallback((wordForms: boolean) => {
    setScope((before) => ({ ...before, wordForms }));
  }, []);
  const begin = useCallback(
    (narrowed?: SearchFilters) => {
      if (narrowed) setFilters(narrowed);
      const box = viewInputRef.current ?? inputRef.current;
      if (box === inputRef.current) setOpen(true);
      box?.focus();
      box?.select();
    },
    [setFilters],
  );
  return useMemo(
    () => ({
      scope,
      setText,
      setFilters,
      setWordForms,
      isOpen,
      setOpen,
      inputRef,
      begin,
      viewInputRef,
      results,
    }),
    [scope, setText, setFilters, setWordForms, isOpen, begin, results],
  );
}
