/**
 * What the checker asks an index for. The shapes are those of `TextIndex.resemble`, told again because features do not
 * know one another; the compiler holds them to it where both meet.
 */
export interface ResemblanceRequest {
  key: string;
  words: string[];
  seeds: { texts: Int32Array; words: Int32Array; weights: Float32Array };
  running: Int32Array;
  least: number;
  limit: number;
  slice: { at: number; of: number };
  works: string[] | null;
}

/** A passage by its work and its place there. */
export interface FoundPlace {
  work: string;
  ordinal: number;
}

export interface ResemblanceAnswer {
  passages: number;
  found: { text: number; place: FoundPlace; weight: number }[];
  taken: { from: number; length: number; place: FoundPlace; position: number }[];
}
