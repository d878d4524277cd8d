import type { FileWarning } from "../../contract/import.ts";
import type { KeptPicture, KeptWork, WorkAsKept } from "../corpus/corpus-shelf.ts";
import { asRefusal } from "../import/refused.ts";
import { composeDocument, type ComposedDocument } from "./compose-kept.ts";
import type { JobDocument } from "./document-reading.ts";
import type { JobPictures, ShownPicture } from "./job-pictures.ts";
import type { DeskPorts, Intake } from "./ports.ts";
import { keptReport, refusedReport } from "./report.ts";

/** Works are kept fastest some at once, and what is kept can be read while the next are made. */
const BATCH = { documents: 32, bytes: 8_000_000 };

interface KeepingParts {
  corpus: string | null;
  title: string;
  intake: Intake;
  ports: DeskPorts;
  givenIds: Set<string>;
  pictures: JobPictures;
}

interface Composed {
  document: JobDocument;
  result: ComposedDocument;
  original: Uint8Array;
  pictures: KeptPicture[];
}

/** Makes works of what was understood and puts them on the shelf, in a corpus that begins with the first of them. */
export class Keeping {
  /** Null while there is none. */
  corpus: string | null;
  private readonly job: KeepingParts;

  constructor(job: KeepingParts) {
    this.job = job;
    this.corpus = job.corpus;
  }

  /**
   * Keeps documents in batches, until all are kept or the job is cancelled.
   * @throws what the shelf throws; those that are not kept stay as they were
   */
  async keep(documents: JobDocument[], isCancelled: () => boolean): Promise<void> {
    const packages = documents.filter(({ kind }) => kind === "package");
    for (const batch of batches(documents.filter(({ kind }) => kind !== "package"))) {
      if (isCancelled()) return;
      await this.keepBatch(batch);
    }
    for (const document of packages) {
      if (isCancelled()) return;
      await this.install(document);
    }
  }

  private async keepBatch(documents: JobDocument[]): Promise<void> {
    const { shelf } = this.job.ports;
    const expected = this.corpus ?? shelf.freeCorpusId(this.job.title);
    const composed: Composed[] = [];
    for (const document of documents) {
      const one = await this.compose(document, expected);
      if (one) composed.push(one);
    }
    if (composed.length === 0) return;
    const isNew = this.corpus === null;
    const corpus = (this.corpus ??= await shelf.begin({ title: this.job.title }));
    try {
      await shelf.keep({ corpus, works: composed.flatMap((one) => keptWorks(one, corpus)) });
    } catch (error) {
      if (isNew) await this.undoBegin(corpus);
      throw error;
    }
    for (const one of composed) await this.finish(one, corpus);
  }

  /** A corpus in which nothing came to be kept is none. */
  private async undoBegin(corpus: string): Promise<void> {
    this.corpus = null;
    await this.job.ports.shelf.remove(corpus);
  }

  /** Null for a document that cannot be kept, whose report says why. */
  private async compose(document: JobDocument, corpus: string): Promise<Composed | null> {
    const { intake, ports, pictures } = this.job;
    const shown = new Map<string, ShownPicture>();
    try {
      const understood = await intake.takeUp(document);
      if (understood.kind === "package") return null;
      const result = composeDocument(understood, {
        corpus,
        path: document.path,
        digest: (text) => ports.digest(text),
        newWorkId: (title) => this.newWorkId(title),
        pictureFile(name) {
          const picture = pictures.find(document, name);
          if (picture) shown.set(picture.hash, picture);
          return picture && fileOf(picture);
        },
        before: this.before(corpus, document.replaces ?? document.path),
      });
      const kept = [...shown.values()].map((picture) => ({
        hash: picture.hash,
        read: () => intake.read(picture),
      }));
      return { document, result, original: await intake.read(document), pictures: kept };
    } catch (error) {
      const { path, bytes } = document;
      document.report = refusedReport(path, bytes, asRefusal(error, path, "a document"));
      return null;
    }
  }

  private before(corpus: string, path: string): WorkAsKept[] {
    if (this.corpus === null) return [];
    const { shelf } = this.job.ports;
    return shelf.worksFrom(corpus, path).works.flatMap((work) => shelf.workAsKept(work) ?? []);
  }

  private newWorkId(title: string): string {
    const id = this.job.ports.shelf.freeWorkId(title, this.job.givenIds);
    this.job.givenIds.add(id);
    return id;
  }

  private async finish({ document, result }: Composed, corpus: string): Promise<void> {
    const { works, gone } = result;
    const warnings: FileWarning[] = gone.map(({ title }) => ({
      place: null,
      message: `“${title}” is no longer in it and was taken out of the corpus; your annotations on it stay.`,
    }));
    const report = { ...document.report, warnings: [...document.report.warnings, ...warnings] };
    document.report = keptReport(
      report,
      works.map(({ work }) => work.id),
    );
    if (gone.length > 0)
      await this.job.ports.shelf.removeWorks(
        corpus,
        gone.map(({ id }) => id),
      );
  }

  private async install(document: JobDocument): Promise<void> {
    const { intake, ports } = this.job;
    const { path, bytes } = document;
    try {
      const { corpus, works } = await ports.shelf.install(await intake.read(document), path);
      this.corpus ??= corpus;
      document.report = keptReport(document.report, works);
    } catch (error) {
      document.report = refusedReport(path, bytes, asRefusal(error, path, "a corpus package"));
    }
  }
}

/** @param corpus that they go to, should it have another id than was expected */
function keptWorks({ document, result, original, pictures }: Composed, corpus: string): KeptWork[] {
  const { path: source, recipe } = document;
  return result.works.map(({ work, retired }) => ({
    work: work.corpus === corpus ? work : { ...work, corpus },
    retired,
    recipe,
    source,
    original,
    ...(pictures.length > 0 && { pictures }),
  }));
}

function fileOf({ hash, mediaType, bytes }: ShownPicture) {
  return { hash, mediaType, bytes };
}

function batches(documents: JobDocument[]): JobDocument[][] {
  const found: JobDocument[][] = [];
  let bytes = 0;
  for (const document of documents) {
    const last = found.at(-1);
    const isFull = !last || last.length >= BATCH.documents || bytes + document.bytes > BATCH.bytes;
    bytes = isFull ? document.bytes : bytes + document.bytes;
    if (isFull) found.push([document]);
    else last.push(document);
  }
  return found;
}
