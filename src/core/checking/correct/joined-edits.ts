import type { CheckedQuotation, Difference } from "../../../contract/checking.ts";
import type { TextRange } from "../../../contract/work.ts";
import { checkedWords } from "../checked-words.ts";
import { editOf } from "./altered-edits.ts";
import type { Edit, EditTexts } from "./corrections.ts";
import { openingMark } from "./fitted-words.ts";
import { rangePlaces } from "./range-places.ts";

const OMISSION = "[…] ";
const MARKED = /…|\.\s?\.\s?\./u;
/** Words left out that are put back; more of them get a mark. */
const MOST_PUT_BACK = 12;

/** A mark of omission wherever words of two places are run together; null when it cannot be told where that is. */
export function joinedEdits(quotation: CheckedQuotation, texts: EditTexts): Edit[] | null {
  const opening = openingMark(texts.manuscript, quotation.start);
  const words = quotation.pieces.flatMap(({ start, end }) =>
    checkedWords(texts.manuscript, start, end),
  );
  const faults = quotation.differences.filter(({ kind }) => kind !== "inserted");
  const edits: Edit[] = [];
  for (const fault of faults) {
    const next = words.find(({ start }) => start >= fault.start);
    if (!isFar(fault) || !next) edits.push(editOf(fault, opening, texts));
    else edits.push({ start: next.start, end: next.start, words: OMISSION });
  }
  const places = rangePlaces(quotation, texts);
  if (places === null) return faults.some(isFar) ? edits : null;
  for (const [at, { first }] of places.entries()) {
    const last = places[at - 1]?.last;
    if (!last || faults.some(({ start, end }) => start >= last.end && end <= first.start)) continue;
    const between = texts.manuscript.slice(last.end, first.start);
    if (MARKED.test(between) || !isApart(quotation.ranges[at - 1]!, quotation.ranges[at]!, texts))
      continue;
    edits.push({ start: first.start, end: first.start, words: OMISSION });
  }
  return edits;
}

function isFar({ kind, source }: Difference): boolean {
  return kind === "dropped" && checkedWords(source).length > MOST_PUT_BACK;
}

/** Whether words stand between two ranges, or they are of two speakers or records. */
function isApart(one: TextRange, other: TextRange, texts: EditTexts): boolean {
  const [from, to] = [texts.passage(one.passage), texts.passage(other.passage)];
  if (!from || !to) return true;
  const hasWords = (text: string) => checkedWords(text).length > 0;
  if (one.passage === other.passage) return hasWords(from.text.slice(one.end, other.start));
  const isNext = from.work === to.work && to.ordinal === from.ordinal + 1;
  if (!isNext || from.speaker !== to.speaker || from.record !== to.record) return true;
  return hasWords(from.text.slice(one.end)) || hasWords(to.text.slice(0, other.start));
}
