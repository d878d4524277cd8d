import type { LibraryContents } from "../../contract/library.ts";
import type { Disk } from "../disk.ts";
import { createFile, prepareName, type PreparedFile } from "./files.ts";
import { decodeSnapshot, encodeSnapshot } from "./snapshot-bytes.ts";
import type { SnapshotOrigin } from "./snapshot-head.ts";

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
    const { condition, contents: stored } = decodeSnapshot(await disk.read(prepared.temporary));
    const isWhole =
      condition === "good" &&
      stored.annotations.length === contents.annotations.length &&
      stored.bin.length === contents.bin.length &&
      stored.tombstones.length === contents.tombstones.length;
    if (!isWhole) throw new Error("the disk does not give back what was written to it");
    return prepared;
  } catch (error) {
    await disk.remove(prepared.temporary).catch(() => undefined);
    throw error;
  }
}
