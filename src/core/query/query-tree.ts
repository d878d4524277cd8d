import type { QueryProblem } from "../../contract/search.ts";
import type { TextSpan } from "../../contract/work.ts";

/** How the words of a text answer to a word of a query. */
export type WordMatch =
  /** The term itself, or its possessive; other forms too when the search asks for them. */
  | "word"
  /** Terms that begin so: `sanct*`. */
  | "prefix"
  /** Terms of this pattern, `*` any run of letters and `?` one: `wom?n`, `*ism`. */
  | "wildcard"
  /** Terms a few letters away: `putni~`. */
  | "fuzzy"
  /** This spelling alone, case and accents included: `=Bush`. */
  | "exact";

/** One word, as one token of the text answers to it. */
export interface WordNode {
  kind: "word";
  match: WordMatch;
  /** Folded by the tokeniser; of a wildcard, the folded pattern with `*` and `?`. */
  term: string;
  /** As typed, without operators, for exact matches and for printing. */
  spelling: string;
  /** Most letters that may differ, for fuzzy words: 1 or 2; else 0. */
  distance: number;
  at: TextSpan;
}

/** Words that follow one another: in quotation marks, or typed as one (`Russian-American`). */
export interface PhraseNode {
  kind: "phrase";
  words: WordNode[];
  quoted: boolean;
  at: TextSpan;
}

/** Both within `distance` words of each other, in either order, with at most `distance - 1` words between. */
export interface NearNode {
  kind: "near";
  left: WordNode | PhraseNode;
  right: WordNode | PhraseNode;
  distance: number;
  at: TextSpan;
}

/** Fields of the text, then those of one's own marks. */
export const FIELD_NAMES = [
  "speaker",
  "to",
  "role",
  "record",
  "place",
  "date",
  "kind",
  "layer",
  "work",
  "corpus",
  "lang",
  "note",
  "tag",
  "colour",
  "has",
] as const;

export type FieldName = (typeof FIELD_NAMES)[number];

/** `speaker:putin`, `date:1999-09..2000-01`, `note:"state duma"`, `has:note`. */
export interface FieldNode {
  kind: "field";
  name: FieldName;
  /** As typed, without quotation marks. */
  value: string;
  quoted: boolean;
  /** Whether the value ended in `*`. */
  prefix: boolean;
  /** ISO, of any precision, for `date` alone; null on an open side. */
  dates: { from: string | null; to: string | null } | null;
  at: TextSpan;
}

export interface GroupNode {
  kind: "and" | "or";
  /** At least two. */
  children: QueryNode[];
  at: TextSpan;
}

export interface NotNode {
  kind: "not";
  child: QueryNode;
  at: TextSpan;
}

export type QueryNode = WordNode | PhraseNode | NearNode | FieldNode | GroupNode | NotNode;

/** A typed query, understood. */
export interface Query {
  text: string;
  /** Null when there is nothing to look for. */
  root: QueryNode | null;
  /** For people: `words sanctions, Iran… (any ending); phrase “bin Laden”`. */
  reading: string;
  /** Empty when it could only be meant so. */
  problems: QueryProblem[];
}
