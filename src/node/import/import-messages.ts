import type { Envelope } from "../../contract/result.ts";
import type { ImportLimits, SourceDocument } from "../../core/import/source-document.ts";

/** One file for the process that reads; it answers once, before it is given the next. */
export interface ToImport {
  bytes: Uint8Array;
  file: string;
  limits: ImportLimits;
}

export type FromImport = Envelope<SourceDocument>;
