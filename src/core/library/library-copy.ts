import type { LibraryNotice } from "../../contract/annotation.ts";
import type { LibraryContents } from "../../contract/library.ts";

/** Another copy of the library as it was read: every whole record, and what could not be read. */
export interface LibraryCopy {
  contents: LibraryContents;
  notices: LibraryNotice[];
}
