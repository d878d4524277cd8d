import { basename, join } from "node:path";
import type { Disk } from "../disk.ts";
import { isTemporaryOf, replaceFile } from "../replace-file.ts";
import { codeOf } from "../system-error.ts";
import type { CorporaPaths, CorpusPaths } from "./corpora-paths.ts";
import { isHash, originalsOf, type ShelfContents, type ShelvedCorpus } from "./corpus-folder.ts";
import { picturesOf } from "./kept-pictures.ts";
import { encodeChange } from "./outline-file.ts";
import { isWorkFile } from "./work-files.ts";

/** Lines that no longer count are left until they are more than the others, and than these few. */
const FEW_LINES = 100;

/**
 * Removes what a crash, or a change since, has left on the shelf: files of works, originals and pictures
 * that no outline names, and corpora that were being removed. Only for the writer. Where something could not be
 * read, what it may belong to stays.
 */
export async function sweepShelf(
  disk: Disk,
  paths: CorporaPaths,
  contents: ShelfContents,
): Promise<void> {
  for (const name of contents.occupied)
    if (!contents.corpora.has(name) && (await sweepPending(disk, paths.corpus(name))))
      contents.occupied.delete(name);
  const corpora = [...contents.corpora.values()];
  for (const corpus of corpora.filter(({ isWhole }) => isWhole)) await sweepCorpus(disk, corpus);
  if (contents.notices.length > 0) return;
  const named = originalsOf(corpora);
  await removeEach(disk, paths.originals, (name) => isHash(name) && !named.has(name));
  for (const hash of contents.originals) if (!named.has(hash)) contents.originals.delete(hash);
  const shown = picturesOf(corpora);
  await removeEach(disk, paths.pictures, (name) => isHash(name) && !shown.has(name));
  for (const hash of contents.pictures) if (!shown.has(hash)) contents.pictures.delete(hash);
}

/** Removes a corpus without a manifest, if it is one that was being installed or removed; the mark of that goes last. */
export async function sweepPending(disk: Disk, paths: CorpusPaths): Promise<boolean> {
  if ((await disk.stat(paths.manifest)) || !(await disk.stat(paths.pending))) return false;
  await removeEach(disk, paths.works, isWorkFile);
  await disk.remove(paths.outlines);
  await disk.syncFolder(paths.folder);
  await disk.remove(paths.pending);
  return true;
}

async function sweepCorpus(disk: Disk, corpus: ShelvedCorpus): Promise<void> {
  const { paths, works } = corpus;
  if (corpus.lines > FEW_LINES + 2 * works.size) {
    const lines = encodeChange([...works.values()].map((put) => ({ put })));
    await replaceFile(disk, paths.outlines, [lines]);
    corpus.length = lines.length;
    corpus.lines = works.size;
  }
  const named = new Set([...works.values()].map(({ file }) => file));
  await removeEach(disk, paths.works, (name) => isWorkFile(name) && !named.has(name));
  const own = [paths.manifest, paths.outlines].map((path) => basename(path));
  await removeEach(disk, paths.folder, (name) => own.some((file) => isTemporaryOf(name, file)));
  await disk.remove(paths.pending);
}

async function removeEach(disk: Disk, folder: string, isMeant: (name: string) => boolean) {
  let names: string[];
  try {
    names = await disk.list(folder);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return;
    throw error;
  }
  for (const name of names) if (isMeant(name)) await disk.remove(join(folder, name));
}
