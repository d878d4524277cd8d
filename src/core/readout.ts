import type { ReadoutApi } from "../contract/api.ts";
import type { Corpus } from "./corpus/corpus.ts";
import { personOverviews, recordOverviews } from "./corpus/overviews.ts";
import { cite } from "./export/cite.ts";
import { exportExcerpts } from "./export/export-excerpts.ts";
import type { Library } from "./library/library.ts";
import { search } from "./search/search.ts";
import type { SearchEngine } from "./search/search-engine.ts";
import type { SettingsStore } from "./settings/settings.ts";

export interface ReadoutParts {
  corpus: Corpus;
  engine: SearchEngine;
  library: Library;
  settings: SettingsStore;
  /** Milliseconds, for measuring only. */
  clock: () => number;
}

/** The whole of Readout over its parts; the only place where they meet. */
export function createReadout({
  corpus,
  engine,
  library,
  settings,
  clock,
}: ReadoutParts): ReadoutApi {
  return {
    listCorpora: async () => corpus.summaries,
    openWork: async ({ work }) => corpus.work(work),
    listRecords: async ({ work }) => recordOverviews(corpus, work),
    listPeople: async ({ work }) => personOverviews(corpus, work),

    search: async (request) => {
      const started = clock();
      const annotations = library.list({});
      const page = await search(request, { engine, corpus, annotations });
      return { ...page, tookMs: clock() - started };
    },

    listAnnotations: async (filter) => library.list(filter),
    addAnnotation: (annotation) => library.add(annotation),
    changeAnnotation: (edit) => library.change(edit),
    removeAnnotations: ({ ids }) => library.remove(ids),
    renameTag: ({ from, to }) => library.renameTag(from, to),
    undo: () => library.undo(),
    redo: () => library.redo(),
    libraryStatus: async () => library.status(),

    exportExcerpts: async (request) =>
      exportExcerpts(request, { corpus, annotations: library.list({}) }),
    cite: async ({ ranges }) => cite(ranges, corpus),

    readSettings: async () => settings.read(),
    changeSettings: (patch) => settings.change(patch),
  };
}
