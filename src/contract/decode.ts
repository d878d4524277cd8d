import { z } from "zod";
import { annotationImportSchemas } from "./annotation-import-schemas.ts";
import { checkingSchemas } from "./checking-schemas.ts";
import { colour, newAnnotation, note, ranges } from "./annotation-schemas.ts";
import type { Method, ReadoutApi } from "./api.ts";
import { CHOSEN_STYLES, CITATION_FORMS, LONGEST_CSL } from "./citation.ts";
import { LONGEST_TEMPLATE } from "./export.ts";
import { exportForm, exportPresets, exportRequest } from "./export-schemas.ts";
import { dossierSchemas } from "./dossier-schemas.ts";
import { importSchemas } from "./import-schemas.ts";
import { issueSentence } from "./issue-sentence.ts";
import { notesFolder } from "./notes-schemas.ts";
import { fileName, id, ids, inWork, nothing, offset, tag, tags } from "./schema-parts.ts";
import { ReadoutError } from "./result.ts";
import * as searching from "./search-schemas.ts";
import { SEARCH_ORDERS } from "./search.ts";
import { HISTORY_LENGTH, MOST_TEMPLATES, THEMES } from "./settings.ts";
import { LAYERS } from "./work.ts";

type Input<M extends Method> = Parameters<ReadoutApi[M]>[0];

const source = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("backup"), name: fileName }),
  z.strictObject({ kind: z.literal("package"), text: z.string().max(200_000_000) }),
  z.strictObject({ kind: z.literal("conflict"), name: fileName }),
]);

const style = z.enum(CHOSEN_STYLES);

/** Settings as they may come from a window or from a file; every part may be missing. */
export const settingsPatch = z.strictObject({
  theme: z.enum(THEMES).exactOptional(),
  textSize: z.number().min(14).max(28).exactOptional(),
  lineSpacing: z.number().min(1.3).max(2.2).exactOptional(),
  measure: z.number().min(45).max(90).exactOptional(),
  motion: z.enum(["system", "reduced"]).exactOptional(),
  panes: z.strictObject({ contents: z.boolean(), notebook: z.boolean() }).exactOptional(),
  shown: z.enum([...LAYERS, "both"]).exactOptional(),
  positions: z.record(id, id).exactOptional(),
  work: id.nullable().exactOptional(),
  searchOrder: z.enum(SEARCH_ORDERS).exactOptional(),
  searchHistory: z.array(z.string().max(10_000)).max(HISTORY_LENGTH).exactOptional(),
  savedTemplates: z
    .array(
      z.strictObject({
        name: z.string().trim().min(1).max(100),
        template: z.string().max(LONGEST_TEMPLATE),
      }),
    )
    .max(MOST_TEMPLATES)
    .exactOptional(),
  filing: z.strictObject({ dossier: id, parent: id }).nullable().exactOptional(),
  savedSearches: z
    .array(
      z.strictObject({
        name: z.string().trim().min(1).max(100),
        query: z.string().max(10_000),
        wordForms: z.boolean(),
      }),
    )
    .max(1000)
    .exactOptional(),
  exportForm: exportForm.nullable().exactOptional(),
  exportPresets: exportPresets.exactOptional(),
  citationStyle: style.exactOptional(),
  ownStyle: z
    .strictObject({
      name: z.string().trim().min(1).max(300),
      csl: z.string().min(1).max(LONGEST_CSL),
    })
    .nullable()
    .exactOptional(),
});

/** One schema for each method: from unknown to its typed input. */
const SCHEMAS: { [M in Method]: z.ZodType<Input<M>> } = {
  listCorpora: nothing,
  openWork: z.strictObject({ work: id }),
  listRecords: inWork,
  listPeople: inWork,
  listTurns: z.strictObject({ person: id, from: offset.exactOptional() }),
  listNames: z.strictObject({ from: offset.exactOptional() }),
  search: searching.search,
  completeQuery: searching.completeQuery,
  concordance: searching.concordance,
  countFrequencies: searching.frequency,
  measureDispersion: searching.dispersion,
  findCollocates: searching.collocates,
  findKeyWords: searching.keyness,
  countNgrams: searching.ngrams,
  shareTalk: inWork,
  exportTable: searching.table,
  listAnnotations: z.strictObject({ work: id.exactOptional(), tag: tag.exactOptional() }),
  addAnnotation: newAnnotation,
  addAnnotations: z.strictObject({ annotations: z.array(newAnnotation).min(1).max(10_000) }),
  changeAnnotation: z.strictObject({
    id,
    colour: colour.exactOptional(),
    note: note.exactOptional(),
    tags: tags.exactOptional(),
  }),
  removeAnnotations: z.strictObject({ ids: ids.min(1) }),
  renameTag: z.strictObject({ from: tag, to: tag }),
  undo: nothing,
  redo: nothing,
  libraryStatus: nothing,
  listBin: nothing,
  restoreAnnotations: z.strictObject({ ids: ids.min(1) }),
  reviewAnchors: inWork,
  acceptAnchors: z.strictObject({ ids: ids.min(1) }),
  repairAnchor: z.strictObject({ id, ranges }),
  libraryHealth: nothing,
  verifyLibrary: nothing,
  listBackups: nothing,
  makeBackup: nothing,
  restoreBackup: z.strictObject({ name: fileName, ids: ids.min(1).exactOptional() }),
  compareLibrary: z.strictObject({ source }),
  mergeLibrary: z.strictObject({ source }),
  listConflictCopies: nothing,
  exportLibrary: nothing,
  listExportFormats: nothing,
  listTemplates: nothing,
  previewExport: exportRequest,
  beginExport: exportRequest,
  continueExport: z.strictObject({ job: id }),
  cancelExport: z.strictObject({ job: id }),
  planNotes: z.strictObject({ request: exportRequest, ...notesFolder }),
  cite: z.strictObject({
    ranges,
    style: style.exactOptional(),
    form: z.enum(CITATION_FORMS).exactOptional(),
  }),
  ...annotationImportSchemas,
  ...dossierSchemas,
  ...importSchemas,
  ...checkingSchemas,
  readSettings: nothing,
  changeSettings: settingsPatch,
};

/**
 * Input of a method that came from outside.
 * @throws ReadoutError `bad-input`, naming the method and the first part that does not fit.
 */
export function decodeInput<M extends Method>(method: M, input: unknown): Input<M> {
  const result = SCHEMAS[method].safeParse(input, { error: issueSentence });
  if (result.success) return result.data as Input<M>;
  const issue = result.error.issues[0];
  const where = issue && issue.path.length > 0 ? `“${issue.path.join(".")}”` : "the input";
  throw new ReadoutError(
    "bad-input",
    `${method} cannot use ${where}: ${issue?.message ?? "it has the wrong shape"}. Nothing was changed.`,
  );
}
