import type { PassageKind } from "../../contract/work.ts";
import type { PassageDraft, SectionDraft, TurnDraft } from "./drafts.ts";

/** The addresses of one section: of its passages in order, and of its turns. */
export interface SectionAddresses {
  section: string;
  passages: string[];
  turns: Map<TurnDraft, string>;
}

/** Addresses from an earlier state of a work, whole ones. */
export interface KeptAddresses {
  passages: ReadonlyMap<PassageDraft, string>;
  turns: ReadonlyMap<TurnDraft, string>;
  /** Never given to anything new: all that this work ever gave. */
  taken: ReadonlySet<string>;
}

export const NO_ADDRESSES: KeptAddresses = {
  passages: new Map(),
  turns: new Map(),
  taken: new Set(),
};

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
 * stands around it: `s4.t2.p3` in section `s4` becomes `work/s4/t2/p3`; then the address that a paragraph
 * had before, even in another section. The others are counted by kind within their section or turn, so
 * that no other section has a say.
 */
export function addressSection(
  work: string,
  section: SectionDraft,
  kept: KeptAddresses = NO_ADDRESSES,
): SectionAddresses {
  const base = `${work}/${section.key}`;
  const addresses = new Addresses(kept.taken);
  const own = (stored: string | null) => {
    const name = localName(section.key, stored);
    return addresses.keep(name === null ? null : `${base}/${name}`);
  };
  const known = section.passages.map(
    (passage) => own(passage.stored) ?? kept.passages.get(passage) ?? null,
  );
  const turns = new Map<TurnDraft, string>();
  const spoken = [...new Set(section.passages.flatMap((passage) => passage.turn ?? []))];
  const given = spoken.map((turn) => own(turn.stored) ?? kept.turns.get(turn) ?? null);
  spoken.forEach((turn, index) =>
    turns.set(turn, given[index] ?? addresses.next(`${base}/t`, true)),
  );
  const passages = section.passages.map(
    (passage, index) => known[index] ?? addresses.next(...markOf(passage, base, turns)),
  );
  return { section: base, passages, turns };
}

/** What a passage's address starts with, and whether the first of them carries a number. */
function markOf(
  passage: PassageDraft,
  base: string,
  turns: Map<TurnDraft, string>,
): [string, boolean] {
  const turn = passage.kind === "turn" && passage.turn ? turns.get(passage.turn) : undefined;
  if (turn !== undefined) return [`${turn}/${MARKS.turn}`, true];
  return [`${base}/${MARKS[passage.kind]}`, passage.kind !== "heading"];
}

function localName(section: string, stored: string | null): string | null {
  if (stored === null) return null;
  const prefix = `${section}.`;
  if (!stored.startsWith(prefix) || stored === prefix) return stored;
  return stored.slice(prefix.length).replaceAll(".", "/");
}

/** Addresses given out in one section, none twice. */
class Addresses {
  private readonly given = new Set<string>();
  private readonly counts = new Map<string, number>();
  private readonly taken: ReadonlySet<string>;

  constructor(taken: ReadonlySet<string>) {
    this.taken = taken;
  }

  keep(address: string | null): string | null {
    if (address === null || this.given.has(address)) return null;
    this.given.add(address);
    return address;
  }

  /** The first free address of those that start with the mark: `c1`, `c2`…, or `h`, `h2`… */
  next(mark: string, isFirstNumbered: boolean): string {
    let count = this.counts.get(mark) ?? 0;
    let address: string;
    do {
      count += 1;
      address = count === 1 && !isFirstNumbered ? mark : `${mark}${count}`;
    } while (this.given.has(address) || this.taken.has(address));
    this.counts.set(mark, count);
    this.given.add(address);
    return address;
  }
}
