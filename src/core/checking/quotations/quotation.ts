import type { QuotationKind } from "../../../contract/checking.ts";
import type { TextSpan } from "../../../contract/work.ts";

/** A part of a quotation with nothing left out inside it. */
export interface QuotationPiece extends TextSpan {
  /** What stands between it and the one before; `none` for the first. */
  before: "none" | "omission" | "interruption" | "paragraph";
}

/** A quotation of a manuscript; offsets are UTF-16 code units of its text, without the marks. */
export interface Quotation extends TextSpan {
  kind: QuotationKind;
  pieces: QuotationPiece[];
  /** Whether it stands inside another. */
  isInner: boolean;
  /** Of a block or epigraph, the line that says whose it is. */
  credit: TextSpan | null;
}
