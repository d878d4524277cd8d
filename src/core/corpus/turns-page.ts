import { type TurnOpening, TURNS_AT_ONCE, type TurnsPage } from "../../contract/overview.ts";
import type { Passage, Work } from "../../contract/work.ts";
import type { Corpus } from "./corpus.ts";
import type { WorkOutline } from "./work-outline.ts";

const OPENING_LENGTH = 90;

/**
 * The turns of a person from number `from` on; only works are read that have some of this page. Those of a work that
 * cannot be read are passed over.
 */
export function turnsPage(corpus: Corpus, person: string, from = 0): TurnsPage {
  const turns: TurnOpening[] = [];
  /** Number of the first turn of the work that is looked at, and of the next that is wanted. */
  let start = 0;
  let at = from;
  for (const outline of corpus.works) {
    const end = start + turnsOf(outline, person);
    if (at < end) {
      if (at - from >= TURNS_AT_ONCE) return { turns, next: at };
      const until = Math.min(end, from + TURNS_AT_ONCE);
      const work = corpus.findWork(outline.id);
      if (work) turns.push(...openings(work, person).slice(at - start, until - start));
      at = until;
      if (until < end) return { turns, next: at };
    }
    start = end;
  }
  return { turns, next: null };
}

function turnsOf({ voices }: WorkOutline, person: string): number {
  return voices.reduce((sum, voice) => sum + (voice.speaker === person ? voice.turns : 0), 0);
}

function openings(work: Work, person: string): TurnOpening[] {
  const first = new Map<string, Passage>();
  for (const passage of work.passages)
    if (passage.kind === "turn" && passage.turn !== null && !first.has(passage.turn))
      first.set(passage.turn, passage);
  const numbers = new Map(work.sections.map(({ id, number }) => [id, number]));
  return work.turns.flatMap(({ id: turn, speaker, section, record }) => {
    const passage = speaker === person ? first.get(turn) : undefined;
    if (!passage) return [];
    const sectionNumber = numbers.get(section) ?? null;
    const opening = openingOf(passage.text);
    return [{ turn, work: work.id, section, sectionNumber, record, passage: passage.id, opening }];
  });
}

/** The first words, cut at a word's end where there is one. */
function openingOf(text: string): string {
  const line = text.replaceAll("\n", " ");
  if (line.length <= OPENING_LENGTH) return line;
  const cut = line.lastIndexOf(" ", OPENING_LENGTH);
  return `${line.slice(0, cut > 0 ? cut : OPENING_LENGTH)}…`;
}
