import { type DossierEntry, isEntry } from "../../../contract/dossier.ts";
import type { BinnedItem } from "../../../contract/library.ts";

type Bin = ReadonlyMap<string, BinnedItem>;

/** The topmost entry that was deleted in one go with this one; itself when that was deleted alone. */
export function topOf(entry: DossierEntry, bin: Bin): DossierEntry {
  const seen = new Set<string>();
  let top = entry;
  while (top.place && !seen.has(top.id)) {
    seen.add(top.id);
    const above = bin.get(top.place.parent);
    if (!above || !isEntry(above.item) || above.deleted !== bin.get(entry.id)?.deleted) break;
    top = above.item;
  }
  return top;
}

/** All that stood under an entry and was deleted in one go with it. */
export function deletedWith(entry: DossierEntry, bin: Bin): DossierEntry[] {
  const deleted = bin.get(entry.id)?.deleted;
  const under = new Set([entry.id]);
  const found: DossierEntry[] = [];
  const others = [...bin.values()].flatMap(({ item, deleted: when }) =>
    isEntry(item) && when === deleted && item.dossier === entry.dossier ? item : [],
  );
  // Parents may stand behind their children: gone through until nothing new is under it.
  for (let before = -1; before !== found.length;) {
    before = found.length;
    for (const item of others) {
      if (under.has(item.id) || !item.place || !under.has(item.place.parent)) continue;
      under.add(item.id);
      found.push(item);
    }
  }
  return found;
}
