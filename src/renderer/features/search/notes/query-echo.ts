import type { TextSpan } from "../../../../contract/work.ts";
import { segments } from "../../../../core/text/segments.ts";

export interface EchoPiece {
  start: number;
  text: string;
  isWrong: boolean;
}

/** Characters shown on either side of what is wrong, and in all. */
const AROUND = 40;
const MOST = 240;

/** The query around what is wrong in it, cut where wrong parts begin and end; `…` where it is cut off. */
export function queryEcho(query: string, wrong: readonly TextSpan[]): EchoPiece[] {
  const first = Math.min(...wrong.map((span) => span.start), query.length);
  const last = Math.max(...wrong.map((span) => span.end), 0);
  const start = Math.max(first - AROUND, 0);
  const end = Math.min(last + AROUND, start + MOST, query.length);
  const pieces = segments(query.length, wrong, [{ start, end }])
    .filter(({ covering: [, shown] }) => shown.length > 0)
    .map((piece) => ({
      start: piece.start,
      text: query.slice(piece.start, piece.end),
      isWrong: piece.covering[0].length > 0,
    }));
  return [
    ...(start > 0 ? [{ start: -1, text: "…", isWrong: false }] : []),
    ...pieces,
    ...(end < query.length ? [{ start: query.length, text: "…", isWrong: false }] : []),
  ];
}
