import type { Plan } from "../../../src/core/search/plan/plan.ts";
import type { IndexedRecord } from "../../../src/core/search/record-years.ts";
import type { WordForms } from "../../../src/core/search/word-forms.ts";
import {
  answers,
  distinctPlaces,
  leavesOf,
  placesOf,
  type Place,
  type PlainPassage,
} from "./plain-match.ts";

/** The passages in the order of the works, and what the index says of them. */
export interface PlainTexts {
  passages: PlainPassage[];
  records: Map<string, IndexedRecord>;
  forms: WordForms;
}

/** The passages that answer to a plan, in reading order. */
export function passing(plan: Plan, { passages, forms }: PlainTexts): PlainPassage[] {
  return passages.filter((passage) => answers(plan, passage, forms));
}

/** The places of what a plan wants in a passage that answers to it. */
export function matchesIn(plan: Plan, passage: PlainPassage, { forms }: PlainTexts): Place[] {
  return distinctPlaces(leavesOf(plan).flatMap((leaf) => placesOf(leaf, passage, forms)));
}
