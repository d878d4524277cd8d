import { join } from "node:path";
import type { LibraryStore } from "../../../src/core/library/library-store.ts";
import { BACKUP_FOLDER } from "../../../src/node/backups/write-backup.ts";
import { decodeSnapshot } from "../../../src/node/library/snapshot-bytes.ts";
import type { DiskImage } from "./memory-disk.ts";

/** Everything that a store holds, so that equal libraries are equal texts. */
export interface DescribedLibrary {
  annotations: string;
  bin: string;
  history: string;
}

export function describeLibrary(store: LibraryStore): DescribedLibrary {
  const { steps, done } = store.history();
  return {
    annotations: inOrder(store.read()),
    bin: `${inOrder(store.bin())} ${inOrder(store.tombstones())}`,
    history: JSON.stringify([
      done,
      steps.map(({ label, forward, inverse }) => ({ label, forward, inverse })),
    ]),
  };
}

/** The parts in which two libraries are not equal. */
export function differences(a: DescribedLibrary, b: DescribedLibrary): string[] {
  return (["annotations", "bin", "history"] as const).filter((part) => a[part] !== b[part]);
}

/** Names of the backups in a library's folder that are whole. */
export function wholeBackups(folder: string, { files }: DiskImage): string[] {
  const backups = join(folder, BACKUP_FOLDER, "library-");
  return [...files]
    .filter(
      ([path, bytes]) => path.startsWith(backups) && decodeSnapshot(bytes).condition === "good",
    )
    .map(([path]) => path);
}

function inOrder(byId: ReadonlyMap<string, unknown>): string {
  return JSON.stringify([...byId].sort(([a], [b]) => (a < b ? -1 : 1)));
}
