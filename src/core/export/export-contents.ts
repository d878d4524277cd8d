import type { AnchoredAnnotation } from "../../contract/annotation.ts";
import type { Dossier } from "../../contract/dossier.ts";
import type { ExportScope } from "../../contract/export.ts";
import { ReadoutError } from "../../contract/result.ts";
import { inOrderOfText } from "../anchoring/annotation-order.ts";
import { annotatedWork } from "../corpus/annotated-work.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { linkTo } from "../corpus/link.ts";
import type { WorkOutline } from "../corpus/work-outline.ts";
import { dossierAnnotations, dossierBlocks } from "./dossier-blocks.ts";
import type { Excerpt } from "./excerpts.ts";
import type { DocumentBlock } from "./export-document.ts";
import { notebookBlocks } from "./notebook-blocks.ts";

/** What of the library there is to choose from. */
export interface ContentSources {
  corpus: Corpus;
  annotations: readonly AnchoredAnnotation[];
  /** @throws ReadoutError `entry-not-found` */
  openDossier: (id: string) => Dossier;
}

/** What a scope holds, and what a file of it is called. */
export interface ExportContents {
  /** Each once, in the order of the file. */
  annotations: readonly AnchoredAnnotation[];
  title: string;
  /** The link that opens what is exported. */
  link: string;
  /** What the file is named after. */
  fileTitle: string;
  blocks(excerptOf: (annotation: AnchoredAnnotation) => Excerpt): Iterable<DocumentBlock>;
}

/**
 * @throws ReadoutError `annotation-not-found`, `entry-not-found`, or `work-not-found` for a work that neither the
 * corpus nor any annotation knows
 */
export function exportContents(scope: ExportScope, sources: ContentSources): ExportContents {
  return scope.kind === "dossier"
    ? contentsOfDossier(sources.openDossier(scope.dossier))
    : contentsOfNotebook(scope, sources);
}

/** The works that annotations are about, in the order of the corpus. */
export function worksOf(annotations: readonly AnchoredAnnotation[], corpus: Corpus): WorkOutline[] {
  const ids = new Set(annotations.map(annotatedWork));
  return corpus.works.filter(({ id }) => ids.has(id));
}

function contentsOfDossier(dossier: Dossier): ExportContents {
  return {
    annotations: dossierAnnotations(dossier),
    title: dossier.title,
    link: linkTo(`dossier/${encodeURIComponent(dossier.id)}`),
    fileTitle: dossier.title,
    blocks: (excerptOf) => dossierBlocks(dossier, excerptOf),
  };
}

type NotebookScope = Exclude<ExportScope, { kind: "dossier" }>;

function contentsOfNotebook(scope: NotebookScope, sources: ContentSources): ExportContents {
  const { corpus } = sources;
  const chosen = selected(scope, sources);
  const annotations = inOrderOfText(chosen, ({ anchor }) => anchor, corpus);
  const about = subject(scope, annotations, corpus);
  const title = (about && corpus.outline(about)?.title) ?? "Readout notebook";
  return {
    annotations,
    title,
    link: linkTo(about ?? "notebook"),
    fileTitle: about ? title : "readout-notebook",
    blocks: (excerptOf) => notebookBlocks(annotations, excerptOf, corpus),
  };
}

/** The work that the file is about, when it is one. */
function subject(
  scope: NotebookScope,
  annotations: readonly AnchoredAnnotation[],
  corpus: Corpus,
): string | undefined {
  if (scope.kind === "work") return scope.work;
  const [only] = worksOf(annotations, corpus);
  const isAll = annotations.every((annotation) => annotatedWork(annotation) === only?.id);
  return scope.kind === "annotations" && isAll ? only?.id : undefined;
}

function selected(
  scope: NotebookScope,
  { annotations, corpus }: ContentSources,
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
