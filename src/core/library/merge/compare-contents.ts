import { isAnnotation, type LibraryItem } from "../../../contract/dossier.ts";
import type {
  ComparedItem,
  Difference,
  LibraryComparison,
  LibraryContents,
  Part,
} from "../../../contract/library.ts";
import { compareText } from "../../text/compare.ts";
import { fieldsOf } from "../revisions.ts";
import { descentOf, type Descent } from "./descent.ts";
import { equalJson } from "./field-values.ts";

/** A library by ids: what is there, and when the others were deleted. */
export interface Holdings {
  items: ReadonlyMap<string, LibraryItem>;
  deleted: ReadonlyMap<string, string>;
}

export function holdingsOf({ items, bin, tombstones }: LibraryContents): Holdings {
  const held = new Map(items.map((item) => [item.id, item]));
  const deletions = [
    ...tombstones.map(({ id, deleted }) => ({ id, deleted })),
    ...bin.map(({ item, deleted }) => ({ id: item.id, deleted })),
  ].filter(({ id }) => !held.has(id));
  return { items: held, deleted: new Map(deletions.map((one) => [one.id, one.deleted])) };
}

/** How another copy of the library stands to the one here, item by item; see {@link Difference}. */
export function compareContents(
  here: LibraryContents,
  there: LibraryContents,
): Omit<LibraryComparison, "notices"> {
  const [ours, theirs] = [holdingsOf(here), holdingsOf(there)];
  const counts: Record<Difference, number> = {
    new: 0,
    "only-here": 0,
    "changed-here": 0,
    "changed-there": 0,
    "changed-both": 0,
    "deleted-here": 0,
    "deleted-there": 0,
    same: 0,
  };
  const items: ComparedItem[] = [];
  for (const id of new Set([...ours.items.keys(), ...theirs.items.keys()])) {
    const compared = compareOne(id, ours, theirs);
    counts[compared.difference] += 1;
    if (compared.difference !== "same") items.push(compared);
  }
  const latest = ({ here: a, there: b }: ComparedItem) =>
    [a?.modified ?? "", b?.modified ?? ""].sort().at(-1)!;
  items.sort((a, b) => compareText(latest(b), latest(a)) || compareText(a.id, b.id));
  return { counts, items };
}

function compareOne(id: string, ours: Holdings, theirs: Holdings): ComparedItem {
  const here = ours.items.get(id) ?? null;
  const there = theirs.items.get(id) ?? null;
  if (here && there) return { id, ...compareBoth(here, there), here, there };
  const difference = here
    ? whereOne(here, theirs.deleted.get(id), ["only-here", "changed-here", "deleted-there"])
    : whereOne(there!, ours.deleted.get(id), ["new", "changed-there", "deleted-here"]);
  return { id, difference, parts: [], here, there };
}

/** Of an item that one copy alone has: the other never had it, or deleted it before or after its last change. */
function whereOne(
  { modified }: LibraryItem,
  deleted: string | undefined,
  [never, before, after]: [Difference, Difference, Difference],
): Difference {
  if (deleted === undefined) return never;
  return isDeletionLater(deleted, modified) ? after : before;
}

/** A deletion counts against every change that was not made after it. */
export function isDeletionLater(deleted: string, modified: string): boolean {
  return deleted >= modified;
}

function compareBoth(here: LibraryItem, there: LibraryItem) {
  const descents = new Map<Part, Descent>();
  if (!equalJson(fixedIn(here), fixedIn(there))) descents.set("place", "both");
  for (const field of fieldsOf(here)) {
    const descent = descentOf(field, here, there);
    if (descent !== "equal") descents.set(field === "placements" ? "place" : field, descent);
  }
  return { difference: differenceOf([...descents.values()]), parts: [...descents.keys()] };
}

/** What no change ever touches. */
function fixedIn(item: LibraryItem): unknown {
  return isAnnotation(item) ? item.target : [item.entry, item.dossier, item.annotation];
}

function differenceOf(descents: Descent[]): Difference {
  if (descents.length === 0) return "same";
  if (descents.every((descent) => descent === "here")) return "changed-here";
  return descents.every((descent) => descent === "there") ? "changed-there" : "changed-both";
}
