import { keyness } from "../../statistics/keyness.ts";
import { logRatio } from "../../statistics/log-ratio.ts";
import { findIn } from "../evaluate/found.ts";
import { selectionsOf, type Texts } from "../evaluate/texts.ts";
import type { Plan } from "../plan/plan.ts";
import type { TextIndex } from "../text-index.ts";
import { compareWords } from "./compare-terms.ts";
import { joinCounts } from "./joined-counts.ts";
import { countWords } from "./word-counts.ts";

/** The words of one part of the texts against those of another; see `TextIndex.compare`. */
export function compareTexts(
  { focus, reference, least, limit }: Parameters<TextIndex["compare"]>[0],
  texts: Texts,
): Awaited<ReturnType<TextIndex["compare"]>> {
  const selections = selectionsOf(texts);
  const rest: Plan = reference ?? { op: "not", part: focus };
  const inFocus = countWords(findIn(focus, texts, selections));
  const inReference = countWords(findIn(rest, texts, selections));
  const [focusWords, referenceWords] = [inFocus.total, inReference.total];
  const rows = joinCounts(inFocus, inReference, least, false).map(({ word, one, other }) => ({
    word,
    focus: one,
    reference: other,
    keyness: keyness(one, other, focusWords, referenceWords),
    logRatio: logRatio(one, other, focusWords, referenceWords) ?? 0,
  }));
  rows.sort(
    (a, b) =>
      Number(a.keyness < 0) - Number(b.keyness < 0) ||
      Math.abs(b.keyness) - Math.abs(a.keyness) ||
      b.focus + b.reference - a.focus - a.reference ||
      compareWords(a, b),
  );
  return { focusWords, referenceWords, total: rows.length, rows: rows.slice(0, limit) };
}
