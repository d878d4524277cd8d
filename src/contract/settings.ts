import type { ChosenStyle, OwnStyle } from "./citation.ts";
import type { ExportForm, ExportPreset } from "./export.ts";
import type { SearchOrder } from "./search.ts";
import type { Layer } from "./work.ts";

export type Theme = "system" | "light" | "sepia" | "dark" | "contrast";

export const THEMES: readonly Theme[] = ["system", "light", "sepia", "dark", "contrast"];

/** A query that was given a name. */
export interface SavedSearch {
  name: string;
  query: string;
  wordForms: boolean;
}

/** A template for exports that was given a name. */
export interface SavedTemplate {
  name: string;
  template: string;
}

/** How many templates are kept. */
export const MOST_TEMPLATES = 100;

/** How many queries the history keeps. */
export const HISTORY_LENGTH = 100;

/** How the reader likes to read, and where; kept apart from the annotations. */
export interface Settings {
  theme: Theme;
  /** Pixels, 14 to 28. */
  textSize: number;
  /** Line height as a multiple of the text size, 1.3 to 2.2. */
  lineSpacing: number;
  /** Width of a line in characters, 45 to 90. */
  measure: number;
  motion: "system" | "reduced";
  panes: { contents: boolean; notebook: boolean };
  /** Which layers the text shows. */
  shown: Layer | "both";
  /** The passage last read in each work. */
  positions: Record<string, string>;
  /** The work last open. */
  work: string | null;
  searchOrder: SearchOrder;
  /** Queries that led somewhere, the latest first, each once. */
  searchHistory: string[];
  /** In the order of their names. */
  savedSearches: SavedSearch[];
  /** In the order of their names. */
  savedTemplates: SavedTemplate[];
  /** Where excerpts go: the dossier, and the claim or the dossier that they come to stand under. */
  filing: { dossier: string; parent: string } | null;
  /** How was exported last; null before the first time. */
  exportForm: ExportForm | null;
  /** In the order of their names. */
  exportPresets: ExportPreset[];
  /** The style in which was cited last. */
  citationStyle: ChosenStyle;
  /** Null when there is none. */
  ownStyle: OwnStyle | null;
}

export const DEFAULT_SETTINGS: Settings = {
  theme: "system",
  textSize: 18,
  lineSpacing: 1.6,
  measure: 68,
  motion: "system",
  panes: { contents: true, notebook: true },
  shown: "both",
  positions: {},
  work: null,
  searchOrder: "relevance",
  searchHistory: [],
  savedSearches: [],
  savedTemplates: [],
  filing: null,
  exportForm: null,
  exportPresets: [],
  citationStyle: "chicago-notes",
  ownStyle: null,
};
