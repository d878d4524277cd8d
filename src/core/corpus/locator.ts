import { ReadoutError } from "../../contract/result.ts";
import type { Passage, PassageKind, Section, Turn, Work } from "../../contract/work.ts";

/**
 * Where quoted words stand in their work, for a citation to write in its own style and language. `to` equals
 * `from` for words at one place.
 */
export type Locator =
  /** Labels of pages as printed, such as `12` or `xiv`. */
  | { kind: "page"; from: string; to: string }
  /** Seconds from the start of a recording, at which the first and the last of the passages begin. */
  | { kind: "time"; from: number; to: number }
  | { kind: "paragraph"; from: ParagraphPlace; to: ParagraphPlace }
  | DramaPlace;

/** A place in a play; numbers are as printed, and null where the play is not divided so. */
export interface DramaPlace {
  kind: "drama";
  act: string | null;
  scene: string | null;
  /** The first line and the last; null for the scene as a whole. */
  from: string | null;
  to: string | null;
}

/** A paragraph by its section and its number there. */
export interface ParagraphPlace {
  section: SectionPlace;
  kind: PassageKind;
  /** Number of the turn in the section, of speech alone. */
  turn: number | null;
  /** From 1, among those of its kind in the turn or else in the section; null for a heading or dateline that is the first. */
  number: number | null;
}

/** A numbered section, or the front or back matter, which is numbered only where there are several. */
export type SectionPlace =
  { part: "section"; number: number } | { part: "front" | "back"; number: number | null };

interface Placed {
  passage: Passage;
  place: ParagraphPlace;
  short: string;
}

/** Kinds of which a section seldom has more than one. */
const UNCOUNTED = new Set<PassageKind>(["heading", "dateline"]);

/** Kinds of running text; the paragraphs that the margin numbers. */
const RUNNING = new Set<PassageKind>(["turn", "line", "stage", "commentary"]);

/** Built once for each work, because a reader asks for every passage of a long one. */
const built = new WeakMap<Work, Map<string, Placed>>();

/**
 * Where a passage stands by section, turn and paragraph; no two passages of a work stand at the same place.
 * @throws ReadoutError `passage-not-found`
 */
export function placeOf(work: Work, passage: string): ParagraphPlace {
  return find(work, passage).place;
}

/** @throws ReadoutError `passage-not-found` */
export function passageIn(work: Work, passage: string): Passage {
  return find(work, passage).passage;
}

/**
 * Where a passage stands, for a margin: `4 ¶ 3`, the section and the number of the paragraph in it;
 * headings, datelines, captions and credits are not numbered.
 * @throws ReadoutError `passage-not-found`
 */
export function shortLocatorOf(work: Work, passage: string): string {
  return find(work, passage).short;
}

function find(work: Work, passage: string): Placed {
  let places = built.get(work);
  if (!places) built.set(work, (places = locate(work)));
  const found = places.get(passage);
  if (found) return found;
  throw new ReadoutError(
    "passage-not-found",
    `There is no passage “${passage}” in “${work.title}”. Nothing was changed.`,
  );
}

function locate(work: Work): Map<string, Placed> {
  const passages = new Map(work.passages.map((passage) => [passage.id, passage]));
  const turns = new Map(work.turns.map((turn) => [turn.id, turn]));
  const places = new Map<string, Placed>();
  for (const [section, place] of placedSections(work.sections)) {
    const inside = section.passages.flatMap((id) => passages.get(id) ?? []);
    locateInside(inside, place, turns, places);
  }
  return places;
}

function locateInside(
  passages: Passage[],
  section: SectionPlace,
  turns: Map<string, Turn>,
  places: Map<string, Placed>,
): void {
  const counts = new Map<string, number>();
  const count = (name: string): number => {
    const next = (counts.get(name) ?? 0) + 1;
    counts.set(name, next);
    return next;
  };
  for (const passage of passages) {
    const { id, kind, turn: address } = passage;
    const spoken = kind === "turn" && address !== null ? turns.get(address) : undefined;
    const turn = spoken?.number ?? null;
    const nth = count(`${kind} ${turn ?? ""}`);
    const number = nth === 1 && UNCOUNTED.has(kind) ? null : nth;
    const name = shortName(section);
    places.set(id, {
      passage,
      place: { section, kind, turn, number },
      short: RUNNING.has(kind) ? `${name} ¶ ${count("")}` : name,
    });
  }
}

function shortName({ part, number }: SectionPlace): string {
  if (part === "section") return `${number}`;
  return number === null ? part : `${part} ${number}`;
}

/**
 * Unnumbered sections are front matter before the first numbered one, and back matter after it; where
 * there are several they are counted.
 */
function placedSections(sections: Section[]): [Section, SectionPlace][] {
  const firstNumbered = sections.findIndex(({ number }) => number !== null);
  const partOf = ({ number }: Section, index: number) => {
    if (number !== null) return null;
    return firstNumbered < 0 || index < firstNumbered ? "front" : "back";
  };
  const parts = sections.map(partOf);
  const counts = { front: 0, back: 0 };
  return sections.map((section, index) => {
    const part = parts[index];
    if (!part) return [section, { part: "section", number: section.number as number }];
    counts[part] += 1;
    const isOnly = parts.indexOf(part) === parts.lastIndexOf(part);
    return [section, { part, number: isOnly ? null : counts[part] }];
  });
}
