import type { NoteFacts, PageBreak, PassageKind, SpokenTime, Work } from "../contract/work.ts";
import { pageOf } from "../core/corpus/page-of.ts";

/** A passage with everything that its line in a transcript says, as `show --json` prints it. */
export interface ShownPassage {
  id: string;
  /** Permanent; the same as the id. */
  address: string;
  kind: PassageKind;
  /** Number of the section; null in front and back matter. */
  section: number | null;
  sectionId: string;
  /** Name of the person. */
  speaker: string | null;
  label: string | null;
  role: string | null;
  record: string | null;
  text: string;
  /** The page on which it begins, as printed; this and what follows is left out where the source has none. */
  page?: string;
  /** The pages that begin with it or within it. */
  pages?: PageBreak[];
  time?: SpokenTime;
  note?: NoteFacts;
}

/** All passages of a work in reading order. */
export function shownPassages(work: Work): ShownPassage[] {
  const numbers = new Map(work.sections.map(({ id, number }) => [id, number]));
  const turns = new Map(work.turns.map((turn) => [turn.id, turn]));
  const names = new Map(work.persons.map(({ id, name }) => [id, name]));
  return work.passages.map(({ id, kind, section, record, text, ...passage }) => {
    const { pages, time, note } = passage;
    const page = pageOf(work, id);
    const turn = turns.get(passage.turn ?? "");
    return {
      id,
      address: id,
      kind,
      section: numbers.get(section) ?? null,
      sectionId: section,
      speaker: names.get(turn?.speaker ?? "") ?? null,
      label: turn?.label ?? null,
      role: turn?.role ?? null,
      record,
      text,
      ...(page !== null && { page }),
      ...(pages && { pages }),
      ...(time && { time }),
      ...(note && { note }),
    };
  });
}
