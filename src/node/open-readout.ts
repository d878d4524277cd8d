import { join, resolve } from "node:path";
import type { LibraryNotice, LibraryStatus } from "../contract/annotation.ts";
import type { ReadoutApi } from "../contract/api.ts";
import type { Corpus, CorpusContent } from "../core/corpus/corpus.ts";
import type { CorpusShelf } from "../core/corpus/corpus-shelf.ts";
import type { ImportDesk } from "../core/import-desk/import-desk.ts";
import type { PrintPage } from "../core/export/print-page.ts";
import type { Library } from "../core/library/library.ts";
import { cslOpener } from "./citation/open-csl.ts";
import { readNewestBackup } from "./backups/newest-backup.ts";
import { writeBackup } from "./backups/write-backup.ts";
import { openShelf, type OpenShelf } from "./corpora/open-shelf.ts";
import { readCorpusFolder } from "./corpus-files.ts";
import { systemDisk } from "./disk.ts";
import { openImportDesk } from "./import-desk/open-import-desk.ts";
import { readingProcess, type StartReading } from "./import/reading-run.ts";
import { openLibraryFolder, type LibraryFolder } from "./library/folder.ts";
import type { LibraryHost } from "./library/lock.ts";
import { createLiveReadout, type LiveReadout } from "./live-readout.ts";
import { printWithChromium } from "./printing/print-with-chromium.ts";
import { openSafekeeping, type OpenSafekeeping } from "./safekeeping/open-safekeeping.ts";
import { openTextIndex } from "./search/open-text-index.ts";
import { verifyCorpora } from "./verify-corpora.ts";
import { verifyLibrary } from "./verify-library.ts";
import { verifyShelf } from "./verify-shelf.ts";
import type { Check } from "./verify-works.ts";
import { sourceWorkers, type WorkerScripts } from "./worker-scripts.ts";

export interface OpenReadoutOptions {
  /** Folder of what comes with Readout; its `corpus` holds the bundled corpora. */
  resources: string;
  /** Folder of annotations and settings; made when it is missing. */
  library: string;
  host: LibraryHost;
  /** Nothing in the library folder is touched. */
  readOnly?: boolean;
  /** The scripts of threads of their own; what has none is done in this one. */
  workers?: Partial<WorkerScripts>;
  /** Starts the process that reads documents; one of Node’s without it. */
  startReading?: (script: URL) => StartReading;
  /** Prints the pages of a PDF; an installed Chromium without it. */
  print?: PrintPage;
}

/** A running Readout, and how to end it. */
export interface OpenReadout {
  api: ReadoutApi;
  /** Looks for damage in the files of the corpora and of the library, backups included; changes nothing. */
  verify(): Promise<Check[]>;
  /** For programs that end before a regular backup would be made: makes it when one is due. Never rejects. */
  keepBackup(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Puts Readout together from files: the composition root of all hosts. What cannot be read, of the
 * corpora or of the library, is told by the notices of the library status and hides nothing else.
 */
export async function openReadout(options: OpenReadoutOptions): Promise<OpenReadout> {
  const corpora = join(options.resources, "corpus");
  const [{ contents, notices }, folder] = await Promise.all([
    readCorpusFolder(corpora),
    openFolder(options),
  ]);
  const safekeeping = keepSafe(folder, options);
  const shelf = await openCorpora(
    contents,
    { safekeeping, onChange: () => live.notice() },
    options,
  );
  const desk = openDesk(shelf, options);
  const live = createLiveReadout({
    shelf,
    bundled: contents,
    desk: desk.api,
    settings: folder.settings,
    openCsl: cslOpener(options.resources),
    safekeeping,
    print: options.print ?? printWithChromium(),
    openIndex: (corpus) => openIndex(corpus, options),
    anchors: options.workers?.anchors,
    checking: { start: startReadingOf(options), script: options.workers?.checking },
  });
  const { host } = options;
  const told = () => [...notices, ...shelf.notices()];
  return {
    api: complete(live, { safekeeping, corpora: told, host }),
    verify: () => verifyAll(corpora, shelf, live.library()),
    keepBackup: () => safekeeping.keepBackup(),
    async close() {
      await desk.close();
      await safekeeping.close();
      // The folder comes last: it tidies up, and only then lets others write.
      await live.close();
      await folder.close();
    },
  };
}

function keepSafe(
  folder: LibraryFolder,
  { library, host, workers }: OpenReadoutOptions,
): OpenSafekeeping {
  const script = workers?.safekeeping;
  return openSafekeeping({ disk: systemDisk, path: resolve(library), folder, host, script });
}

function openCorpora(
  bundled: CorpusContent[],
  { safekeeping, onChange }: { safekeeping: OpenSafekeeping; onChange: () => void },
  { library }: OpenReadoutOptions,
): Promise<OpenShelf> {
  return openShelf({
    disk: systemDisk,
    library: resolve(library),
    bundled,
    claim: () => safekeeping.claim(),
    onChange,
  });
}

function openDesk(shelf: CorpusShelf, options: OpenReadoutOptions): ImportDesk {
  return openImportDesk(shelf, startReadingOf(options));
}

function startReadingOf({ workers, startReading }: OpenReadoutOptions): StartReading {
  const script = workers?.reading ?? sourceWorkers().reading;
  return (startReading ?? readingProcess)(script);
}

async function verifyAll(corpora: string, shelf: OpenShelf, library: Library): Promise<Check[]> {
  await foundAll(library);
  const imported = verifyShelf(shelf);
  return [
    ...(await verifyCorpora(corpora)),
    ...imported,
    verifyLibrary(library.status(), library.list({})),
    ...(await library.verify()).checks,
  ];
}

/** Looks at every annotation, also where the text is the one that it was made on, and waits for its words. */
async function foundAll(library: Library): Promise<void> {
  library.list({});
  await library.found();
}

function openFolder(options: OpenReadoutOptions): Promise<LibraryFolder> {
  const { host, readOnly = false, workers = {} } = options;
  const path = resolve(options.library);
  return openLibraryFolder(path, {
    host,
    readOnly,
    compactionWorker: workers.compaction,
    newestBackup: () => readNewestBackup(systemDisk, path),
    async beforeUpgrade(bytes) {
      const made = new Date().toISOString();
      await writeBackup(systemDisk, path, { bytes, made, reason: "upgrade" });
    },
  });
}

function openIndex(corpus: Corpus, { library, readOnly, workers }: OpenReadoutOptions) {
  return openTextIndex(corpus, {
    folder: library,
    isWritable: !(readOnly ?? false),
    script: workers?.search,
  });
}

/** With what only the files can say; a command asks once, and so waits until all words have been found. */
function complete(
  { api, library }: LiveReadout,
  parts: {
    safekeeping: OpenSafekeeping;
    corpora: () => LibraryNotice[];
    host: LibraryHost;
  },
): ReadoutApi {
  const { safekeeping, host } = parts;
  const corpora = () => parts.corpora().map(({ code, message }) => ({ code, message }));
  const found = host === "cli" ? () => foundAll(library()) : async () => undefined;
  const claim = host === "cli" ? () => safekeeping.claim() : async () => undefined;
  return {
    ...api,
    async libraryStatus(input): Promise<LibraryStatus> {
      const status = await api.libraryStatus(input);
      const notices = [...corpora(), ...status.notices, ...(await safekeeping.notices())];
      return { ...status, notices };
    },
    libraryHealth: async (input) => safekeeping.complete(await api.libraryHealth(input)),
    async listAnnotations(input) {
      await found();
      return api.listAnnotations(input);
    },
    async reviewAnchors(input) {
      await found();
      return api.reviewAnchors(input);
    },
    async acceptAnchors(input) {
      // Who takes the lock reads the library anew, and has to look for all words again.
      await claim();
      await found();
      return api.acceptAnchors(input);
    },
  };
}
