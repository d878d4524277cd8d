import type { LibraryContents } from "../../contract/library.ts";
import type { Disk } from "../disk.ts";
import { createFile, prepareName, type PreparedFile } from "../replace-file.ts";
import { encodeSnapshot, headOf, isWhole } from "./snapshot-bytes.ts";
import type { SnapshotHead, SnapshotOrigin } from "./snapshot-head.ts";

/**
 * Writes a snapshot under another name, syncs it, and reads it back to see that every record is in it.
 * @throws when it could not be written or does not come back as it was; nothing is left of it then
 */
export async function prepareSnapshot(
  disk: Disk,
  path: string,
  contents: LibraryContents,
  origin: SnapshotOrigin,
): Promise<PreparedFile> {
  const prepared = await prepareName(disk, path);
  await createFile(disk, prepared.temporary, encodeSnapshot(contents, origin));
  try {
    const bytes = await disk.read(prepared.temporary);
    const head = headOf(bytes);
    if (!head || !isWhole(bytes, head) || !hasAll(head, contents))
      throw new Error("the disk does not give back what was written to it");
    return prepared;
  } catch (error) {
    await disk.remove(prepared.temporary).catch(() => undefined);
    throw error;
  }
}

function hasAll({ count }: SnapshotHead, { items, bin, tombstones }: LibraryContents): boolean {
  return (
    count.items === items.length &&
    count.bin === bin.length &&
    count.tombstones === tombstones.length
  );
}
