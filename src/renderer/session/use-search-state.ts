import { type RefObject, useMemo, useRef, useState } from "react";
import type { SearchFilters } from "../../contract/search.ts";

export interface SearchState {
  text: string;
  setText: (text: string) => void;
  filters: SearchFilters;
  setFilters: (filters: SearchFilters) => void;
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
  inputRef: RefObject<HTMLInputElement | null>;
  /** Opens the search, optionally narrowed; puts the focus into its box. */
  begin: (filters?: SearchFilters) => void;
}

/** What is being searched for; kept here, so that other views can begin a search. */
export function useSearchState(): SearchState {
  const [text, setText] = useState("");
  const [filters, setFilters] = useState<SearchFilters>({});
  const [isOpen, setOpen] = useState(false);
  const inputRef = useRef<HTMLInputElement>(null);
  return useMemo(
    () => ({
      text,
      setText,
      filters,
      setFilters,
      isOpen,
      setOpen,
      inputRef,
      begin: (narrowed?: SearchFilters) => {
        if (narrowed) setFilters(narrowed);
        setOpen(true);
        inputRef.current?.focus();
        inputRef.current?.select();
      },
    }),
    [text, filters, isOpen],
  );
}
