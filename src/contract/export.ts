export type ExportFormat = "markdown" | "html" | "csv" | "json";

export const EXPORT_FORMATS: readonly ExportFormat[] = ["markdown", "html", "csv", "json"];

/** Which annotations go out. */
export type ExportScope =
  { kind: "everything" } | { kind: "work"; work: string } | { kind: "annotations"; ids: string[] };

export interface ExportRequest {
  format: ExportFormat;
  scope: ExportScope;
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

/** A file of excerpts, and how many it holds. */
export interface ExcerptsFile extends ExportFile {
  excerpts: number;
}

/** A quotation with its citation, ready for the clipboard. */
export interface CitedQuotation {
  plain: string;
  /** The same as a fragment of safe HTML. */
  html: string;
}
