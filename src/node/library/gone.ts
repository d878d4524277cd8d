import { ReadoutError } from "../../contract/result.ts";
import type { LibraryPaths } from "./paths.ts";

/** The files of a library that was open have gone; it is still in memory. */
export function gone({ folder }: Pick<LibraryPaths, "folder">): ReadoutError {
  return new ReadoutError(
    "library-unwritable",
    `The files of the library are no longer in “${folder}”: the folder may have been moved or renamed, or its disk been taken away. This change has not been saved. What was saved before is in those files, and can still be seen here. Put the folder back and try again; if you only try again, all that is seen here is written there anew.`,
  );
}
