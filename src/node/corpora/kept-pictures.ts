import { join } from "node:path";
import type { KeptWork } from "../../core/corpus/corpus-shelf.ts";
import type { Disk } from "../disk.ts";
import type { CorporaPaths } from "./corpora-paths.ts";
import type { ShelfContents, ShelvedCorpus } from "./corpus-folder.ts";
import { ensureFile } from "./ensure-file.ts";
import { sha256Of, type ListedPicture } from "./work-files.ts";

/** The pictures of all works of some corpora, each once. */
export function picturesOf(
  corpora: Iterable<Pick<ShelvedCorpus, "works">>,
): Map<string, ListedPicture> {
  const found = new Map<string, ListedPicture>();
  for (const { works } of corpora)
    for (const { pictures = [] } of works.values())
      for (const picture of pictures) found.set(picture.sha256, picture);
  return found;
}

/** Puts the pictures of works beside the others, those that are not there yet; bytes that are no longer what they were said to be are left out. */
export async function keepPictures(
  disk: Disk,
  paths: CorporaPaths,
  contents: ShelfContents,
  works: readonly KeptWork[],
): Promise<void> {
  const given = works.flatMap(({ pictures = [] }) => pictures);
  const missing = given.filter(({ hash }) => !contents.pictures.has(hash));
  if (missing.length === 0) return;
  await disk.makeFolder(paths.pictures);
  for (const { hash, read } of missing) {
    if (contents.pictures.has(hash)) continue;
    const bytes = await read();
    if (sha256Of(bytes) !== hash) continue;
    await ensureFile(disk, join(paths.pictures, hash), bytes);
    contents.pictures.add(hash);
  }
  await disk.syncFolder(paths.pictures);
  await disk.syncFolder(paths.folder);
}

/** Removes the pictures of a corpus that no other shows; its texts still name them. */
export async function removePictures(
  disk: Disk,
  paths: CorporaPaths,
  contents: ShelfContents,
  corpus: ShelvedCorpus,
): Promise<void> {
  const own = [...picturesOf([corpus]).keys()].filter((hash) => contents.pictures.has(hash));
  if (own.length === 0) return;
  const others = picturesOf([...contents.corpora.values()].filter((each) => each !== corpus));
  for (const hash of own) {
    if (others.has(hash)) continue;
    contents.pictures.delete(hash);
    await disk.remove(join(paths.pictures, hash));
  }
  await disk.syncFolder(paths.pictures);
}
