import type { ChosenStyle, CitationForm } from "./citation.ts";
import type { TextRange } from "./work.ts";

/** What a format is mostly for, by which a choice of formats is arranged. */
export type ExportPurpose = "writing" | "notes" | "references" | "data";

/** A form that an export can take. */
export interface ExportFormat {
  /** Names it in requests, such as `markdown`. */
  format: string;
  /** For people. */
  name: string;
  /** What it is good for, in one line. */
  use: string;
  purpose: ExportPurpose;
  /** Without the dot. */
  extension: string;
  mediaType: string;
  /** What makes no difference in it, because it has no place for it; default nothing. */
  ignores?: readonly (ExportPart | "style")[];
  /** Of a format that is notes: they can also go into a folder, by `planNotes`. */
  isFolder?: true;
}

/** Which annotations go out. */
export type ExportScope =
  | { kind: "everything" }
  | { kind: "work"; work: string }
  | { kind: "annotations"; ids: string[] }
  | { kind: "dossier"; dossier: string };

/** What goes out besides the words and where they come from. */
export interface ExportParts {
  note: boolean;
  tags: boolean;
  /** Passages before and after the words, at most {@link MOST_CONTEXT}. */
  context: number;
  /** Whether words that the editor put inside the record are marked as such. */
  insertions: boolean;
  /** Whether words left out between two pieces are shown as `[…]`. */
  cuts: boolean;
  /** Whether words stand as the source spells them, where its edition keeps that beside what it reads. */
  original: boolean;
}

export type ExportPart = keyof ExportParts;

export const MOST_CONTEXT = 5;

/** What an export holds unless its owner chose otherwise. */
export const USUAL_PARTS: ExportParts = {
  note: true,
  tags: true,
  context: 0,
  insertions: false,
  cuts: true,
  original: false,
};

export interface ExportRequest {
  /** One of those that `listExportFormats` names. */
  format: string;
  scope: ExportScope;
  /** Default {@link USUAL_PARTS}. */
  parts?: ExportParts;
  /** Default the one in the settings. */
  style?: ChosenStyle;
  /** For the format `template`: Liquid, at most {@link LONGEST_TEMPLATE} characters. */
  template?: string;
}

/** Characters of a template. */
export const LONGEST_TEMPLATE = 1_000_000;

/** What of the library an export can be of; `filtered` and `selected` are those of the notebook at the moment. */
export type ExportWhat = "everything" | "work" | "filtered" | "selected" | "dossier";

export const EXPORT_WHATS: readonly ExportWhat[] = [
  "everything",
  "work",
  "filtered",
  "selected",
  "dossier",
];

/** How excerpts go out, apart from which. */
export interface ExportForm {
  /** As in requests; may be one that there is not any more. */
  format: string;
  parts: ExportParts;
  /** The name of a template; null for none. */
  template: string | null;
}

/** A form of export that was given a name, with what goes out in it and how that is cited. */
export interface ExportPreset extends ExportForm {
  name: string;
  what: ExportWhat;
  style: ChosenStyle;
}

/** How many presets are kept. */
export const MOST_PRESETS = 100;

/** A template that Readout brings along, to use as it is or to change. */
export interface ExampleTemplate {
  name: string;
  /** What it makes, in one line. */
  use: string;
  template: string;
}

/** An export that has begun: its file is made step by step. */
export interface BegunExport {
  job: string;
  /** Safe on every file system. */
  name: string;
  mediaType: string;
  /** How many excerpts it will hold. */
  excerpts: number;
}

/** The next part of a file that is being made. */
export interface ExportStep {
  /** Text, or bytes in base64. */
  data: string;
  encoding: "text" | "base64";
  /** Excerpts written so far. */
  done: number;
  isLast: boolean;
}

/**
 * What a preview shows of a file: its own text; of a file that is no text, the same document as a page of HTML; notes
 * one after another; or in words what is in it.
 */
export type PreviewKind = "file" | "page" | "notes" | "contents";

/** The very file, or its beginning when it is long. */
export interface ExportPreview {
  name: string;
  kind: PreviewKind;
  /** Of `text`. */
  mediaType: string;
  /** How many the file holds. */
  excerpts: number;
  text: string;
  /** The names of the notes that are shown; empty for all other kinds. */
  notes: string[];
  /** Whether the file goes on after `text`, or holds more excerpts than the preview looked at. */
  isCut: boolean;
}

/** A finished file: no path, no I/O, the same bytes in every host. */
export interface ExportFile {
  /** Safe on every file system. */
  name: string;
  mediaType: string;
  /** The contents; of a file that is no text, its bytes in base64. */
  text: string;
  /** Default `text`. */
  encoding?: "text" | "base64";
}

export interface CiteRequest {
  /** Of one work, in reading order. */
  ranges: TextRange[];
  /** Default the one in the settings. */
  style?: ChosenStyle;
  /** Default a full note, or a reference in the text where the style has no notes. */
  form?: CitationForm;
}

/** A quotation with its citation, ready for the clipboard. */
export interface CitedQuotation {
  style: ChosenStyle;
  form: CitationForm;
  /** The citation without the words; entries of a list of sources are lines of their own. */
  citation: string;
  plain: string;
  /** The same as a fragment of safe HTML. */
  html: string;
}
