import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type {
  AnchoredAnnotation,
  AnnotationEdit,
  LibraryChange,
  LibraryStatus,
  NewAnnotation,
} from "../../contract/annotation.ts";
import type { ReadoutBridge } from "../../contract/api.ts";
import { type SaveState, useSaving } from "./use-saving.ts";
import { useWaiting } from "./use-waiting.ts";

/** Changes the library; null when the change was not saved: then `save` says why. */
type Change<Input> = (input: Input) => Promise<LibraryChange | null>;

export interface AnnotationSession {
  /** All annotations of the library, in reading order. */
  all: AnchoredAnnotation[];
  status: LibraryStatus | null;
  save: SaveState;
  add: Change<NewAnnotation>;
  /** All or none, undone as one. */
  addAll: Change<NewAnnotation[]>;
  change: Change<AnnotationEdit>;
  remove: Change<string[]>;
  renameTag: Change<{ from: string; to: string }>;
  undo: () => Promise<LibraryChange | null>;
  redo: () => Promise<LibraryChange | null>;
  /** Reads all of it again, for the texts may have changed. */
  reload: () => Promise<void>;
  /** Any other change of the library, by its bridge; rejects when it was not made, and is not kept. */
  changeLibrary: (
    command: (bridge: ReadoutBridge) => Promise<LibraryChange>,
  ) => Promise<LibraryChange>;
}

interface Snapshot {
  all: AnchoredAnnotation[];
  status: LibraryStatus | null;
}

/** The library as this window sees it. */
export function useAnnotations(bridge: ReadoutBridge): AnnotationSession {
  const [snapshot, setSnapshot] = useState<Snapshot>({ all: [], status: null });
  const asked = useRef(0);
  const read = useCallback(async () => {
    asked.current += 1;
    const number = asked.current;
    const [all, status] = await Promise.all([bridge.listAnnotations({}), bridge.libraryStatus({})]);
    // An answer that was overtaken by a later one is old.
    if (number === asked.current) setSnapshot((before) => ({ all: kept(before.all, all), status }));
  }, [bridge]);
  const { save, run, runOnce, reload } = useSaving<LibraryChange>(read);

  useEffect(() => {
    void reload();
  }, [reload]);

  useWaiting(bridge, snapshot, reload);

  return useMemo(
    () => ({
      ...snapshot,
      save,
      add: (annotation) => run(() => bridge.addAnnotation(annotation)),
      addAll: (annotations) => run(() => bridge.addAnnotations({ annotations })),
      change: (edit) => run(() => bridge.changeAnnotation(edit)),
      remove: (ids) => run(() => bridge.removeAnnotations({ ids })),
      renameTag: (names) => run(() => bridge.renameTag(names)),
      undo: () => run(() => bridge.undo({})),
      redo: () => run(() => bridge.redo({})),
      reload,
      changeLibrary: (command) => runOnce(() => command(bridge)),
    }),
    [snapshot, save, run, runOnce, reload, bridge],
  );
}

/** The new list with the old object wherever nothing changed, so that its card is not drawn again. */
function kept(before: AnchoredAnnotation[], now: AnchoredAnnotation[]): AnchoredAnnotation[] {
  const old = new Map(before.map((annotation) => [annotation.id, annotation]));
  return now.map((annotation) => {
    const known = old.get(annotation.id);
    return known && JSON.stringify(known) === JSON.stringify(annotation) ? known : annotation;
  });
}
