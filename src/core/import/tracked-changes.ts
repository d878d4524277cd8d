import type { ImportWarning } from "./source-document.ts";

/** What was decided on behalf of whoever left changes undecided; nothing where there are none. */
export function trackedChanges(inserted: number, deleted: number): ImportWarning[] {
  if (inserted + deleted === 0) return [];
  const message = `It has changes that were never decided on: ${counted(inserted, "insertion")} read as part of the text, ${counted(deleted, "deletion")} left out.`;
  return [{ place: null, message }];
}

function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what} was` : `${count} ${what}s were`;
}
