import * as fc from "fast-check";
import { COLOURS, type Annotation } from "../../src/contract/annotation.ts";
import { type DossierEntry, isEntry, type LibraryItem } from "../../src/contract/dossier.ts";
import type { LibraryContents } from "../../src/contract/library.ts";
import {
  applyChange,
  contentsOf,
  libraryOf,
  type JournalledLibrary,
} from "../../src/core/library/journalled-library.ts";
import type { LibraryDelta } from "../../src/core/library/library-store.ts";
import { planMerge } from "../../src/core/library/merge/plan-merge.ts";
import { revised } from "../../src/core/library/revisions.ts";
import { annotationsIn } from "./annotations-in.ts";

/** Something that happens on one of three machines. */
export interface Happening {
  machine: number;
  what:
    "add" | "note" | "colour" | "tags" | "enter" | "say" | "move" | "delete" | "restore" | "merge";
  which: number;
}

export const MACHINES = 3;

export const anyHappenings: fc.Arbitrary<Happening[]> = fc.array(
  fc.record({
    machine: fc.nat({ max: MACHINES - 1 }),
    what: fc.constantFrom<Happening["what"]>(
      "add",
      "note",
      "note",
      "colour",
      "tags",
      "enter",
      "say",
      "move",
      "delete",
      "restore",
      "merge",
    ),
    which: fc.nat({ max: 20 }),
  }),
  { maxLength: 40 },
);

/** A note of the notebook, never changed since. */
export function newNote(id: string, at: string, note = ""): Annotation {
  return {
    id,
    target: { kind: "notebook" },
    colour: "yellow",
    note,
    tags: [],
    created: at,
    modified: at,
  };
}

/** A claim of a dossier, never changed since. */
export function newClaim(id: string, at: string, text = "It was so."): DossierEntry {
  return {
    id,
    entry: "claim",
    dossier: "dossier",
    text,
    place: { parent: "dossier", order: "a1" },
    annotation: null,
    stance: null,
    created: at,
    modified: at,
  };
}

/** What three machines hold after all that, each with a clock that agrees with the others'. */
export function afterwards(happenings: readonly Happening[]): LibraryContents[] {
  const first = [
    newNote("shared", timeAt(0), "shared at first"),
    newClaim("claim", timeAt(0), "claimed at first"),
  ];
  const machines = Array.from({ length: MACHINES }, () =>
    libraryOf({ items: first, bin: [], tombstones: [] }),
  );
  for (const [index, happening] of happenings.entries())
    apply(machines[happening.machine]!, deltaOf(happening, index + 1, machines), timeAt(index + 1));
  return machines.map(contentsOf);
}

/** What a machine holds once it has merged another copy. */
export function merged(here: LibraryContents, there: LibraryContents): LibraryContents {
  const library = libraryOf(structuredClone(here));
  apply(library, planMerge(here, there), timeAt(1_000_000));
  return contentsOf(library);
}

/** Items by id, and which ones are known to be deleted: what copies have to agree on. */
export function knowledgeOf({ items, bin, tombstones }: LibraryContents) {
  const gone = [...bin.map(({ item }) => item.id), ...tombstones.map(({ id }) => id)];
  return {
    items: items.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    gone: [...new Set(gone)].sort(),
  };
}

export function timeAt(second: number): string {
  return new Date(Date.UTC(2026, 0, 1) + 1000 * second).toISOString();
}

function deltaOf(
  { machine, what, which }: Happening,
  step: number,
  machines: JournalledLibrary[],
): LibraryDelta {
  const library = machines[machine]!;
  const at = timeAt(step);
  if (what === "add") return upsert(newNote(`n${step}`, at, `new at ${step}`));
  if (what === "merge") {
    const other = machines[(machine + 1 + (which % (MACHINES - 1))) % MACHINES]!;
    return planMerge(contentsOf(library), structuredClone(contentsOf(other)));
  }
  if (what === "restore") {
    const binned = pick(library.bin.values(), which);
    return binned ? upsert(revised(binned.item, {}, at)) : upsert();
  }
  if (what === "enter") return upsert(newClaim(`c${step}`, at, `claim at ${step}`));
  if (what === "delete") {
    const item = pick(library.items.values(), which);
    return item ? { upserted: [], removed: [item.id] } : upsert();
  }
  if (what === "say" || what === "move") {
    const entry = pick([...library.items.values()].filter(isEntry), which);
    if (!entry) return upsert();
    const place = { parent: "dossier", order: `a${step % 7}` };
    return upsert(revised(entry, what === "say" ? { text: `claim of ${step}` } : { place }, at));
  }
  const annotation = pick(annotationsIn(library.items.values()), which);
  if (!annotation) return upsert();
  const values = {
    note: { note: `note of ${step}` },
    colour: { colour: COLOURS[step % COLOURS.length]! },
    tags: { tags: [...annotation.tags.slice(step % 2), `tag${step % 5}`] },
  };
  return upsert(revised(annotation, values[what], at));
}

function upsert(...upserted: LibraryItem[]): LibraryDelta {
  return { upserted, removed: [] };
}

function pick<T>(items: Iterable<T>, which: number): T | undefined {
  const all = [...items];
  return all[which % all.length];
}

function apply(library: JournalledLibrary, delta: LibraryDelta, at: string): void {
  applyChange(library, { seq: library.seq + 1, at, change: "do", label: "", delta });
}
