import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { LibraryNotice, LibraryStatus } from "../contract/annotation.ts";
import type { ReadoutApi } from "../contract/api.ts";
import { createCorpus, type Corpus, type CorpusContent } from "../core/corpus/corpus.ts";
import { createLibrary } from "../core/library/library.ts";
import { createReadout } from "../core/readout.ts";
import { createSearchEngine } from "../core/search/create-search-engine.ts";
import type { SearchEngine } from "../core/search/search-engine.ts";
import { readCorpusFolder, type CorpusNotice } from "./corpus-files.ts";
import { openLibraryFolder } from "./library-folder.ts";
import type { LibraryHost } from "./library-lock.ts";
import { verifyCorpora } from "./verify-corpora.ts";
import { verifyLibrary } from "./verify-library.ts";
import type { Check } from "./verify-works.ts";
import { createWorkerSearchEngine } from "./worker-search-engine.ts";

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
  const { engine, closeEngine } = openEngine(options.searchWorker, contents, corpus);
  const library = createLibrary({
    store: folder.store,
    corpus,
    now: () => new Date().toISOString(),
    newId: randomUUID,
  });
  const api = createReadout({
    corpus,
    engine,
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
      await Promise.all([closeEngine(), folder.close()]);
    },
  };
}

function withNotices(corpora: CorpusNotice[], status: LibraryStatus): LibraryStatus {
  const notices: LibraryNotice[] = corpora.map(({ code, message }) => ({ code, message }));
  return { ...status, notices: [...notices, ...status.notices] };
}

function openEngine(
  script: URL | undefined,
  contents: CorpusContent[],
  corpus: Corpus,
): { engine: SearchEngine; closeEngine: () => Promise<void> } {
  if (script) {
    const engine = createWorkerSearchEngine(script, contents);
    return { engine, closeEngine: () => engine.close() };
  }
  let built: SearchEngine | undefined;
  const engine: SearchEngine = {
    search: (request) => (built ??= createSearchEngine(corpus)).search(request),
  };
  return { engine, closeEngine: () => Promise.resolve() };
}
