import type { TalkShare } from "../../contract/overview.ts";
import type { Passage, Work } from "../../contract/work.ts";

/**
 * Who says how much of each record of a work, by person id: one entry for each record in which they
 * speak. Lines of a script and the turns of unnamed speakers are nobody's.
 */
export function talkShares(
  work: Work,
  wordsIn: (passage: Passage) => number,
): Map<string, TalkShare[]> {
  const speakers = new Map(work.turns.map(({ id, speaker }) => [id, speaker]));
  const spoken = new Map<string, Map<string | null, number>>();
  for (const passage of work.passages) {
    const { kind, record, turn } = passage;
    if (kind !== "turn" || record === null || turn === null) continue;
    const bySpeaker = spoken.get(record) ?? new Map<string | null, number>();
    spoken.set(record, bySpeaker);
    const speaker = speakers.get(turn) ?? null;
    bySpeaker.set(speaker, (bySpeaker.get(speaker) ?? 0) + wordsIn(passage));
  }
  const shares = new Map<string, TalkShare[]>();
  for (const [record, bySpeaker] of spoken) {
    const of = [...bySpeaker.values()].reduce((sum, words) => sum + words, 0);
    for (const [speaker, words] of bySpeaker) {
      if (speaker === null || words === 0) continue;
      const own = shares.get(speaker) ?? [];
      shares.set(speaker, own);
      own.push({ work: work.id, record, words, of });
    }
  }
  return shares;
}
