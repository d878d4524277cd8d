import type { Colour } from "../../contract/annotation.ts";

/** Words that were marked, one stretch of them. */
export interface IncomingQuote {
  exact: string;
  prefix: string;
  suffix: string;
  /** The address of the text that it is of, such as a passage; null when the file does not say. */
  address: string | null;
  /** Where it begins in that text, in Unicode code points; null when the file does not say. */
  start: number | null;
}

/** What an annotation is about, by all that its file says of that. */
export interface IncomingSource {
  /** Ids of Readout, of passages and works, the closest first. */
  addresses: string[];
  urls: string[];
  titles: string[];
}

/** An annotation as its file has it; nothing is looked up yet. */
export interface IncomingAnnotation {
  /** The id that Readout or another program gave it; null when it has none that can be kept. */
  id: string | null;
  /** The record as a Readout library kept it, not looked at yet; null in files of other programs. */
  stored: unknown;
  quotes: IncomingQuote[];
  source: IncomingSource;
  /** Markdown. */
  note: string;
  tags: string[];
  colour: Colour | null;
  /** ISO 8601 in UTC; null when the file does not say. */
  created: string | null;
  modified: string | null;
}
