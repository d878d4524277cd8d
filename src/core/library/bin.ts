import type { AnchoredAnnotation, Annotation } from "../../contract/annotation.ts";
import { isAnnotation, isEntry, type LibraryItem } from "../../contract/dossier.ts";
import { BIN_DAYS, type BinEntry, type BinnedItem } from "../../contract/library.ts";
import { ReadoutError } from "../../contract/result.ts";
import { counted } from "../text/counted.ts";
import { compareText } from "../text/compare.ts";
import { nameOf, type Plan } from "./commands.ts";
import { deletedWith, topOf } from "./dossiers/deleted-with.ts";
import { entryName } from "./dossiers/entry-name.ts";
import { revised } from "./revisions.ts";

const DAY = 24 * 60 * 60 * 1000;

type Bin = ReadonlyMap<string, BinnedItem>;

/** The bin as it is shown, the latest deleted first; what was deleted with an entry above it is not shown by itself. */
export function binEntries(bin: Bin, { titleOf, anchor }: BinContext): BinEntry[] {
  const deletedTogether = Map.groupBy(
    [...bin.values()].map(({ item }) => item).filter(isEntry),
    (entry) => topOf(entry, bin),
  );
  return [...bin.values()]
    .sort((a, b) => compareText(b.deleted, a.deleted) || compareText(a.item.id, b.item.id))
    .flatMap(({ item, deleted }): BinEntry[] => {
      const until = new Date(Date.parse(deleted) + BIN_DAYS * DAY).toISOString();
      if (isAnnotation(item))
        return [{ kind: "annotation", annotation: anchor(item), deleted, until }];
      const together = deletedTogether.get(item);
      if (!together) return [];
      const others = together.length - 1;
      return [
        { kind: "entry", entry: item, dossier: titleOf(item.dossier), others, deleted, until },
      ];
    });
}

/** What the bin is shown with. */
export interface BinContext {
  /** Of a dossier, wherever it is. */
  titleOf: (dossier: string) => string;
  anchor: (annotation: Annotation) => AnchoredAnnotation;
}

/**
 * Takes items out of the bin, all or none, an entry with all that was deleted with it. They count as changed at that
 * time, so that no other copy, which learnt of the deletion, deletes them again.
 * @throws ReadoutError `annotation-not-found` when one of them is not in the bin.
 */
export function planRestore(
  bin: Bin,
  ids: readonly string[],
  context: { now: () => string },
): Plan {
  const modified = context.now();
  const wanted = new Set<LibraryItem>();
  const named: LibraryItem[] = [];
  for (const id of new Set(ids)) {
    const binned = bin.get(id);
    if (!binned) throw notInBin(id);
    named.push(binned.item);
    wanted.add(binned.item);
    if (isEntry(binned.item)) for (const other of deletedWith(binned.item, bin)) wanted.add(other);
  }
  const upserted = [...wanted].map((item) => revised(item, {}, modified));
  return { label: `${whatOf(named)} restored`, delta: { upserted, removed: [] } };
}

function whatOf(items: readonly LibraryItem[]): string {
  const [only] = items;
  if (only && items.length === 1) return isAnnotation(only) ? nameOf(only) : entryName(only);
  return counted(items.length, items.every(isAnnotation) ? "annotation" : "item");
}

function notInBin(id: string): ReadoutError {
  return new ReadoutError(
    "annotation-not-found",
    `There is nothing “${id}” in the bin; it may have been restored already, or it was deleted more than ${BIN_DAYS} days ago. Nothing was changed.`,
  );
}
