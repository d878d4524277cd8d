import type { FileReport, FileWarning } from "../../contract/import.ts";
import { type Recipe, wholeRecipe } from "../../contract/recipe.ts";
import type { Work } from "../../contract/work.ts";
import { asRefusal } from "../import/refused.ts";
import { isSameRecipe, mergeRecipes } from "./merge-recipes.ts";
import type { DeskPorts, Intake, Reading, ReceivedDocument } from "./ports.ts";
import { type JobPictures, shownHashes } from "./job-pictures.ts";
import { findPredecessor } from "./predecessors.ts";
import { readReport, refusedReport } from "./report.ts";
import type { Understood } from "./understood.ts";

/** A document of a job, as far as it has come. */
export interface JobDocument extends ReceivedDocument {
  report: FileReport;
  recipe: Recipe;
  /** Null while it has not been read. */
  kind: Understood["kind"] | null;
  /** The path of a document in another format whose works this one is made into. */
  replaces?: string;
}

interface ReadingParts {
  id: string;
  intake: Intake;
  ports: DeskPorts;
  pictures: JobPictures;
}

/** Reads the documents of a job and says of each what was understood. */
export class DocumentReading {
  /** The first path of each hash. */
  private readonly seen = new Map<string, string>();
  private readonly current = new Set<Reading>();
  private readonly job: ReadingParts;
  private readonly corpus: () => string | null;
  private readonly isImported: (path: string) => boolean;

  /** @param isImported whether a path is one of this job’s own */
  constructor(
    job: ReadingParts,
    corpus: () => string | null,
    isImported: (path: string) => boolean,
  ) {
    this.job = job;
    this.corpus = corpus;
    this.isImported = isImported;
  }

  /** Reads a document unless it is the same as when it was kept; what goes wrong stands in its report. Never rejects. */
  async readFirst(document: JobDocument, alike: Recipe): Promise<void> {
    try {
      const corpus = this.corpus();
      const { works, originalHash } =
        corpus === null ? NOT_KEPT : this.job.ports.shelf.worksFrom(corpus, document.path);
      const before = works[0] === undefined ? null : this.job.ports.shelf.workAsKept(works[0]);
      const kept = wholeRecipe(before?.recipe ?? {});
      document.recipe = mergeRecipes(kept, alike);
      const isSame = originalHash === document.hash && isSameRecipe(document.recipe, kept);
      if (isSame && !(await this.showsOthers(document, before?.work))) {
        const title = before?.work.title ?? null;
        document.report = { ...document.report, state: "unchanged", works, title };
      } else {
        if (!this.seen.has(document.hash)) this.seen.set(document.hash, document.path);
        const understood = await this.understand(document, document.recipe);
        if (corpus !== null && works.length === 0)
          await this.takePlace(document, understood, { corpus, alike });
      }
    } catch (error) {
      const { path, bytes } = document;
      document.report = refusedReport(path, bytes, asRefusal(error, path, "a document"));
    }
  }

  /**
   * Understands a document with the help of a recipe, which becomes its own.
   * @throws ReadoutError `import-refused`, or `bad-input` for a recipe that cannot be used; the document is then as before
   */
  async understand(document: JobDocument, recipe: Recipe): Promise<Understood> {
    const understood = await this.look(document, recipe);
    document.recipe = recipe;
    const report = readReport(document.path, document.bytes, understood);
    const warnings = this.job.pictures.warningsOf(document, understood);
    const replaced = replacedWarning(document);
    document.report = this.withTwin(
      { ...report, warnings: [...replaced, ...report.warnings, ...warnings] },
      document,
    );
    return understood;
  }

  /** A document that is another one in a new format has its recipe, and says in its report whose place it takes. */
  private async takePlace(
    document: JobDocument,
    understood: Understood,
    { corpus, alike }: { corpus: string; alike: Recipe },
  ): Promise<void> {
    const found = findPredecessor(
      { path: document.path, understood },
      { corpus, shelf: this.job.ports.shelf, isImported: this.isImported },
    );
    if (!found) return;
    document.replaces = found.path;
    await this.understand(document, mergeRecipes(wholeRecipe(found.before.recipe), alike));
  }

  /** The same, but the report stays as it is. */
  async look(document: JobDocument, recipe: Recipe): Promise<Understood> {
    const { id, intake, ports, pictures } = this.job;
    const { path } = document;
    const bytes = await intake.read(document);
    const key = `${id}/${document.key}`;
    const withPictures = !pictures.areReceivedOf(document);
    const reading = ports.reader.read({ bytes, path, key, recipe, withPictures });
    this.current.add(reading);
    try {
      const understood = await this.withoutPictures(document, await reading.understood);
      await intake.setAside(document, understood);
      document.kind = understood.kind;
      return understood;
    } finally {
      this.current.delete(reading);
    }
  }

  /** Pictures are put aside once; what is understood may be read again with every correction. */
  private async withoutPictures(
    document: JobDocument,
    understood: Understood,
  ): Promise<Understood> {
    if (understood.kind !== "document") return understood;
    const { pictures: own = new Map<string, Uint8Array>(), ...rest } = understood;
    const { intake, pictures } = this.job;
    if (!pictures.areReceivedOf(document))
      pictures.receiveOf(document, await intake.takePictures(own));
    return rest;
  }

  /** Whether a document that is the same as it was shows other pictures than its work, which came beside it. */
  private async showsOthers(document: JobDocument, work: Work | undefined): Promise<boolean> {
    const { pictures, ports } = this.job;
    if (!work || !pictures.mayShowFiles(document)) return false;
    const hashes = pictures.hashesOf(document, await this.look(document, document.recipe));
    if (hashes.join() !== shownHashes(work).join()) return true;
    const kept = await Promise.all(hashes.map((hash) => ports.shelf.picture(work.id, hash)));
    return kept.includes(null);
  }

  /** Ends what is being read. */
  stop(): void {
    for (const reading of this.current) reading.stop();
  }

  private withTwin(report: FileReport, { path, hash }: JobDocument): FileReport {
    const first = this.seen.get(hash);
    if (first === undefined || first === path) return report;
    const message = `It is the same file as ${first}, byte for byte.`;
    return { ...report, warnings: [{ place: null, message }, ...report.warnings] };
  }
}

function replacedWarning({ replaces }: JobDocument): FileWarning[] {
  if (replaces === undefined) return [];
  const message = `It has the words of “${replaces}”, which was imported before, and takes its place; what you marked there stays. To keep both, import it under another name.`;
  return [{ place: null, message }];
}

const NOT_KEPT = { works: [], originalHash: null };
