import type { PassageKind } from "../../../contract/work.ts";
import type { PassageDraft, SectionDraft, TurnDraft } from "./drafts.ts";

/** The addresses of one section: of its passages in order, and of its turns. */
export interface SectionAddresses {
  section: string;
  passages: string[];
  turns: Map<TurnDraft, string>;
}

const MARKS: Readonly<Record<PassageKind, string>> = {
  heading: "h",
  dateline: "d",
  turn: "p",
  line: "l",
  stage: "st",
  commentary: "c",
  caption: "cap",
  credit: "cr",
};

/**
 * Gives a section's paragraphs their permanent addresses. An identifier in the file decides, whatever
 * stands around it: `s4.t2.p3` in section `s4` becomes `work/s4/t2/p3`. Paragraphs without one are
 * counted by kind within their section or turn, so no other section has a say.
 */
export function addressSection(work: string, section: SectionDraft): SectionAddresses {
  const base = `${work}/${section.key}`;
  const names = new Names();
  const stored = section.passages.map((passage) =>
    names.keep(localName(section.key, passage.stored)),
  );
  const turns = nameTurns(section, names);
  const passages = section.passages.map((passage, index) => {
    const name = stored[index] ?? names.next(...markOf(passage, turns));
    return `${base}/${name}`;
  });
  return {
    section: base,
    passages,
    turns: new Map([...turns].map(([turn, name]) => [turn, `${base}/${name}`])),
  };
}

function nameTurns(section: SectionDraft, names: Names): Map<TurnDraft, string> {
  const turns = new Set(section.passages.flatMap((passage) => passage.turn ?? []));
  const kept = [...turns].map((turn) => names.keep(localName(section.key, turn.stored)));
  return new Map([...turns].map((turn, index) => [turn, kept[index] ?? names.next("t", true)]));
}

/** What a passage's name starts with, and whether the first of them carries a number. */
function markOf(passage: PassageDraft, turns: Map<TurnDraft, string>): [string, boolean] {
  const turn = passage.kind === "turn" && passage.turn ? turns.get(passage.turn) : undefined;
  if (turn) return [`${turn}/${MARKS.turn}`, true];
  return [MARKS[passage.kind], passage.kind !== "heading"];
}

function localName(section: string, stored: string | null): string | null {
  if (stored === null) return null;
  const prefix = `${section}.`;
  if (!stored.startsWith(prefix) || stored === prefix) return stored;
  return stored.slice(prefix.length).replaceAll(".", "/");
}

/** Names given out in one section, none twice. */
class Names {
  private readonly taken = new Set<string>();
  private readonly counts = new Map<string, number>();

  keep(name: string | null): string | null {
    if (name === null || this.taken.has(name)) return null;
    this.taken.add(name);
    return name;
  }

  /** The first free name of those that start with the mark: `c1`, `c2`…, or `h`, `h2`… */
  next(mark: string, isFirstNumbered: boolean): string {
    let count = this.counts.get(mark) ?? 0;
    let name: string;
    do {
      count += 1;
      name = count === 1 && !isFirstNumbered ? mark : `${mark}${count}`;
    } while (this.taken.has(name));
    this.counts.set(mark, count);
    this.taken.add(name);
    return name;
  }
}
