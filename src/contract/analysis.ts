import type { Layer, PassageKind, TextRange, TextSpan } from "./work.ts";
import type { QueryOutcome, SearchScope } from "./search.ts";

/** What concordance lines are sorted by: words beside the match, counted away from it, or the passage. */
export type ConcordanceSort = "reading" | "left" | "right" | "speaker" | "date";

export const CONCORDANCE_SORTS: readonly ConcordanceSort[] = [
  "reading",
  "left",
  "right",
  "speaker",
  "date",
];

export interface ConcordanceRequest extends SearchScope {
  /** Default `reading`. */
  sort?: ConcordanceSort;
  /** How many words beside the match decide, 1 to 3; default 3. */
  words?: number;
  /** Characters of context on either side, 20 to 200; default 60. */
  width?: number;
  offset?: number;
  /** Default 50. */
  limit?: number;
}

/** One match of a query in its context (KWIC): `left` + the match + `right` is a stretch of the passage. */
export interface ConcordanceLine {
  passage: string;
  work: string;
  section: string;
  layer: Layer;
  kind: PassageKind;
  speaker: string | null;
  record: string | null;
  /** The record's date as ISO, or null. */
  date: string | null;
  /** The match in the passage's text. */
  at: TextSpan;
  left: string;
  match: string;
  right: string;
}

export interface ConcordancePage extends QueryOutcome {
  /** All matches, and the passages that hold them. */
  total: number;
  passages: number;
  lines: ConcordanceLine[];
}

/** What matches are counted by. */
export type CountBy = "speaker" | "record" | "year" | "work" | "layer";

export const COUNT_BYS: readonly CountBy[] = ["speaker", "record", "year", "work", "layer"];

export interface FrequencyRequest extends SearchScope {
  by: CountBy;
}

/** How often something occurs in one part of the texts. */
export interface Frequency {
  matches: number;
  /** Passages with a match. */
  passages: number;
  /** Words of the part, within the filters, whether they match or not. */
  words: number;
  /** Matches per 10,000 words of the part. */
  perTenThousand: number;
}

export interface FrequencyTable extends QueryOutcome {
  by: CountBy;
  /** By falling rate. `value` is an id, a layer or a year; null gathers what has none. */
  rows: (Frequency & {
    value: string | null;
    /** The query that finds just these passages; null when none can. */
    query: string | null;
  })[];
  total: Frequency;
}

/** Where the matches stand in each work, and how evenly. */
export interface DispersionTable extends QueryOutcome {
  rows: {
    work: string;
    words: number;
    matches: number;
    /** Places of the matches in the work, from 0 to 1, at most 2,000 of them. */
    ticks: number[];
    /** Juilland's D over ten equal parts of the work, 1 is even; null without matches. */
    juillandD: number | null;
    /** Gries' deviation of proportions over the same parts, 0 is even; null without matches. */
    dp: number | null;
    query: string;
  }[];
  /** Over the works as parts; null with fewer than two works or no match. */
  juillandD: number | null;
  dp: number | null;
}

export type CollocateSort = "logLikelihood" | "logDice" | "together";

export const COLLOCATE_SORTS: readonly CollocateSort[] = ["logLikelihood", "logDice", "together"];

export interface CollocatesRequest extends SearchScope {
  /** Words on either side that count as near, 0 to 10; default 5. */
  left?: number;
  right?: number;
  /** Least co-occurrences; default 2. */
  least?: number;
  /** Default `logLikelihood`. */
  sort?: CollocateSort;
  /** Default 100. */
  limit?: number;
}

export interface CollocateTable extends QueryOutcome {
  /** Matches whose surroundings were looked at. */
  matches: number;
  rows: {
    word: string;
    /** Occurrences within the window, and in all of the filtered text. */
    together: number;
    occurrences: number;
    expected: number;
    /** Dunning's G². */
    logLikelihood: number;
    /** Rychlý's logDice, at most 14. */
    logDice: number;
    query: string;
  }[];
  /** Collocates before the limit. */
  total: number;
}

/** The words of one part of the texts against those of another, or of all the rest. */
export interface KeynessRequest {
  focus: SearchScope;
  /** Default: everything outside the focus. */
  reference?: SearchScope;
  /** Least occurrences in both together; default 3. */
  least?: number;
  limit?: number;
}

export interface KeynessTable extends QueryOutcome {
  focusWords: number;
  referenceWords: number;
  /** Words that are more frequent in the focus, by falling log-likelihood, then those that are less frequent. */
  rows: {
    word: string;
    focus: number;
    reference: number;
    focusPerTenThousand: number;
    referencePerTenThousand: number;
    /** Dunning's G²; negative for words that are less frequent in the focus. */
    keyness: number;
    /** Binary logarithm of the ratio of the rates, 0.5 standing in for no occurrence. */
    logRatio: number;
    query: string;
  }[];
  total: number;
}

export interface NgramsRequest extends SearchScope {
  /** Words in a row, 2 to 5; default 2. */
  size?: number;
  /** Least occurrences; default 2. */
  least?: number;
  limit?: number;
}

export interface NgramTable extends QueryOutcome {
  rows: { words: string; occurrences: number; passages: number; query: string }[];
  total: number;
}

/** Who says how much of each record. */
export interface TalkTable {
  rows: {
    work: string;
    record: string;
    speaker: string;
    words: number;
    /** Share of what all speakers say in it, 0 to 1. */
    share: number;
    query: string;
  }[];
}

/** Any of the tables, to be exported whole. */
/** The overview of a dossier: what its claims stand on, or which tags meet. */
export type DossierTableRequest =
  | { table: "claims"; request: { dossier: string } }
  | { table: "tags"; request: { dossier: string } };

export type TableRequest =
  | DossierTableRequest
  | {
      table: "concordance";
      request: ConcordanceRequest;
      /** The matches of the lines that are wanted; default all. */
      lines?: TextRange[];
    }
  | { table: "frequency"; request: FrequencyRequest }
  | { table: "dispersion"; request: SearchScope }
  | { table: "collocates"; request: CollocatesRequest }
  | { table: "keyness"; request: KeynessRequest }
  | { table: "ngrams"; request: NgramsRequest }
  | { table: "talk"; request: { work?: string } };

export type TableName = TableRequest["table"];
