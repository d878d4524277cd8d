import { refused } from "../../core/import/refused.ts";
import type { ImportLimits } from "../../core/import/source-document.ts";
import { comparePaths, isLitter } from "../../core/text/chosen-paths.ts";
import { tellArchive, tellFormat } from "./tell-format.ts";
import { openArchive } from "./zip/open-archive.ts";

/** A document in an archive; its path has that of the archive before it, divided by `/`. */
export interface PackedFile {
  path: string;
  /** @throws ReadoutError `import-refused` when it cannot be taken out. */
  read(): Promise<Uint8Array>;
}

/**
 * The files of an archive of documents, in the order of their names with numbers as numbers; null for what is a
 * document itself, however it is packed. What is in an archive in it is not looked for.
 * @throws ReadoutError `import-refused`, also when there are none
 */
export async function listArchive(
  bytes: Uint8Array,
  path: string,
  limits: ImportLimits,
): Promise<PackedFile[] | null> {
  if (tellFormat(bytes, path) !== "archive") return null;
  const archive = await openArchive(bytes, { file: path, limits });
  if ((await tellArchive(archive, path)) !== "zip") return null;
  const folder = path.replace(/\.zip$/iu, "");
  const names = archive.names.filter((name) => !isLitter(name)).toSorted(comparePaths);
  if (names.length === 0) throw refused(path, null, "there are no files in it");
  return names.map((name) => ({ path: `${folder}/${name}`, read: () => archive.read(name) }));
}
