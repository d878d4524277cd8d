import type { PassagePlace } from "../text-index.ts";

/**
 * Rows of one to three words by which texts that were taken over, changed or not, are known again. All lists are as
 * long as there are seeds, but `words` has three for each, the rest of a shorter one -1.
 */
export interface Seeds {
  /** Which of the wanted texts it is of. */
  texts: Int32Array;
  /** Places in the request's list of words. */
  words: Int32Array;
  /** How much it says for a passage that has it. */
  weights: Float32Array;
}

/** A part of all passages: part number `at`, from 0, of `of` parts of about the same size. */
export interface PassageSlice {
  at: number;
  of: number;
}

export interface ResemblanceRequest {
  /** Requests with equal keys have equal words, which are looked up only once for them. */
  key: string;
  /** Folded, each once. */
  words: string[];
  seeds: Seeds;
  /** Running text as places in the list of words, -1 between stretches that do not go together. */
  running: Int32Array;
  /** How many words in a row have to be the same to count as taken over. */
  least: number;
  /** Most passages for each text. */
  limit: number;
  slice: PassageSlice;
  /** Null for all. */
  works: string[] | null;
}

export interface ResemblanceAnswer {
  /** How many were looked through. */
  passages: number;
  /** The passages that have most of the seeds of a text, by weight. */
  found: { text: number; place: PassagePlace; weight: number }[];
  /** Words of the running text, from one of its places on, that stand at a word of a passage. */
  taken: { from: number; length: number; place: PassagePlace; position: number }[];
}
