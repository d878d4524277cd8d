import { ReadoutError } from "../../contract/result.ts";
import type { Passage, PassageKind, Section, Turn, Work } from "../../contract/work.ts";

/** Kinds of which a section seldom has more than one. */
const UNCOUNTED = new Set<PassageKind>(["heading", "dateline"]);

interface Locators {
  long: string;
  short: string;
}

/** Built once for each work, because a reader asks for every passage of a long one. */
const built = new WeakMap<Work, Map<string, Locators>>();

const NAMES: Readonly<Record<PassageKind, string>> = {
  heading: "heading",
  dateline: "dateline",
  turn: "¶",
  line: "line",
  stage: "stage direction",
  commentary: "commentary ¶",
  caption: "caption",
  credit: "credit",
};

/** Kinds of running text; the paragraphs that the margin numbers. */
const RUNNING = new Set<PassageKind>(["turn", "line", "stage", "commentary"]);

/**
 * Where a passage stands, for citations: `sec. 4, turn 2, ¶ 3`, or `sec. 4, commentary ¶ 1`.
 * @throws ReadoutError `passage-not-found`
 */
export function locatorOf(work: Work, passage: string): string {
  return find(work, passage).long;
}

/**
 * Where a passage stands, for a margin: `4 ¶ 3`, the section and the number of the paragraph in it;
 * headings, datelines, captions and credits are not numbered.
 * @throws ReadoutError `passage-not-found`
 */
export function shortLocatorOf(work: Work, passage: string): string {
  return find(work, passage).short;
}

function find(work: Work, passage: string): Locators {
  let locators = built.get(work);
  if (!locators) built.set(work, (locators = locate(work)));
  const found = locators.get(passage);
  if (found) return found;
  throw new ReadoutError(
    "passage-not-found",
    `There is no passage “${passage}” in “${work.title}”. Nothing was changed.`,
  );
}

function locate(work: Work): Map<string, Locators> {
  const passages = new Map(work.passages.map((passage) => [passage.id, passage]));
  const turns = new Map(work.turns.map((turn) => [turn.id, turn]));
  const locators = new Map<string, Locators>();
  for (const [section, name] of namedSections(work.sections)) {
    const inside = section.passages.flatMap((id) => passages.get(id) ?? []);
    locateInside(inside, name, turns, locators);
  }
  return locators;
}

function locateInside(
  passages: Passage[],
  section: Locators,
  turns: Map<string, Turn>,
  locators: Map<string, Locators>,
): void {
  const counts = new Map<string, number>();
  const count = (name: string): number => {
    const next = (counts.get(name) ?? 0) + 1;
    counts.set(name, next);
    return next;
  };
  for (const { id, kind, turn } of passages) {
    const number = turn === null ? undefined : turns.get(turn)?.number;
    const part = kind === "turn" && number !== undefined ? `turn ${number}, ¶` : NAMES[kind];
    const nth = count(part);
    const place = nth === 1 && UNCOUNTED.has(kind) ? part : `${part} ${nth}`;
    locators.set(id, {
      long: `${section.long}, ${place}`,
      short: RUNNING.has(kind) ? `${section.short} ¶ ${count("")}` : section.short,
    });
  }
}

/**
 * Unnumbered sections are front matter before the first numbered one, and back matter after it; where
 * there are several they are counted.
 */
function namedSections(sections: Section[]): [Section, Locators][] {
  const firstNumbered = sections.findIndex(({ number }) => number !== null);
  const partOf = ({ number }: Section, index: number) => {
    if (number !== null) return null;
    return firstNumbered < 0 || index < firstNumbered ? "front" : "back";
  };
  const parts = sections.map(partOf);
  const counts = { front: 0, back: 0 };
  return sections.map((section, index) => {
    const part = parts[index];
    if (!part) return [section, { long: `sec. ${section.number}`, short: `${section.number}` }];
    counts[part] += 1;
    const isOnly = parts.indexOf(part) === parts.lastIndexOf(part);
    const nth = isOnly ? "" : ` ${counts[part]}`;
    return [section, { long: `${part} matter${nth}`, short: `${part}${nth}` }];
  });
}
