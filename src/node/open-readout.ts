import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { LibraryNotice, LibraryStatus } from "../contract/annotation.ts";
import type { ReadoutApi } from "../contract/api.ts";
import { createCorpus } from "../core/corpus/corpus.ts";
import { createLibrary } from "../core/library/library.ts";
import { createReadout } from "../core/readout.ts";
import { readCorpusFolder, type CorpusNotice } from "./corpus-files.ts";
import { openLibraryFolder } from "./library/folder.ts";
import type { LibraryHost } from "./library/lock.ts";
import { openTextIndex } from "./search/open-text-index.ts";
import { verifyCorpora } from "./verify-corpora.ts";
import { verifyLibrary } from "./verify-library.ts";
import type { Check } from "./verify-works.ts";

export interface OpenReadoutOptions {
  /** Folder of what comes with Readout; its `corpus` holds the bundled corpora. */
  resources: string;
  /** Folder of annotations and settings; made when it is missing. */
  library: string;
  host: LibraryHost;
  /** Nothing in the library folder is touched. */
  readOnly?: boolean;
  /** The script that searches in a thread of its own; without it, searches run in this one. */
  searchWorker?: URL;
}

/** A running Readout, and how to end it. */
export interface OpenReadout {
  api: ReadoutApi;
  /** Looks for damage in the files of the corpora and in the library; changes nothing. */
  verify(): Promise<Check[]>;
  close(): Promise<void>;
}

/**
 * Puts Readout together from files: the composition root of all hosts. What cannot be read, of the
 * corpora or of the library, is told by the notices of the library status and hides nothing else.
 */
export async function openReadout(options: OpenReadoutOptions): Promise<OpenReadout> {
  const { host, readOnly = false } = options;
  const corpora = join(options.resources, "corpus");
  const [{ contents, notices }, folder] = await Promise.all([
    readCorpusFolder(corpora),
    openLibraryFolder(options.library, { host, readOnly }),
  ]);
  const corpus = createCorpus(contents);
  const index = openTextIndex(corpus, {
    folder: options.library,
    isWritable: !readOnly,
    script: options.searchWorker,
  });
  const library = createLibrary({
    store: folder.store,
    corpus,
    now: () => new Date().toISOString(),
    newId: randomUUID,
  });
  const api = createReadout({
    corpus,
    index,
    library,
    settings: folder.settings,
    clock: () => performance.now(),
  });
  return {
    api: {
      ...api,
      libraryStatus: async (input) => withNotices(notices, await api.libraryStatus(input)),
    },
    verify: async () => [
      ...(await verifyCorpora(corpora)),
      verifyLibrary(library.status(), library.list({})),
    ],
    async close() {
      await Promise.all([index.close(), folder.close()]);
    },
  };
}

function withNotices(corpora: CorpusNotice[], status: LibraryStatus): LibraryStatus {
  const notices: LibraryNotice[] = corpora.map(({ code, message }) => ({ code, message }));
  return { ...status, notices: [...notices, ...status.notices] };
}
