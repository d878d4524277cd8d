import type { PassageSelector } from "../../contract/annotation.ts";
import type { TextRange } from "../../contract/work.ts";

/** Code units of context kept on each side of a quote. */
const CONTEXT = 64;

/** The words of one range with their surroundings inside the passage; no surrogate pair is cut. */
export function createSelector(range: TextRange, text: string): PassageSelector {
  const from = Math.max(0, range.start - CONTEXT);
  const to = Math.min(text.length, range.end + CONTEXT);
  return {
    ...range,
    exact: text.slice(range.start, range.end),
    prefix: text.slice(cutsPair(text, from) ? from + 1 : from, range.start),
    suffix: text.slice(range.end, cutsPair(text, to) ? to - 1 : to),
  };
}

function cutsPair(text: string, at: number): boolean {
  return at > 0 && at < text.length && text.codePointAt(at - 1)! > 0xffff;
}

/** One place in a passage where the quoted words stand, and how well its surroundings agree. */
export interface Occurrence {
  range: TextRange;
  /** Code units that agree: the quote, the context next to it, and one for each edge of the passage. */
  evidence: number;
  /** Whether all the context of at least one side agrees. */
  sideAgrees: boolean;
}

/** Every place, overlapping ones too, where the selector's exact words stand in a text. */
export function occurrences(
  selector: PassageSelector,
  passage: string,
  text: string,
): Occurrence[] {
  const found: Occurrence[] = [];
  if (selector.exact === "") return found;
  for (
    let start = text.indexOf(selector.exact);
    start >= 0;
    start = text.indexOf(selector.exact, start + 1)
  )
    found.push(occurrence(selector, { passage, start, end: start + selector.exact.length }, text));
  return found;
}

function occurrence(selector: PassageSelector, range: TextRange, text: string): Occurrence {
  const { prefix, suffix, exact } = selector;
  const before = agreeingBefore(text, range.start, prefix);
  const after = agreeingAfter(text, range.end, suffix);
  const startAgrees = reachesEdge(prefix) && before === prefix.length && range.start === before;
  const endAgrees =
    reachesEdge(suffix) && after === suffix.length && range.end + after === text.length;
  return {
    range,
    evidence: exact.length + before + after + Number(startAgrees) + Number(endAgrees),
    sideAgrees:
      startAgrees ||
      endAgrees ||
      (prefix !== "" && before === prefix.length) ||
      (suffix !== "" && after === suffix.length),
  };
}

/** A context shorter than it could be stopped at the edge of its passage; one unit may be a spared pair. */
function reachesEdge(context: string): boolean {
  return context.length < CONTEXT - 1;
}

function agreeingBefore(text: string, at: number, prefix: string): number {
  let count = 0;
  while (count < prefix.length && at > count && text[at - 1 - count] === prefix.at(-1 - count))
    count += 1;
  return count;
}

function agreeingAfter(text: string, at: number, suffix: string): number {
  let count = 0;
  while (count < suffix.length && text[at + count] === suffix[count]) count += 1;
  return count;
}
