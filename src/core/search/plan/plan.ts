import type { WordMatch } from "../../query/query-tree.ts";

/** One word to look for among the terms of an index. */
export interface WordPlan {
  op: "word";
  match: WordMatch;
  /** Folded; of a wildcard, the folded pattern. */
  term: string;
  /** The spelling that an exact match has to have. */
  spelling: string;
  /** Most letters that may differ, for fuzzy words; else 0. */
  distance: number;
  /** Whether other forms of the word answer, too. */
  forms: boolean;
}

/** Words that follow one another. */
export interface PhrasePlan {
  op: "phrase";
  words: WordPlan[];
}

export interface NearPlan {
  op: "near";
  left: WordPlan | PhrasePlan;
  right: WordPlan | PhrasePlan;
  /** At most `distance - 1` words between the end of one and the start of the other. */
  distance: number;
}

/**
 * What an index is asked for: a query whose fields and filters have been resolved to keys of the index.
 * Plain data, so that it can be sent to a thread.
 */
export type Plan =
  | { op: "all" }
  | { op: "none" }
  | WordPlan
  | PhrasePlan
  | NearPlan
  /** Passages with any of these keys. */
  | { op: "key"; keys: string[] }
  /** Passages by their places, for what only the library knows; ordinals ascending. */
  | { op: "passages"; places: { work: string; ordinals: number[] }[] }
  | { op: "and" | "or"; parts: Plan[] }
  | { op: "not"; part: Plan };

/** What a passage is filed under beside its words. */
export type KeyField = "work" | "record" | "speaker" | "role" | "kind" | "layer";

/** The key of a value: ids for works and persons, `WORK RECORD` for records, the role in words. */
export function keyOf(field: KeyField, value: string): string {
  return `${field}=${value}`;
}
