import type { LibraryCommit, LibraryDelta, StoredHistory } from "./library-store.ts";

/** What taking back the last step that is done, or making the first that is undone again, would do; null without one. */
export function stepFor(
  { steps, done }: StoredHistory,
  change: Exclude<LibraryCommit["change"], "do">,
): { label: string; delta: LibraryDelta } | null {
  const isUndo = change === "undo";
  const step = steps[isUndo ? done - 1 : done];
  return step ? { label: step.label, delta: isUndo ? step.inverse : step.forward } : null;
}
