import { bracketedInsertions } from "./bracketed-insertions.ts";
import type { Piece } from "./pieces.ts";
import { CUT, utteranceName, utterancesOf } from "./utterances.ts";

/** Words as plain text, each voice named before its own, cuts and insertions marked. */
export function wordsWithSpeakers(pieces: Piece[]): string {
  return utterancesOf(pieces)
    .map((utterance) => {
      const words = utterance.pieces.map((piece) => {
        const marked = bracketedInsertions(piece);
        return piece.isCutBefore ? `${CUT} ${marked}` : marked;
      });
      return `${utteranceName(utterance)}: ${words.join("\n")}`;
    })
    .join("\n");
}
