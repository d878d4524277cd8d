import type { LibraryNotice } from "../../contract/annotation.ts";
import { counted } from "../../core/text/counted.ts";
import type { FolderConflictCopies } from "./conflict-copies.ts";

/**
 * Says that there seem to be copies to be merged, and how many; nothing when there are none.
 * @param folder of the library
 */
export async function copiesNotice(
  copies: Pick<FolderConflictCopies, "count">,
  folder: string,
): Promise<LibraryNotice[]> {
  // A folder that cannot be listed cannot be read or written either, which the library itself tells.
  const count = await copies.count().catch(() => 0);
  if (count === 0) return [];
  const [look, they] = count === 1 ? ["looks", "it"] : ["look", "them"];
  const message = `${counted(count, "file")} in “${folder}” ${look} like another copy of the library, such as a file synchroniser leaves when two machines write at once. Your library is as you left it here, and nothing of ${they} is in it yet. Compare and merge ${they} on the library’s page about moving and merging, or with “readout merge”.`;
  return [{ code: "library-copies", message }];
}
