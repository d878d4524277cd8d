import type {
  AnchoredAnnotation,
  Annotation,
  LibraryChange,
} from "../../../contract/annotation.ts";
import type {
  Dossier,
  DossierSummary,
  EntryEdit,
  EntrySpot,
  NewEntry,
} from "../../../contract/dossier.ts";
import { isEntry } from "../../../contract/dossier.ts";
import type { Changes } from "../changes.ts";
import type { CommandContext } from "../commands.ts";
import type { LibraryStore } from "../library-store.ts";
import {
  planAddDossier,
  planAddEntries,
  planChangeEntry,
  planMoveEntries,
  planRemoveEntries,
} from "./dossier-commands.ts";
import { planArrange } from "./plan-arrange.ts";
import { dossierSummaries, readDossier } from "./read-dossiers.ts";

/** Everything that can be done with dossiers; the methods mean what their namesakes in the API mean. */
export interface Dossiers {
  listDossiers(): DossierSummary[];
  openDossier(id: string): Dossier;
  addDossier(title: string): Promise<LibraryChange>;
  addEntries(input: { spot: EntrySpot; entries: readonly NewEntry[] }): Promise<LibraryChange>;
  changeEntry(edit: EntryEdit): Promise<LibraryChange>;
  moveEntries(input: { ids: readonly string[]; spot: EntrySpot }): Promise<LibraryChange>;
  removeEntries(ids: readonly string[]): Promise<LibraryChange>;
  arrangeEntries(
    dossier: string,
    compare: (a: Annotation, b: Annotation) => number,
  ): Promise<LibraryChange>;
}

export interface DossierParts {
  store: LibraryStore;
  changes: Changes;
  context: CommandContext;
  anchor: (annotation: Annotation) => AnchoredAnnotation;
}

export function createDossiers({ store, changes, context, anchor }: DossierParts): Dossiers {
  return {
    listDossiers: () => dossierSummaries(store.read()),
    openDossier: (id) => readDossier(store.read(), id, anchor),
    addDossier: (title) => changes.make(() => planAddDossier(title, context)),
    addEntries: (input) => changes.make((state) => planAddEntries(state, input, context)),
    changeEntry: (edit) => changes.make((state) => planChangeEntry(state, edit, context)),
    moveEntries: (input) => changes.make((state) => planMoveEntries(state, input, context)),
    removeEntries: (ids) => changes.make((state) => planRemoveEntries(state, ids)),
    arrangeEntries: (dossier, compare) =>
      changes.make((state) => planArrange(state, dossier, { now: context.now, compare })),
  };
}

/** What a dossier is called, also one in the bin. */
export function dossierTitle(store: LibraryStore, id: string): string {
  const item = store.read().get(id) ?? store.bin().get(id)?.item;
  return item && isEntry(item) ? item.text : "a dossier that is gone";
}
