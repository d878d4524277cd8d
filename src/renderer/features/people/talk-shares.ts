import type { Work } from "../../../contract/work.ts";
import { wordCount } from "../../../core/corpus/word-count.ts";
import { counted } from "../../../core/text/counted.ts";

/** How much of what is quoted from one record one person says, in words. */
export interface TalkShare {
  work: string;
  record: string;
  words: number;
  /** Words of all speakers. */
  of: number;
}

/** One entry for each record in which the person speaks, in the order of the works. */
export function talkShares(person: string, works: Iterable<Work>): TalkShare[] {
  return [...works].flatMap((work) => {
    const speakers = new Map(work.turns.map(({ id, speaker }) => [id, speaker]));
    const shares = new Map<string, TalkShare>();
    for (const passage of work.passages) {
      const { kind, record, turn } = passage;
      if (kind !== "turn" || record === null || turn === null) continue;
      const share = shares.get(record) ?? { work: work.id, record, words: 0, of: 0 };
      shares.set(record, share);
      const words = wordCount(passage);
      share.of += words;
      if (speakers.get(turn) === person) share.words += words;
    }
    return [...shares.values()].filter(({ words }) => words > 0);
  });
}

/** A share in words and whole percent, without ever rounding to everything or to nothing. */
export function shareInWords({ words, of }: Pick<TalkShare, "words" | "of">): string {
  const total = counted(of, "word");
  if (words === of) return `all ${total}`;
  const percent = Math.round((words / of) * 100);
  if (percent === 100) return `over 99 % of ${total}`;
  return percent === 0 ? `under 1 % of ${total}` : `${percent} % of ${total}`;
}
