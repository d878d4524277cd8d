import type { QueryOutcome } from "../contract/search.ts";
import type { ReadoutApi } from "../contract/api.ts";
import type { AnnotationImportApi } from "../contract/annotation-import.ts";
import type { CheckingApi } from "../contract/checking-api.ts";
import type { DossierApi } from "../contract/dossier-api.ts";
import type { ExportRequest } from "../contract/export.ts";
import type { ImportApi } from "../contract/import-api.ts";
import type { CitationStyle } from "./citation/citation.ts";
import type { ChooseStyle } from "./citation/citation-styles.ts";
import type { Corpus } from "./corpus/corpus.ts";
import { namesPage } from "./corpus/names-page.ts";
import { personOverviews, recordOverviews } from "./corpus/overviews.ts";
import { turnsPage } from "./corpus/turns-page.ts";
import { compareExcerpts } from "./dossier/compare-excerpts.ts";
import { printOverview } from "./dossier/print-overview.ts";
import { reviewDossier } from "./dossier/review-dossier.ts";
import { cite } from "./export/cite.ts";
import { createExportJobs } from "./export/export-jobs.ts";
import { exportTable } from "./export/export-table.ts";
import { exportFormats } from "./export/formats/formatters.ts";
import { EXAMPLE_TEMPLATES } from "./export/formats/template/examples/examples.ts";
import { planNotes } from "./export/notes/plan-notes.ts";
import { planExport } from "./export/plan-export.ts";
import type { PrintPage } from "./export/print-page.ts";
import { previewExport } from "./export/preview-export.ts";
import type { Library } from "./library/library.ts";
import { completeQuery } from "./search/completion/complete-query.ts";
import { search } from "./search/search.ts";
import { findCollocates } from "./search/tables/collocates.ts";
import { concordance } from "./search/tables/concordance.ts";
import { measureDispersion } from "./search/tables/dispersion.ts";
import { countFrequencies } from "./search/tables/frequencies.ts";
import { findKeyWords } from "./search/tables/key-words.ts";
import { countNgrams } from "./search/tables/ngrams.ts";
import { printTable } from "./search/tables/print-table.ts";
import { shareTalk } from "./search/tables/talk.ts";
import type { TextIndex } from "./search/text-index.ts";
import type { SearchContext } from "./search/understand.ts";
import { createWordForms } from "./search/word-forms.ts";
import type { SettingsStore } from "./settings/settings.ts";

export interface ReadoutParts {
  corpus: Corpus;
  index: TextIndex;
  library: Library;
  settings: SettingsStore;
  desk: ImportApi;
  checks: CheckingApi;
  incoming: AnnotationImportApi;
  chooseStyle: ChooseStyle;
  /** Bytes as base64. */
  encode: (bytes: Uint8Array) => string;
  /** Prints the pages of a PDF. */
  print: PrintPage;
  /** Milliseconds, for measuring only. */
  clock: () => number;
}

/** The whole of Readout over its parts; the only place where they meet. */
export function createReadout(parts: ReadoutParts): ReadoutApi {
  const { corpus, library, settings, chooseStyle } = parts;
  return {
    listCorpora: async () => corpus.summaries,
    openWork: async ({ work }) => corpus.work(work),
    listRecords: async ({ work }) => recordOverviews(corpus, work),
    listPeople: async ({ work }) => personOverviews(corpus, work),
    listTurns: async ({ person, from }) => turnsPage(corpus, person, from),
    listNames: async ({ from }) => namesPage(corpus, from),

    ...searching(parts),

    listAnnotations: async (filter) => library.list(filter),
    addAnnotation: (annotation) => library.add(annotation),
    addAnnotations: ({ annotations }) => library.addAll(annotations),
    changeAnnotation: (edit) => library.change(edit),
    removeAnnotations: ({ ids }) => library.remove(ids),
    renameTag: ({ from, to }) => library.renameTag(from, to),
    undo: () => library.undo(),
    redo: () => library.redo(),
    libraryStatus: async () => library.status(),

    ...dossiers(library, corpus),
    ...safekeeping(library),
    ...parts.desk,
    ...parts.checks,
    ...parts.incoming,

    ...exporting(parts),
    cite: async (request) => cite(request, corpus, await chooseStyle(request.style)),

    readSettings: async () => settings.read(),
    changeSettings: (patch) => settings.change(patch),
  };
}

function dossiers(library: Library, corpus: Corpus): DossierApi {
  return {
    listDossiers: async () => library.listDossiers(),
    openDossier: async ({ dossier }) => library.openDossier(dossier),
    addDossier: ({ title }) => library.addDossier(title),
    addEntries: (input) => library.addEntries(input),
    changeEntry: (edit) => library.changeEntry(edit),
    moveEntries: (input) => library.moveEntries(input),
    removeEntries: ({ ids }) => library.removeEntries(ids),
    arrangeDossier: ({ dossier, by }) =>
      library.arrangeEntries(dossier, compareExcerpts(by, library.all(), corpus)),
    reviewDossier: async ({ dossier }) => reviewDossier(library.openDossier(dossier), corpus),
  };
}

type Exporting = Pick<
  ReadoutApi,
  | "listExportFormats"
  | "listTemplates"
  | "previewExport"
  | "beginExport"
  | "continueExport"
  | "cancelExport"
  | "planNotes"
>;

/** An export is kept: it waits until it is known where all words stand. */
function exporting({ corpus, library, encode, print, chooseStyle }: ReadoutParts): Exporting {
  const sources = (style: CitationStyle) => ({
    corpus,
    annotations: library.list({}),
    openDossier: library.openDossier,
    style,
  });
  const plan = ({ request, style }: { request: ExportRequest; style: CitationStyle }) =>
    planExport(request, sources(style));
  const jobs = createExportJobs(plan, { encode, print });
  return {
    listExportFormats: async () => exportFormats(),
    listTemplates: async () => [...EXAMPLE_TEMPLATES],
    async previewExport(request) {
      const style = await chooseStyle(request.style);
      await library.found();
      return previewExport(request, sources(style));
    },
    async beginExport(request) {
      const style = await chooseStyle(request.style);
      await library.found();
      return jobs.begin({ request, style });
    },
    continueExport: async ({ job }) => jobs.continue(job),
    cancelExport: async ({ job }) => ({ isCancelled: jobs.cancel(job) }),
    async planNotes(input) {
      const style = await chooseStyle(input.request.style);
      await library.found();
      return planNotes(input, plan({ request: input.request, style }));
    },
  };
}

type Safekeeping = Pick<
  ReadoutApi,
  | "listBin"
  | "restoreAnnotations"
  | "reviewAnchors"
  | "acceptAnchors"
  | "repairAnchor"
  | "libraryHealth"
  | "verifyLibrary"
  | "listBackups"
  | "makeBackup"
  | "restoreBackup"
  | "compareLibrary"
  | "mergeLibrary"
  | "listConflictCopies"
  | "exportLibrary"
>;

/** Everything that keeps notes from being lost, and the words that they are about. */
function safekeeping(library: Library): Safekeeping {
  return {
    listBin: async () => library.listBin(),
    restoreAnnotations: ({ ids }) => library.restore(ids),
    reviewAnchors: async (filter) => library.review(filter),
    acceptAnchors: ({ ids }) => library.accept(ids),
    repairAnchor: (input) => library.repair(input),
    libraryHealth: () => library.health(),
    verifyLibrary: () => library.verify(),
    listBackups: () => library.listBackups(),
    makeBackup: () => library.makeBackup(),
    restoreBackup: (input) => library.restoreBackup(input),
    compareLibrary: ({ source }) => library.compare(source),
    mergeLibrary: ({ source }) => library.merge(source),
    listConflictCopies: () => library.listConflictCopies(),
    exportLibrary: async () => library.exportPackage(),
  };
}

type Searching = Pick<
  ReadoutApi,
  | "search"
  | "completeQuery"
  | "concordance"
  | "countFrequencies"
  | "measureDispersion"
  | "findCollocates"
  | "findKeyWords"
  | "countNgrams"
  | "shareTalk"
  | "exportTable"
>;

/** Everything that asks the index, over the annotations as they are when it is asked. */
function searching({ corpus, index, library, clock }: ReadoutParts): Searching {
  const forms = createWordForms();
  const now = (): SearchContext => ({ corpus, index, forms, annotations: library.all() });
  const timed =
    <Request, Outcome extends Omit<QueryOutcome, "tookMs">>(
      ask: (request: Request, context: SearchContext) => Promise<Outcome>,
    ) =>
    async (request: Request) => {
      const started = clock();
      const outcome = await ask(request, now());
      return { ...outcome, tookMs: clock() - started };
    };
  return {
    search: timed(search),
    completeQuery: async ({ query, caret }) => completeQuery(query, caret, now()),
    concordance: timed(concordance),
    countFrequencies: timed(countFrequencies),
    measureDispersion: timed(measureDispersion),
    findCollocates: timed(findCollocates),
    findKeyWords: timed(findKeyWords),
    countNgrams: timed(countNgrams),
    shareTalk: async ({ work }) => shareTalk(corpus, work),
    exportTable: async (request) =>
      exportTable(
        request.table === "claims" || request.table === "tags"
          ? printOverview(request.table, library.openDossier(request.request.dossier), corpus)
          : await printTable(request, now()),
      ),
  };
}
