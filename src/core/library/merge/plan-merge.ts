import type { LibraryItem } from "../../../contract/dossier.ts";
import type { LibraryContents, Tombstone } from "../../../contract/library.ts";
import type { LibraryDelta } from "../library-store.ts";
import { holdingsOf, isDeletionLater, type Holdings } from "./compare-contents.ts";
import { unite } from "./unite.ts";

/**
 * What another copy of the library adds to the one here: items that are new or changed there, and deletions.
 * The change that it makes depends on the two alone, so that machines which merge each other end up the same, and
 * merging twice changes nothing more.
 */
export function planMerge(here: LibraryContents, there: LibraryContents): LibraryDelta {
  const [ours, theirs] = [holdingsOf(here), holdingsOf(there)];
  const upserted = [...theirs.items.values()].flatMap((item) => {
    const merged = mergedOne(item, ours);
    return merged ? [merged] : [];
  });
  const buried = [...theirs.deleted]
    .map(([id, deleted]): Tombstone => ({ id, deleted }))
    .filter((deletion) => isNewDeletion(deletion, ours));
  return { upserted, removed: [], ...(buried.length > 0 ? { buried } : {}) };
}

/** Null where it changes nothing here. */
function mergedOne(there: LibraryItem, ours: Holdings): LibraryItem | null {
  const here = ours.items.get(there.id);
  if (here) {
    const united = unite(here, there);
    return united === here ? null : united;
  }
  const deleted = ours.deleted.get(there.id);
  return deleted !== undefined && isDeletionLater(deleted, there.modified) ? null : there;
}

function isNewDeletion({ id, deleted }: Tombstone, ours: Holdings): boolean {
  const here = ours.items.get(id);
  if (here) return isDeletionLater(deleted, here.modified);
  const known = ours.deleted.get(id);
  return known === undefined || known < deleted;
}
