import type { AnchoredAnnotation } from "../../contract/annotation.ts";
import type { ExcerptsFile, ExportRequest, ExportScope } from "../../contract/export.ts";
import { ReadoutError } from "../../contract/result.ts";
import type { Work } from "../../contract/work.ts";
import { annotatedWork } from "../corpus/annotated-work.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { chicagoNotes } from "../citation/chicago-notes.ts";
import { excerptsOf, type Excerpt } from "./excerpts.ts";
import { fileName } from "./file-name.ts";
import { FORMATTERS } from "./formats/formatters.ts";
import { linkTo } from "../corpus/link.ts";

/**
 * The annotations of a scope as a finished file: no clock and no path, so the same request gives the
 * same bytes in every host. A scope without annotations gives a valid file that says so.
 * @throws ReadoutError `annotation-not-found`, or `work-not-found` for a work that neither the corpus
 * nor any annotation knows.
 */
export function exportExcerpts(
  { format, scope }: ExportRequest,
  { corpus, annotations }: { corpus: Corpus; annotations: AnchoredAnnotation[] },
): ExcerptsFile {
  const formatter = FORMATTERS[format];
  const excerpts = excerptsOf(selected(scope, annotations, corpus), corpus, chicagoNotes);
  const works = worksOf(excerpts, corpus);
  const about = subject(
    scope,
    works.length === 1 && excerpts.every(({ work }) => work) ? works[0]?.id : undefined,
  );
  const title = (about && corpus.outline(about)?.title) ?? "Readout notebook";
  const text = formatter.write(excerpts, {
    title,
    link: linkTo(about ?? "notebook"),
    works,
    corpus,
    style: chicagoNotes,
  });
  return {
    name: fileName(about ? title : "readout-notebook", formatter.extension),
    mediaType: formatter.mediaType,
    text,
    excerpts: excerpts.length,
  };
}

/** The works of the excerpts, in order. */
function worksOf(excerpts: readonly Excerpt[], corpus: Corpus): Work[] {
  const ids = new Set(excerpts.map(({ work }) => work?.id));
  return corpus.works.flatMap(({ id }) => (ids.has(id) ? (corpus.findWork(id) ?? []) : []));
}

/** The work that the file is about, when it is one. */
function subject(scope: ExportScope, onlyWork: string | undefined): string | undefined {
  if (scope.kind === "work") return scope.work;
  return scope.kind === "annotations" ? onlyWork : undefined;
}

function selected(
  scope: ExportScope,
  annotations: AnchoredAnnotation[],
  corpus: Corpus,
): AnchoredAnnotation[] {
  if (scope.kind === "everything") return annotations;
  if (scope.kind === "work") return ofWork(scope.work, annotations, corpus);
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  return [...new Set(scope.ids)].map((id) => byId.get(id) ?? notFound(id));
}

function ofWork(work: string, annotations: AnchoredAnnotation[], corpus: Corpus) {
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
