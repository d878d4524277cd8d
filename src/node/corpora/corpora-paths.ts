import { join } from "node:path";
import { ID_PATTERN } from "../../core/corpus/id-pattern.ts";

/** The files of one imported corpus in its folder. */
export interface CorpusPaths {
  folder: string;
  manifest: string;
  /** Stands there while a corpus is being installed or removed: without a manifest, all of it may go. */
  pending: string;
  outlines: string;
  works: string;
}

/** The folder of imported corpora in that of the library. */
export interface CorporaPaths {
  folder: string;
  originals: string;
  pictures: string;
  corpus(id: string): CorpusPaths;
}

const ORIGINALS = "originals";
/** With a sign that no name of a corpus has: somebody may have one that is called “pictures”. */
const PICTURES = "_pictures";

export function corporaPaths(library: string): CorporaPaths {
  const folder = join(library, "corpora");
  return {
    folder,
    originals: join(folder, ORIGINALS),
    pictures: join(folder, PICTURES),
    corpus(id) {
      const own = join(folder, id);
      return {
        folder: own,
        manifest: join(own, "manifest.json"),
        pending: join(own, "manifest.pending.json"),
        outlines: join(own, "outlines.jsonl"),
        works: join(own, "works"),
      };
    },
  };
}

/** Whether a name in the folder may be that of a corpus. */
export function isCorpusName(name: string): boolean {
  return name !== ORIGINALS && ID_PATTERN.test(name);
}
