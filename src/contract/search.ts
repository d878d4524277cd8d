import type { Layer, PassageKind, TextSpan } from "./work.ts";

/** Where to look: words of the record, of the editor, or of one's own notes and tags. */
export type SearchLayer = Layer | "notes";

export const SEARCH_LAYERS: readonly SearchLayer[] = ["record", "commentary", "notes"];

/** Filters narrow; an empty or absent list filters nothing. Dates are ISO, of any precision. */
export interface SearchFilters {
  speakers?: string[];
  layers?: SearchLayer[];
  works?: string[];
  records?: string[];
  from?: string;
  to?: string;
}

/** All words of the query must match, the last one as a prefix; `"…"` is an exact phrase. */
export interface SearchRequest extends SearchFilters {
  query: string;
  /** From 0; default 0. */
  offset?: number;
  /** Default 50. */
  limit?: number;
}

/** One passage or one note that matches. */
export interface Hit {
  layer: SearchLayer;
  work: string | null;
  section: string | null;
  /** Passage id; null for notes on a work or of the notebook. */
  passage: string | null;
  kind: PassageKind | "note";
  /** Person id. */
  speaker: string | null;
  record: string | null;
  /** The record's date as ISO, or null. */
  date: string | null;
  /** The annotation, for hits in notes. */
  annotation: string | null;
  /** The passage's text, or the note's text and tags. */
  text: string;
  /** Every match in `text`, in order, without overlaps. */
  matches: TextSpan[];
  /** The part of `text` to show in a list. */
  snippet: TextSpan;
}

/** Something in the query that had to be read in a way its writer may not have meant. */
export interface QueryProblem {
  message: string;
  /** Where in the query, in UTF-16 code units. */
  at: TextSpan;
}

export interface SearchPage {
  query: string;
  /** How the query was read, for people: `words sanctions, Iran… (any ending); phrase “bin Laden”`. */
  reading: string;
  problems: QueryProblem[];
  /** All hits, not only those of this page. */
  total: number;
  /** Milliseconds. */
  tookMs: number;
  hits: Hit[];
}
