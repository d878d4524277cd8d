import { useCallback, useEffect, useMemo, useState } from "react";
import type {
  AnchoredAnnotation,
  AnnotationEdit,
  LibraryChange,
  LibraryStatus,
  NewAnnotation,
} from "../../contract/annotation.ts";
import type { ReadoutBridge } from "../../contract/api.ts";
import { type SaveState, useSaving } from "./use-saving.ts";

/** Changes the library; null when the change was not saved: then `save` says why. */
type Change<Input> = (input: Input) => Promise<LibraryChange | null>;

export interface AnnotationSession {
  /** All annotations of the library, in reading order. */
  all: AnchoredAnnotation[];
  status: LibraryStatus | null;
  save: SaveState;
  add: Change<NewAnnotation>;
  change: Change<AnnotationEdit>;
  remove: Change<string[]>;
  renameTag: Change<{ from: string; to: string }>;
  undo: () => Promise<LibraryChange | null>;
  redo: () => Promise<LibraryChange | null>;
}

interface Snapshot {
  all: AnchoredAnnotation[];
  status: LibraryStatus | null;
}

async function readLibrary(bridge: ReadoutBridge): Promise<Snapshot> {
  const [all, status] = await Promise.all([bridge.listAnnotations({}), bridge.libraryStatus({})]);
  return { all, status };
}

/** The library as this window sees it. */
export function useAnnotations(bridge: ReadoutBridge): AnnotationSession {
  const [snapshot, setSnapshot] = useState<Snapshot>({ all: [], status: null });
  const refresh = useCallback(() => readLibrary(bridge).then(setSnapshot), [bridge]);
  const { save, run, fail } = useSaving<LibraryChange>(refresh);

  useEffect(() => {
    readLibrary(bridge).then(setSnapshot, fail);
  }, [bridge, fail]);

  return useMemo(
    () => ({
      ...snapshot,
      save,
      add: (annotation) => run(() => bridge.addAnnotation(annotation)),
      change: (edit) => run(() => bridge.changeAnnotation(edit)),
      remove: (ids) => run(() => bridge.removeAnnotations({ ids })),
      renameTag: (names) => run(() => bridge.renameTag(names)),
      undo: () => run(() => bridge.undo({})),
      redo: () => run(() => bridge.redo({})),
    }),
    [snapshot, save, run, bridge],
  );
}
