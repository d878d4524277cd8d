import { checkedWords } from "../checked-words.ts";
import type { Quotation } from "../quotations/quotation.ts";
import type { QuotedWord } from "./align-words.ts";

/** A word of a quotation that knows how its piece goes on from the one before. */
export interface PieceWord extends QuotedWord {
  /** Whether a new piece begins with it. */
  isFirst: boolean;
}

/** The words of all pieces of a quotation, in order. */
export function quotedWords(quotation: Quotation, text: string): PieceWord[] {
  return quotation.pieces.flatMap(({ start, end, before }) =>
    checkedWords(text, start, end).map((word, at) =>
      Object.assign(word, {
        isFirst: at === 0 && before !== "none",
        isAfterOmission: at === 0 && before === "omission",
      }),
    ),
  );
}
