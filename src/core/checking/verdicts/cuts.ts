import type { TextSpan } from "../../../contract/work.ts";
import { checkedWords } from "../checked-words.ts";
import type { Comparison } from "../comparing/comparison.ts";
import type { SourceWord } from "../comparing/source-words.ts";
import type { Quotation } from "../quotations/quotation.ts";
import { isCondition, isNegation, qualificationAtEnd, qualificationAtStart } from "./lost-words.ts";

/** So many words of the manuscript on each side may say what was left out. */
const NEAR = 8;
/** Words of a sentence that are looked back through for its condition. */
const MOST_BACK = 30;

/** Why what was cut off or left out changes the sense, in a sentence; null when it does not. */
export function cutIn(
  { steps, source }: Comparison,
  quotation: Quotation,
  text: string,
): string | null {
  const nearby = termsNear(quotation, text);
  const stretches = stretchesOf(steps);
  for (const [at, { from, to }] of stretches.entries()) {
    const next = stretches[at + 1];
    const lost =
      lostBefore(source, from) ??
      lostAfter(source, to) ??
      (next ? lostInside(source, to, next.from) : null);
    if (lost !== null && !lost.split(" ").every((word) => nearby.has(word))) return sentence(lost);
  }
  return null;
}

/** Source words from the first to behind the last of each stretch between marks of omission. */
function stretchesOf(steps: Comparison["steps"]): { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  let isNew = true;
  for (const { kind, source, sourceCount } of steps) {
    if (kind === "left out") isNew = true;
    if (kind !== "same") continue;
    if (isNew) stretches.push({ from: source, to: source + sourceCount });
    else stretches.at(-1)!.to = source + sourceCount;
    isNew = false;
  }
  return stretches;
}

/** What stands right before a word of a source, in its sentence, and changes it; null when nothing does. */
export function lostBefore(source: readonly SourceWord[], at: number): string | null {
  const [near, last] = [source[at - 2], source[at - 1]];
  if (!last || endsSentence(last, source[at])) return null;
  const isPaused = isPause(last, source[at]);
  if (!isPaused && (isNegation(last.term) || isCondition(last.term))) return last.term;
  if (!isPaused && near && !isPause(near, last) && isNegation(near.term)) return near.term;
  const sentence = sentenceBefore(source, at);
  const qualified = qualificationAtEnd(sentence.map(({ term }) => term));
  if (qualified !== null) return qualified;
  if (!isPaused && last.term !== "then" && last.term !== "то") return null;
  return sentence.find(({ term }) => isCondition(term))?.term ?? null;
}

/** The same of what follows; `to` is the word behind the last one. */
export function lostAfter(source: readonly SourceWord[], to: number): string | null {
  const [last, next] = [source[to - 1], source[to]];
  if (!last || !next || endsSentence(last, next)) return null;
  if (isCondition(next.term)) return next.term;
  if (!isPause(last, next) && isNegation(next.term)) return next.term;
  const after: string[] = [];
  for (let at = to; at < to + 6 && source[at]; at++) {
    if (at > to && endsSentence(source[at - 1]!, source[at])) break;
    after.push(source[at]!.term);
  }
  return qualificationAtStart(after);
}

/** What is left out within one sentence takes its sense with it. */
export function lostInside(source: readonly SourceWord[], from: number, to: number): string | null {
  for (let at = from; at <= to; at++)
    if (source[at - 1] && source[at] && endsSentence(source[at - 1]!, source[at])) return null;
  const lost = source.slice(from, to).find(({ term }) => isNegation(term) || isCondition(term));
  return lost?.term ?? null;
}

function sentenceBefore(source: readonly SourceWord[], at: number): SourceWord[] {
  let from = at;
  while (from > 0 && at - from < MOST_BACK && !endsSentence(source[from - 1]!, source[from]))
    from--;
  return source.slice(from, at);
}

function between(word: SourceWord, next: SourceWord | undefined): string {
  if (!next || next.passage !== word.passage) return ".";
  return word.passage.text.slice(word.end, next.start);
}

/** Whether a word is the last of its sentence. */
export function endsSentence(word: SourceWord, next: SourceWord | undefined): boolean {
  return /[.!?;…]/u.test(between(word, next));
}

function isPause(word: SourceWord, next: SourceWord | undefined): boolean {
  return /[,:—–(]/u.test(between(word, next));
}

/** What the manuscript itself says right beside a quotation and between its pieces. */
export function termsNear(
  { start, end, pieces }: TextSpan & { pieces: readonly TextSpan[] },
  text: string,
): Set<string> {
  const before = checkedWords(text.slice(Math.max(0, start - 100), start)).slice(-NEAR);
  const after = checkedWords(text.slice(end, end + 100)).slice(0, NEAR);
  const inside = pieces
    .slice(1)
    .flatMap((piece, at) => checkedWords(text.slice(pieces[at]!.end, piece.start)));
  return new Set([...before, ...inside, ...after].map(({ term }) => term));
}

function sentence(lost: string): string {
  return `Right beside the quoted words the source says “${lost}”, and the quotation leaves it out.`;
}
