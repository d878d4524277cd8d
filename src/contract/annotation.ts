import type { TextRange } from "./work.ts";

export type Colour = "yellow" | "green" | "blue" | "red" | "violet";

/** In the order of the keys 1 to 5. */
export const COLOURS: readonly Colour[] = ["yellow", "green", "blue", "red", "violet"];

/** The most characters that a tag can have. */
export const LONGEST_TAG = 100;

/** One passage's share of a highlight: position, quote and context, as in the W3C selectors of those names. */
export interface PassageSelector {
  passage: string;
  /** UTF-16 offsets into the passage's text. */
  start: number;
  end: number;
  exact: string;
  prefix: string;
  suffix: string;
}

/** What an annotation is about, as stored. */
export type Target =
  | { kind: "text"; work: string; textVersion: string; selectors: PassageSelector[] }
  | { kind: "passage"; work: string; passage: string }
  | { kind: "work"; work: string }
  | { kind: "notebook" };

/** Words found again, or chosen anew, after the text had changed; the target itself is never rewritten. */
export interface Placement {
  /** The text that it holds for. */
  textVersion: string;
  selectors: PassageSelector[];
  how: "accepted" | "repaired";
  /** 0 to 1, as in the review that it was accepted from. */
  score: number;
  at: string;
}

/** Parts of an annotation that change by themselves, each with a history of its own. */
export type Field = "colour" | "note" | "tags" | "placements";

export interface Annotation {
  id: string;
  target: Target;
  /** Null on notes that mark no words. */
  colour: Colour | null;
  /** Markdown; empty when there is none. */
  note: string;
  tags: string[];
  /** ISO 8601, UTC. */
  created: string;
  modified: string;
  /** Oldest first; left out while the words stand where they were marked. */
  placements?: Placement[];
  /**
   * When each part was changed, oldest first, at most the last 50 times; left out for parts never changed. Two
   * copies can tell by it which follows from which.
   */
  revisions?: Partial<Record<Field, string[]>>;
}

/** The best place for words that were not found with certainty. */
export interface AnchorGuess {
  ranges: TextRange[];
  /** 0 to 1. */
  score: number;
}

/**
 * Where an annotation stands in the text as it is now. `exact`: the very words at the stored place;
 * `moved`: the very words elsewhere; `altered`: certainly these words, but some of them changed; `waiting`: still
 * being looked for; `lost`: needs a look, its quote stays readable; `none`: it marks no words.
 */
export interface Anchor {
  status: "exact" | "moved" | "altered" | "waiting" | "lost" | "none";
  /** Empty when lost or waiting. */
  ranges: TextRange[];
  /** Of words found with certainty 0 to 1, else null. */
  score: number | null;
  /** Of lost words only. */
  guess: AnchorGuess | null;
}

export interface AnchoredAnnotation extends Annotation {
  anchor: Anchor;
}

/** What a new annotation is to be about; `quote` looks for the words in one passage. */
export type NewTarget =
  | { kind: "text"; ranges: TextRange[] }
  | { kind: "quote"; passage: string; quote: string }
  | { kind: "passage"; passage: string }
  | { kind: "work"; work: string }
  | { kind: "notebook" };

/** A text target without a colour is yellow. */
export interface NewAnnotation {
  target: NewTarget;
  colour?: Colour;
  note?: string;
  tags?: string[];
}

/** The parts that are given replace what was there. */
export interface AnnotationEdit {
  id: string;
  colour?: Colour;
  note?: string;
  tags?: string[];
}

/** What one change did, and what undo and redo would do next; null when there is nothing to undo or redo. */
export interface LibraryChange {
  /** For example `Highlight added`. */
  label: string;
  upserted: AnchoredAnnotation[];
  removed: string[];
  /** Ids of the entries of dossiers that are new or different, and of those that are gone; left out when there are none. */
  entries?: { changed: string[]; removed: string[]; dossiers: string[] };
  undo: string | null;
  redo: string | null;
}

/** Something about the library file that its owner has to know. */
export interface LibraryNotice {
  code: string;
  /** What happened, to which file, what is safe and what to do next. */
  message: string;
}

export interface LibraryStatus {
  /** The data folder; shown to its owner, never read by the window. */
  folder: string;
  writable: boolean;
  notices: LibraryNotice[];
  annotations: number;
  /** Annotations whose words are not found with certainty, and those still being looked for. */
  needLook: number;
  waiting: number;
  undo: string | null;
  redo: string | null;
}
