import type { TextSpan } from "../../../contract/work.ts";
import { segments } from "../../../core/text/segments.ts";

export interface SnippetPiece {
  /** Where it starts in the whole text. */
  start: number;
  text: string;
  isMatch: boolean;
}

/** The part of a text that a list shows, cut where matches start and end. */
export function snippetPieces(
  text: string,
  snippet: TextSpan,
  matches: readonly TextSpan[],
): SnippetPiece[] {
  return segments(text.length, matches, [snippet])
    .filter(({ covering: [, inSnippet] }) => inSnippet.length > 0)
    .map(({ start, end, covering: [found] }) => ({
      start,
      text: text.slice(start, end),
      isMatch: found.length > 0,
    }));
}
