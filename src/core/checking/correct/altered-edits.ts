import type { CheckedQuotation, Difference } from "../../../contract/checking.ts";
import type { Edit, EditTexts } from "./corrections.ts";
import { fittedWords, openingMark, wrappedLike } from "./fitted-words.ts";

/** What makes the words of a quotation those of its source; what it marks as put in stays. */
export function alteredEdits(quotation: CheckedQuotation, texts: EditTexts): Edit[] {
  const opening = openingMark(texts.manuscript, quotation.start);
  return quotation.differences
    .filter(({ kind }) => kind !== "inserted")
    .map((difference) => editOf(difference, opening, texts));
}

/** One difference undone. */
export function editOf(difference: Difference, opening: string, texts: EditTexts): Edit {
  const { kind, start, end, quoted, source } = difference;
  if (kind === "added") return withoutSpace(texts.manuscript, start, end);
  const words = fittedWords(source, opening);
  if (kind === "changed") return { start, end, words: wrappedLike(quoted, words) };
  return putIn(difference, words, texts);
}

/** What is taken out takes one space with it, but no line break. */
function withoutSpace(text: string, start: number, end: number): Edit {
  const before = /[^\S\r\n]+$/u.exec(text.slice(0, start).slice(-20))?.[0].length ?? 0;
  const isAfterWord = before > 0 && /\S/u.test(text[start - before - 1] ?? "\n");
  if (isAfterWord && text[start - before - 1] !== ">")
    return { start: start - before, end, words: "" };
  const after = /^[^\S\r\n]+/u.exec(text.slice(end, end + 20))?.[0].length ?? 0;
  return { start, end: end + after, words: "" };
}

/** Dropped words go back behind the word before them, or behind its comma where the source has one there. */
function putIn({ start, range }: Difference, words: string, texts: EditTexts): Edit {
  const { manuscript } = texts;
  const isBehindWord = /[\p{L}\p{N}\p{M}’')\]]/u.test(manuscript[start - 1] ?? " ");
  if (!isBehindWord) return { start, end: start, words: `${words} ` };
  const stop = /^[,;:.!?—–-]+/u.exec(manuscript.slice(start, start + 4))?.[0] ?? "";
  const said =
    range && texts.passage(range.passage)?.text.slice(Math.max(0, range.start - 6), range.start);
  const isStopped = stop !== "" && said?.trimEnd().endsWith(stop.slice(-1)) === true;
  const at = start + (isStopped ? stop.length : 0);
  return { start: at, end: at, words: ` ${words}` };
}
