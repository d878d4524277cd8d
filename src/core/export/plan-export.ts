import type { AnchoredAnnotation } from "../../contract/annotation.ts";
import { type ExportRequest, type ExportScope, USUAL_PARTS } from "../../contract/export.ts";
import { ReadoutError } from "../../contract/result.ts";
import { inOrderOfText } from "../anchoring/annotation-order.ts";
import type { CitationStyle } from "../citation/citation.ts";
import { annotatedWork } from "../corpus/annotated-work.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { linkTo } from "../corpus/link.ts";
import type { WorkOutline } from "../corpus/work-outline.ts";
import { excerptOf } from "./excerpts.ts";
import type { DocumentBlock, ExportDocument } from "./export-document.ts";
import { fileName } from "./file-name.ts";
import { formatterNamed } from "./formats/formatters.ts";
import { notebookBlocks } from "./notebook-blocks.ts";

/** A file that can be written now: no clock and no path, so the same request gives the same bytes in every host. */
export interface PlannedExport {
  name: string;
  mediaType: string;
  excerpts: number;
  /** The file in pieces, each made when it is asked for. */
  write(): Iterable<string | Uint8Array>;
  /** How many excerpts have been taken into the file so far. */
  written(): number;
}

/** What an export is made from, as it is at the moment. */
export interface ExportSources {
  corpus: Corpus;
  annotations: readonly AnchoredAnnotation[];
  style: CitationStyle;
}

/**
 * The file that a request asks for; a scope without annotations gives a valid one that says so.
 * @throws ReadoutError `annotation-not-found`, or `work-not-found` for a work that neither the corpus
 * nor any annotation knows.
 */
export function planExport(request: ExportRequest, sources: ExportSources): PlannedExport {
  const { corpus, style } = sources;
  const parts = request.parts ?? USUAL_PARTS;
  const formatter = formatterNamed(request.format);
  const annotations = inOrderOfText(
    selected(request.scope, sources),
    ({ anchor }) => anchor,
    corpus,
  );
  const works = worksOf(annotations, corpus);
  const about = subject(request.scope, annotations, works);
  const title = (about && corpus.outline(about)?.title) ?? "Readout notebook";
  const counter = { written: 0 };
  const document: ExportDocument = {
    annotations,
    blocks: () =>
      counting(
        notebookBlocks(annotations, (one) => excerptOf(one, { corpus, style, parts }), corpus),
        counter,
      ),
  };
  const link = linkTo(about ?? "notebook");
  return {
    name: fileName(about ? title : "readout-notebook", formatter.extension),
    mediaType: formatter.mediaType,
    excerpts: annotations.length,
    write: () => formatter.write(document, { title, link, works, corpus, style, parts }),
    written: () => counter.written,
  };
}

/** A format may go through a document several times: what counts is how far the furthest has come. */
function* counting(
  blocks: Iterable<DocumentBlock>,
  counter: { written: number },
): Iterable<DocumentBlock> {
  let passed = 0;
  for (const block of blocks) {
    yield block;
    if (block.kind === "excerpt") counter.written = Math.max(counter.written, (passed += 1));
  }
}

/** The works that annotations are about, in the order of the corpus. */
function worksOf(annotations: readonly AnchoredAnnotation[], corpus: Corpus): WorkOutline[] {
  const ids = new Set(annotations.map(annotatedWork));
  return corpus.works.filter(({ id }) => ids.has(id));
}

/** The work that the file is about, when it is one. */
function subject(
  scope: ExportScope,
  annotations: readonly AnchoredAnnotation[],
  works: readonly WorkOutline[],
): string | undefined {
  if (scope.kind === "work") return scope.work;
  const [only] = works;
  const isAll = annotations.every((annotation) => annotatedWork(annotation) === only?.id);
  return scope.kind === "annotations" && isAll ? only?.id : undefined;
}

function selected(
  scope: ExportScope,
  { annotations, corpus }: ExportSources,
): readonly AnchoredAnnotation[] {
  if (scope.kind === "everything") return annotations;
  if (scope.kind === "work") return ofWork(scope.work, annotations, corpus);
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  return [...new Set(scope.ids)].map((id) => byId.get(id) ?? notFound(id));
}

function ofWork(work: string, annotations: readonly AnchoredAnnotation[], corpus: Corpus) {
  const found = annotations.filter((annotation) => annotatedWork(annotation) === work);
  // Asks for the work only then: annotations outlive a work that has left the corpus.
  if (found.length === 0) corpus.work(work);
  return found;
}

function notFound(id: string): never {
  throw new ReadoutError(
    "annotation-not-found",
    `There is no annotation “${id}”; it may have been removed. Nothing was exported. Choose again from the notebook.`,
  );
}
