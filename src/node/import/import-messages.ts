import type { Recipe } from "../../contract/recipe.ts";
import type { Envelope } from "../../contract/result.ts";
import type { Understood } from "../../core/import-desk/understood.ts";
import type { ImportLimits, SourceDocument } from "../../core/import/source-document.ts";

/** One file for the process that reads; it answers once, before it is given the next. */
export interface ToImport {
  bytes: Uint8Array;
  file: string;
  limits: ImportLimits;
  /**
   * What is to be made of it: null for the document as it was read; else what is understood with the help of a
   * recipe, where equal keys mean equal bytes.
   */
  proposal: { recipe: Recipe; key: string; withPictures: boolean } | null;
}

export type FromImport = Envelope<SourceDocument | Understood>;
