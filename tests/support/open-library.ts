import { randomUUID } from "node:crypto";
import { onTestFinished } from "vitest";
import { createLibrary, type Library } from "../../src/core/library/library.ts";
import {
  openLibraryFolder,
  type LibraryFolder,
  type LibraryFolderOptions,
} from "../../src/node/library/folder.ts";
import { anchorTexts, createAnchorFinder } from "../../src/core/anchoring/anchor-finder.ts";
import {
  memoryBackups,
  noConflictCopies,
  noLibraryFiles,
  plainPackages,
} from "./memory-backups.ts";
import { tinyCorpus } from "./tiny-corpus.ts";

const corpus = tinyCorpus();
let seconds = 0;

/** An open folder with a library over it; closed when the test is over. */
export async function openLibrary(
  path: string,
  options: Partial<LibraryFolderOptions> = {},
): Promise<{ folder: LibraryFolder; library: Library }> {
  const folder = await openLibraryFolder(path, { host: "web", patience: 100, ...options });
  onTestFinished(() => folder.close());
  const library = createLibrary({
    store: folder.store,
    corpus,
    finder: createAnchorFinder(anchorTexts(corpus)),
    backups: memoryBackups(() => ({ items: [], bin: [], tombstones: [] })),
    conflicts: noConflictCopies,
    files: noLibraryFiles,
    packages: plainPackages,
    now: () => new Date(Date.UTC(2026, 5, 1, 0, 0, ++seconds)).toISOString(),
    newId: randomUUID,
  });
  return { folder, library };
}

export function addNote(library: Library, note: string) {
  return library.add({ target: { kind: "notebook" }, note });
}

export function codes(folder: LibraryFolder): string[] {
  return folder.notices.map((notice) => notice.code);
}
