/** The scripts of the threads that a host has; what has none is done in the host's own thread. */
export interface WorkerScripts {
  /** Searches, and keeps the index. */
  search: URL;
  /** Looks for highlights in texts that have changed. */
  anchors: URL;
  /** Makes the journal part of the library file. */
  compaction: URL;
  /** Encodes backups, and reads copies and files of the library through. */
  safekeeping: URL;
  /** Holds a manuscript against the sources. */
  checking: URL;
  /** Reads documents; it is always in a process of its own. */
  reading: URL;
}

/** In the source, for hosts that run from it. */
const SOURCES: Record<keyof WorkerScripts, string> = {
  search: "./search/search-worker.ts",
  anchors: "./anchoring/anchor-worker.ts",
  compaction: "./library/compaction-worker.ts",
  safekeeping: "./safekeeping/safekeeping-worker.ts",
  checking: "./checking/check-worker.ts",
  reading: "./import/import-worker.ts",
};

export function sourceWorkers(): WorkerScripts {
  return scripts((name) => new URL(SOURCES[name], import.meta.url));
}

/**
 * Built, beside the script of the main process. A thread is started from a real file, which a packaged one is only
 * outside the archive.
 * @param main the address of that script
 */
export function builtWorkers(main: string): WorkerScripts {
  return scripts((name) => {
    const file = SOURCES[name].replace(/^.*\//, "./").replace(/\.ts$/, ".js");
    return new URL(new URL(file, main).href.replace("/app.asar/", "/app.asar.unpacked/"));
  });
}

function scripts(urlOf: (name: keyof WorkerScripts) => URL): WorkerScripts {
  return {
    search: urlOf("search"),
    anchors: urlOf("anchors"),
    compaction: urlOf("compaction"),
    safekeeping: urlOf("safekeeping"),
    checking: urlOf("checking"),
    reading: urlOf("reading"),
  };
}
