import type {
  AnchoredAnnotation,
  Annotation,
  AnnotationEdit,
  LibraryChange,
  LibraryStatus,
  NewAnnotation,
} from "../../contract/annotation.ts";
import type { AnchorReview, BinEntry } from "../../contract/library.ts";
import type { TextRange } from "../../contract/work.ts";
import type { AnchorFinder } from "../anchoring/anchor-finder.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { OneAtATime } from "../one-at-a-time.ts";
import { createAnchoredAnnotations, type AnchoredAnnotations } from "./anchored-annotations.ts";
import { binEntries, planRestore } from "./bin.ts";
import { createChanges, type Changes } from "./changes.ts";
import {
  type CommandContext,
  planAdd,
  planAddAll,
  planChange,
  planRemove,
  planRenameTag,
} from "./commands.ts";
import { createDossiers, type Dossiers, dossierTitle } from "./dossiers/dossiers.ts";
import { createFollowedStore } from "./followed-store.ts";
import type { LibraryStore } from "./library-store.ts";
import { planAccept, planRepair } from "./placing.ts";
import { reviewAnchors } from "./review.ts";
import { createSafekeeping, type Safekeeping, type SafekeepingPorts } from "./safekeeping.ts";
import { createTagIndex } from "./tag-index.ts";
import { planTakeIn } from "./taking-in.ts";

/** Everything that can be done with annotations; the methods mean what their namesakes in the API mean. */
export interface Library extends Safekeeping, Dossiers {
  list(filter: { work?: string; tag?: string }): AnchoredAnnotation[];
  /** All of `list`, for reading only: what has not changed is the same object each time. */
  all(): readonly AnchoredAnnotation[];
  add(input: NewAnnotation): Promise<LibraryChange>;
  addAll(inputs: readonly NewAnnotation[]): Promise<LibraryChange>;
  /** Annotations made elsewhere, with their ids; those whose id is here already stay as they are here. */
  takeIn(annotations: readonly Annotation[]): Promise<LibraryChange>;
  change(edit: AnnotationEdit): Promise<LibraryChange>;
  remove(ids: readonly string[]): Promise<LibraryChange>;
  renameTag(from: string, to: string): Promise<LibraryChange>;
  undo(): Promise<LibraryChange>;
  redo(): Promise<LibraryChange>;
  status(): LibraryStatus;

  listBin(): BinEntry[];
  restore(ids: readonly string[]): Promise<LibraryChange>;

  review(filter: { work?: string }): AnchorReview[];
  accept(ids: readonly string[]): Promise<LibraryChange>;
  repair(input: { id: string; ranges: readonly TextRange[] }): Promise<LibraryChange>;
  /**
   * Resolves when no words are being looked for any more.
   * @throws ReadoutError when they cannot be looked for
   */
  found(): Promise<void>;
}

export interface LibraryPorts extends SafekeepingPorts {
  store: LibraryStore;
  corpus: Corpus;
  /** Looks for words in texts that have changed. */
  finder: AnchorFinder;
  /** The time as ISO 8601 in UTC. */
  now: () => string;
  /** An id that nothing has had before. */
  newId: () => string;
  /** The line in which changes stand, for several libraries over one store. */
  oneAtATime?: OneAtATime;
}

/**
 * The rules of the library. Changes are made one at a time, each stored whole before it counts; one
 * that fails leaves everything, undo and redo included, as it was.
 */
export function createLibrary(ports: LibraryPorts): Library {
  const { store, corpus, finder, now, oneAtATime } = ports;
  const followed = createFollowedStore(store);
  const read = () => store.read();
  const anchored = createAnchoredAnnotations({ store: followed, read, corpus, finder });
  const changes = createChanges({ store, followed, anchor: anchored.anchor, now, oneAtATime });
  const tags = followed.follow(createTagIndex());
  const context: CommandContext = { corpus, now, newId: ports.newId, tags };
  return {
    list: anchored.list,
    all: anchored.all,
    ...changing(context, { changes, store }),
    ...createDossiers({ store, changes, context, anchor: anchored.anchor }),
    status: () => {
      const { notices, ...status } = store.status();
      const { all, lost, waiting } = anchored.tally();
      return {
        ...status,
        notices: [...notices, ...anchored.notices()],
        annotations: all,
        needLook: lost.size,
        waiting: waiting.size,
        ...changes.nextSteps(),
      };
    },
    listBin: () =>
      binEntries(store.bin(), {
        titleOf: (dossier) => dossierTitle(store, dossier),
        anchor: anchored.anchor,
      }),
    ...reviewing(ports, { changes, anchored }),
    ...createSafekeeping(ports, changes),
  };
}

type Changing = Pick<
  Library,
  "add" | "addAll" | "takeIn" | "change" | "remove" | "renameTag" | "undo" | "redo" | "restore"
>;

function changing(
  context: CommandContext,
  { changes, store }: { changes: Changes; store: LibraryStore },
): Changing {
  const { now } = context;
  return {
    add: (input) => changes.make(() => planAdd(input, context)),
    addAll: (inputs) => changes.make(() => planAddAll(inputs, context)),
    takeIn: (annotations) => changes.make((state) => planTakeIn(state, annotations)),
    change: (edit) => changes.make((state) => planChange(state, edit, context)),
    remove: (ids) => changes.make((state) => planRemove(state, ids)),
    renameTag: (from, to) => changes.make((state) => planRenameTag(state, { from, to }, context)),
    restore: (ids) => changes.make(() => planRestore(store.bin(), ids, { now })),
    undo: changes.undo,
    redo: changes.redo,
  };
}

type Reviewing = Pick<Library, "review" | "accept" | "repair" | "found">;

function reviewing(
  { corpus, now }: LibraryPorts,
  { changes, anchored }: { changes: Changes; anchored: AnchoredAnnotations },
): Reviewing {
  const context = { corpus, now, anchorOf: anchored.anchorOf };
  return {
    review: (filter) => reviewAnchors(anchored.list(filter), corpus),
    accept: (ids) => changes.make((state) => planAccept(state, ids, context)),
    repair: (input) => changes.make((state) => planRepair(state, input, context)),
    found: anchored.found,
  };
}
