import type { ExportFormat } from "../../../contract/export.ts";
import type { Work } from "../../../contract/work.ts";
import type { Corpus } from "../../corpus/corpus.ts";
import type { CitationStyle } from "../../citation/citation.ts";
import { citationOf } from "../../citation/citation-of.ts";
import type { Excerpt } from "../excerpts.ts";
import type { StyledText } from "../../citation/styled-text.ts";

/** What a file says about itself. */
export interface ExportContext {
  title: string;
  /** The link that opens what was exported. */
  link: string;
  /** The works that the excerpts come from, in order. */
  works: Work[];
  corpus: Corpus;
  style: CitationStyle;
}

/** One form that excerpts can take; the same excerpts always give the same text. */
export interface ExportFormatter {
  format: ExportFormat;
  /** Without the dot. */
  extension: string;
  mediaType: string;
  write(excerpts: Excerpt[], context: ExportContext): string;
}

/** A note on each work that the excerpts come from, without a place in it. */
export function workNotes({ works, style }: ExportContext): StyledText[] {
  return works.map((work) => style.note(citationOf(work, [], [])));
}
