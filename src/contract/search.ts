import type { Layer, PassageKind, TextSpan } from "./work.ts";

/** Where to look: words of the record, of the editor, or of one's own notes and tags. */
export type SearchLayer = Layer | "notes";

export const SEARCH_LAYERS: readonly SearchLayer[] = ["record", "commentary", "notes"];

/** How hits are ordered: best first by BM25, as in the works, or by the date of the record. */
export type SearchOrder = "relevance" | "reading" | "date";

export const SEARCH_ORDERS: readonly SearchOrder[] = ["relevance", "reading", "date"];

/** Filters narrow; an empty or absent list filters nothing. Dates are ISO, of any precision. */
export interface SearchFilters {
  speakers?: string[];
  layers?: SearchLayer[];
  works?: string[];
  records?: string[];
  /** `1999`: records that may fall into the year. */
  years?: string[];
  /** Passages with an annotation that has one of these tags. */
  tags?: string[];
  from?: string;
  to?: string;
}

/** What is looked for: a query in the language of `core/query`, within filters. */
export interface SearchScope extends SearchFilters {
  query: string;
  /** The last word may be unfinished and is read as the beginning of one; default false. */
  unfinished?: boolean;
  /** Other forms of the words, too (`say`, `said` no, `says` yes); default false. */
  wordForms?: boolean;
}

export interface SearchRequest extends SearchScope {
  /** Default `reading`. */
  order?: SearchOrder;
  /** Whether to count the hits by speaker, layer, work, record, year and tag; default false. */
  facets?: boolean;
  /** From 0; default 0. */
  offset?: number;
  /** Default 50. */
  limit?: number;
  /** The total of an earlier page of the same search, which then is not counted again. */
  knownTotal?: number;
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
  /** Its page or time where the source has these, such as `p. 12` or `0:12:31`. */
  locator?: string;
  /** Every match in `text`, in order, without overlaps; none when only fields were asked for. */
  matches: TextSpan[];
  /** The part of `text` to show in a list. */
  snippet: TextSpan;
}

/** Something in the query that had to be read in a way its writer may not have meant. */
export interface QueryProblem {
  message: string;
  /** Where in the query, in UTF-16 code units. */
  at: TextSpan;
  /** The nearest query that can be read, and was, unless the problem is a value that nothing has. */
  nearest?: string;
}

export type FacetField = "speaker" | "layer" | "work" | "record" | "year" | "tag";

export const FACET_FIELDS: readonly FacetField[] = [
  "speaker",
  "layer",
  "work",
  "record",
  "year",
  "tag",
];

/** How the hits are spread over one field; values by falling count. */
export interface Facet {
  field: FacetField;
  /** Person, record or work id, layer, year or tag. */
  values: { value: string; count: number }[];
}

/** Another spelling of the query that finds something. */
export interface Suggestion {
  query: string;
  /** The misspelt word and what was put in its place. */
  instead: { word: string; at: TextSpan; suggested: string }[];
  /** Passages found by it. */
  total: number;
}

/** How far the index has come; while it is built, only what is there is searched. */
export interface IndexState {
  isComplete: boolean;
  indexed: number;
  passages: number;
}

/** How a query was understood, and what has to be known beside the answer. */
export interface QueryOutcome {
  query: string;
  /** How the query was read, for people: `words sanctions, Iran… (any ending); phrase “bin Laden”`. */
  reading: string;
  problems: QueryProblem[];
  index: IndexState;
  /** Milliseconds. */
  tookMs: number;
}

export interface SearchPage extends QueryOutcome {
  /** All hits, not only those of this page. */
  total: number;
  hits: Hit[];
  /** Empty unless asked for. */
  facets: Facet[];
  /** Best first; empty when every word occurs. */
  suggestions: Suggestion[];
}

/** Something that can be put into the query at the caret. */
export interface Completion {
  /** `speaker:`, or a value such as `Vladimir Putin`. */
  label: string;
  /** What it is: `field`, a role, the date of a record. */
  detail: string;
  /** The part of the query that it replaces, and what with. */
  at: TextSpan;
  insert: string;
}
