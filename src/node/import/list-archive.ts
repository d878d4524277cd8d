import type { Archive } from "../../core/import/archive.ts";
import { comparePaths, isLitter } from "../../core/text/chosen-paths.ts";

/** A document in an archive; its path has that of the archive before it, divided by `/`. */
export interface PackedFile {
  path: string;
  /** @throws ReadoutError `import-refused` when it cannot be taken out. */
  read(): Promise<Uint8Array>;
}

/**
 * The files of an archive that is a folder of documents, in the order of their names with numbers as numbers. What is
 * in an archive in it is not looked for.
 */
export function listArchive(archive: Archive, path: string): PackedFile[] {
  const folder = path.replace(/\.zip$/iu, "");
  return archive.names
    .filter((name) => !isLitter(name))
    .toSorted(comparePaths)
    .map((name) => ({ path: `${folder}/${name}`, read: () => archive.read(name) }));
}
