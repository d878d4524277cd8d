import { alignWords, isSameWord, type QuotedWord, type Step } from "./align-words.ts";
import type { SourceWord } from "./source-words.ts";

/** Words of a quotation held against one place of the sources. */
export interface Comparison {
  /** `quoted` counts in the whole quotation, `source` in the words of the place. */
  steps: Step[];
  source: readonly SourceWord[];
  /** Words that are the same. */
  same: number;
  /** The same words among all that the quotation has or leaves out, 0 to 1. */
  score: number;
  /** How much the same words say, in nats: rare ones much, common ones little. */
  evidence: number;
}

/** Says how much a word tells: the logarithm of how rare it is. */
export type WordWeight = (term: string) => number;

/** Dropped words of one gap that count against a place; what goes on after more is another place. */
const MOST_DROPPED = 12;

/** @param from the place in the quotation of the first of the words */
export function compareWith(
  quoted: readonly QuotedWord[],
  source: readonly SourceWord[],
  weight: WordWeight,
  from = 0,
): Comparison {
  const steps = exactSteps(quoted, source) ?? alignWords(quoted, source);
  const moved = steps.map((step) => ({ ...step, quoted: step.quoted + from }));
  return { steps: moved, source, ...measure(steps, quoted, source, weight) };
}

/** As {@link compareWith}, but null unless the words stand there one by one. */
export function compareExactly(
  quoted: readonly QuotedWord[],
  source: readonly SourceWord[],
  weight: WordWeight,
): Comparison | null {
  const steps = exactSteps(quoted, source);
  return steps && { steps, source, ...measure(steps, quoted, source, weight) };
}

/** Most quotations are word for word, for which no table has to be filled. */
function exactSteps(quoted: readonly QuotedWord[], source: readonly SourceWord[]): Step[] | null {
  if (quoted.some(({ isAfterOmission, isBracketed }) => isAfterOmission || isBracketed))
    return null;
  for (let start = 0; start + quoted.length <= source.length; start++) {
    let at = 0;
    while (at < quoted.length && isSameWord(quoted[at]!, source[start + at]!)) at++;
    if (at === quoted.length)
      return quoted.map((_, place) => ({
        kind: "same",
        quoted: place,
        source: start + place,
        quotedCount: 1,
        sourceCount: 1,
      }));
  }
  return null;
}

function measure(
  steps: readonly Step[],
  quoted: readonly QuotedWord[],
  source: readonly SourceWord[],
  weight: WordWeight,
): Pick<Comparison, "same" | "score" | "evidence"> {
  const wanted = quoted.filter(({ isBracketed }) => !isBracketed).length;
  let same = 0;
  let evidence = 0;
  let dropped = 0;
  for (const { kind, quoted: at, quotedCount, source: there, sourceCount } of steps) {
    if (kind === "same") {
      same += quotedCount;
      for (let word = at; word < at + quotedCount; word++) evidence += weight(quoted[word]!.term);
    }
    if (kind === "dropped" || kind === "leap") {
      const gone = source.slice(there, there + sourceCount).filter(({ isInserted }) => !isInserted);
      dropped += Math.min(MOST_DROPPED, gone.length);
    }
  }
  const total = Math.max(same, wanted) + dropped;
  return { same, evidence, score: total === 0 ? 0 : same / total };
}

/** Whether nothing differs but what the quotation or the source itself marks as put in. */
export function isWordForWord(
  { steps, source }: Comparison,
  quoted: readonly QuotedWord[],
): boolean {
  return steps.every(({ kind, quoted: at, quotedCount, source: there, sourceCount }) => {
    if (kind === "same" || kind === "left out") return true;
    if (quotedCount > 0)
      return quoted.slice(at, at + quotedCount).every(({ isBracketed }) => isBracketed);
    return source.slice(there, there + sourceCount).every(({ isInserted }) => isInserted);
  });
}
