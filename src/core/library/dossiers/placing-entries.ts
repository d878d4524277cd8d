import type { DossierEntry, EntryPlace, EntrySpot } from "../../../contract/dossier.ts";
import { ReadoutError } from "../../../contract/result.ts";
import type { LibraryState } from "../library-store.ts";
import { revised } from "../revisions.ts";
import { findBranch } from "./dossier-tree.ts";
import { existingEntry, treeAround } from "./existing-entry.ts";
import { keysBetween } from "./order-key.ts";

interface Places {
  /** One after another, at the spot. */
  places: EntryPlace[];
  /** Entries that have to make room. */
  moved: DossierEntry[];
}

/**
 * Places for so many entries at a spot.
 * @param leaving ids of entries that are about to leave their places
 * @throws ReadoutError `entry-not-found`, or `bad-input` for a parent that nothing can stand under
 */
export function placesAt(
  state: LibraryState,
  { parent: id, after }: EntrySpot,
  count: number,
  at: string,
  leaving: ReadonlySet<string> = new Set(),
): Places {
  const parent = existingEntry(state, id);
  if (parent.entry !== "dossier" && parent.entry !== "claim") throw holdsNothing();
  const branch = findBranch(treeAround(state, parent), parent.id);
  const siblings = (branch?.children ?? [])
    .map(({ entry }) => entry)
    .filter((entry) => !leaving.has(entry.id));
  const index = indexBehind(siblings, after);
  const [before, next] = [siblings[index - 1], siblings[index]];
  const keys = isInOrder(siblings, parent.id)
    ? keysBetween(keyOf(before), keyOf(next), count)
    : null;
  if (keys) return { places: keys.map((order) => ({ parent: parent.id, order })), moved: [] };
  return renumbered(siblings, parent.id, { index, count, at });
}

function keyOf(entry: DossierEntry | undefined): string | null {
  return entry?.place?.order ?? null;
}

/** Where entries come to stand behind one of these: at the end without one, first for null. */
function indexBehind(siblings: readonly DossierEntry[], after: string | null | undefined): number {
  if (after === undefined) return siblings.length;
  if (after === null) return 0;
  const found = siblings.findIndex(({ id }) => id === after);
  if (found >= 0) return found + 1;
  throw new ReadoutError(
    "entry-not-found",
    `The entry “${after}”, behind which another is to stand, is not there any more. Nothing was changed.`,
  );
}

/** Whether there is a key between any two; merged copies can have given the same key twice, or have left strays. */
function isInOrder(siblings: readonly DossierEntry[], parent: string): boolean {
  return siblings.every(
    ({ place }, index) =>
      place?.parent === parent &&
      (index === 0 || (siblings[index - 1]?.place?.order ?? "") < place.order),
  );
}

function renumbered(
  siblings: readonly DossierEntry[],
  parent: string,
  { index, count, at }: { index: number; count: number; at: string },
): Places {
  const keys = keysBetween(null, null, siblings.length + count) ?? [];
  const places = keys.map((order) => ({ parent, order }));
  const own = places.splice(index, count);
  return {
    places: own,
    moved: siblings.map((entry, number) => revised(entry, { place: places[number]! }, at)),
  };
}

function holdsNothing(): ReadoutError {
  return new ReadoutError(
    "bad-input",
    "Entries stand under a dossier or a claim, not under words or an excerpt. Nothing was changed.",
  );
}
