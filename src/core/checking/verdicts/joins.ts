import type { Comparison } from "../comparing/comparison.ts";
import type { PieceWord } from "../comparing/quoted-words.ts";
import type { SourcePassage, SourceWord } from "../comparing/source-words.ts";

/** Words left out without a mark from which on what follows counts as another place: in one passage, and across two. */
const FAR = { within: 12, across: 4 };

/** Why words that stand apart in the sources are run together in a quotation, in a sentence; null when they are not. */
export function joinIn(parts: readonly Comparison[], quoted: readonly PieceWord[]): string | null {
  for (const part of parts) {
    const found = joinWithin(part, quoted);
    if (found !== null) return found;
  }
  for (let at = 1; at < parts.length; at++) {
    const [last, next] = [lastWord(parts[at - 1]!), firstWord(parts[at]!)];
    const isMarked = quoted[parts[at]!.steps[0]?.quoted ?? 0]?.isAfterOmission === true;
    if (last && next && (!isMarked || isOtherRecord(last.passage, next.passage)))
      return isMarked ? sentenceOfRecords(last, next) : sentence(last, next);
  }
  return null;
}

function joinWithin({ steps, source }: Comparison, quoted: readonly PieceWord[]): string | null {
  let last: SourceWord | null = null;
  let gone = 0;
  let isMarked = false;
  for (const { kind, quoted: at, source: there, sourceCount } of steps) {
    if (kind === "left out") isMarked = true;
    if (kind === "dropped" || kind === "leap")
      gone += source.slice(there, there + sourceCount).filter((word) => !word.isInserted).length;
    if (kind !== "same") continue;
    const word = source[there]!;
    const complaint = last && complaintOf(last, word, gone, isMarked, quoted[at]!.isFirst);
    if (complaint) return complaint;
    last = source[there + sourceCount - 1]!;
    gone = 0;
    isMarked = false;
  }
  return null;
}

function complaintOf(
  last: SourceWord,
  next: SourceWord,
  gone: number,
  isMarked: boolean,
  isFirst: boolean,
): string | null {
  const isOther = last.passage !== next.passage;
  if (isMarked)
    return isOtherRecord(last.passage, next.passage) ? sentenceOfRecords(last, next) : null;
  if (gone > FAR.within || (isOther && gone > FAR.across)) return sentence(last, next);
  const isOtherVoice = isOther && last.passage.speaker !== next.passage.speaker;
  return isOtherVoice && !isFirst ? sentence(last, next) : null;
}

function isOtherRecord(a: SourcePassage, b: SourcePassage): boolean {
  return a.work !== b.work || a.record !== b.record;
}

function sentence(last: SourceWord, next: SourceWord): string {
  const [from, to] = [last.passage.id, next.passage.id];
  const places = from === to ? `two places of ${from}` : `${from} and ${to}`;
  return `Words of ${places} are run together without a mark of omission.`;
}

function sentenceOfRecords(last: SourceWord, next: SourceWord): string {
  return `Words of two different records are run together: ${last.passage.id} and ${next.passage.id}.`;
}

function firstWord({ steps, source }: Comparison): SourceWord | undefined {
  const step = steps.find(({ kind }) => kind === "same");
  return step && source[step.source];
}

function lastWord({ steps, source }: Comparison): SourceWord | undefined {
  const step = steps.findLast(({ kind }) => kind === "same");
  return step && source[step.source + step.sourceCount - 1];
}
