import type { LibraryNotice } from "../../contract/annotation.ts";
import type { LibraryContents } from "../../contract/library.ts";

/** Another copy of the library as it was read: every whole record, and what could not be read. */
export interface LibraryCopy {
  contents: LibraryContents;
  notices: LibraryNotice[];
}

/** Whether there is nothing at all in a library or a copy, not even the trace of a deletion. */
export function isEmpty({ items, bin, tombstones }: LibraryContents): boolean {
  return items.length + bin.length + tombstones.length === 0;
}
