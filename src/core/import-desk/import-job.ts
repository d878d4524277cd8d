import type { DocumentReview, FileReport, ImportProgress } from "../../contract/import.ts";
import type { SentPart } from "../../contract/import-api.ts";
import { EMPTY_RECIPE, type Recipe } from "../../contract/recipe.ts";
import { createOneAtATime } from "../one-at-a-time.ts";
import { DocumentReading, type JobDocument } from "./document-reading.ts";
import { JobPictures } from "./job-pictures.ts";
import { Keeping } from "./keeping.ts";
import { checkRecipe, isSameRecipe, mergeRecipes } from "./merge-recipes.ts";
import { paceOf } from "./pace.ts";
import type { DeskPorts, Intake, ReceivedDocument } from "./ports.ts";
import { Receiving } from "./receiving.ts";
import { ReportVersions } from "./report-versions.ts";
import { waiting } from "./report.ts";
import { noSuchDocument, notNow, nothingToCorrect } from "./sentences.ts";

export interface JobOptions {
  id: string;
  /** Null for a new corpus of that title. */
  corpus: string | null;
  title: string;
  intake: Intake;
  ports: DeskPorts;
  /** Ids of works that are given out and may not be kept yet. */
  givenIds: Set<string>;
}

/** While one document is read, the next is fetched and the one before is put aside. */
const AT_ONCE = 2;

/** One import from the first part of a file to the last work that is kept. */
export class ImportJob {
  private phase: "receiving" | "reading" | "read" | "cancelled" = "receiving";
  private isKeeping = false;
  private documents: JobDocument[] = [];
  private refusals: FileReport[] = [];
  /** What holds for all documents, also for those that are not read yet. */
  private alike: Recipe = EMPTY_RECIPE;
  private started = 0;
  private ended: number | null = null;
  private running: Promise<void> = Promise.resolve();
  private readonly inTurn = createOneAtATime();
  private readonly pictures = new JobPictures();
  private readonly versions = new ReportVersions();
  private readonly options: JobOptions;
  private readonly receiving: Receiving;
  private readonly reading: DocumentReading;
  private readonly keeping: Keeping;

  constructor(options: JobOptions) {
    this.options = options;
    this.receiving = new Receiving(options.intake);
    const parts = { ...options, pictures: this.pictures };
    this.keeping = new Keeping(parts);
    this.reading = new DocumentReading(
      parts,
      () => this.keeping.corpus,
      (path) => this.documents.some((document) => document.path === path),
    );
  }

  get isOver(): boolean {
    return ["done", "cancelled"].includes(this.state());
  }

  async receive(part: Omit<SentPart, "job">): Promise<{ received: number }> {
    if (this.phase !== "receiving") throw notNow("This import takes no more files.");
    return this.receiving.receive(part);
  }

  /** Reads in the background; calling it again changes nothing. */
  start(): ImportProgress {
    if (this.phase !== "receiving") return this.progress();
    this.receiving.checkWhole();
    this.phase = "reading";
    this.started = this.options.ports.clock();
    this.running = this.readAll();
    // Whoever cancels the import or closes the desk is told; until then nobody waits for it.
    this.running.catch(() => undefined);
    return this.progress();
  }

  /** @param since version of the reports that are known already */
  progress(since?: number): ImportProgress {
    const reports = this.reports();
    const read = reports.filter(({ state }) => state !== "waiting");
    const [done, total] = [sumOf(read), sumOf(reports)];
    const until = this.ended ?? this.options.ports.clock();
    const seconds = this.phase === "receiving" ? 0 : (until - this.started) / 1000;
    const unshown = this.phase === "read" ? this.pictures.unused() : [];
    const { rate, secondsLeft } = paceOf(done, total, seconds);
    return {
      job: this.options.id,
      state: this.state(),
      corpus: this.keeping.corpus,
      title: this.options.title,
      ...this.versions.changed(reports, since),
      read: { files: read.length, bytes: done },
      total: { files: reports.length, bytes: total },
      rate,
      secondsLeft: this.phase === "reading" ? secondsLeft : null,
      ...(unshown.length > 0 && { unshownPictures: unshown }),
    };
  }

  review(path: string): Promise<DocumentReview> {
    return this.inTurn(async () => {
      const document = this.toCorrect(path);
      if (document.report.state === "unchanged") await this.reading.look(document, document.recipe);
      return this.reviewOf(document);
    });
  }

  correct(path: string, recipe: Recipe): Promise<DocumentReview> {
    return this.inTurn(async () => {
      const document = this.toCorrect(path);
      await this.reading.understand(document, recipe);
      return this.reviewOf(document);
    });
  }

  correctAlike(recipe: Recipe): Promise<ImportProgress> {
    return this.inTurn(async () => {
      this.checkOpen();
      checkRecipe(recipe);
      this.alike = mergeRecipes(this.alike, recipe);
      for (const document of this.documents) {
        if (this.isCancelled()) break;
        const merged = mergeRecipes(document.recipe, recipe);
        if (!isCorrectable(document) || isSameRecipe(merged, document.recipe)) continue;
        await this.reading.understand(document, merged);
      }
      return this.progress();
    });
  }

  keep(paths: string[] | undefined, since?: number): Promise<ImportProgress> {
    return this.inTurn(async () => {
      this.checkOpen();
      const chosen = paths?.map((path) => this.toKeep(path)) ?? this.documents.filter(isRead);
      this.isKeeping = true;
      try {
        await this.keeping.keep([...new Set(chosen)], () => this.isCancelled());
      } finally {
        this.isKeeping = false;
      }
      await this.settle();
      return this.progress(since);
    });
  }

  /** What was kept stays, and nothing else. */
  async cancel(): Promise<ImportProgress> {
    if (!this.isOver) this.phase = "cancelled";
    this.reading.stop();
    await this.running;
    await this.inTurn(() => this.options.intake.discard());
    return this.progress();
  }

  private isCancelled(): boolean {
    return this.phase === "cancelled";
  }

  private async readAll(): Promise<void> {
    const found = await this.receiving.unpack(() => this.isCancelled());
    this.refusals = found.refusals;
    this.documents = found.documents.map(unread);
    this.pictures.receive(found.pictures, found.documents);
    const next = this.documents.values();
    await Promise.all(Array.from({ length: AT_ONCE }, () => this.readEach(next)));
    if (this.isCancelled()) return;
    this.ended = this.options.ports.clock();
    if (this.phase === "reading") this.phase = "read";
    await this.inTurn(() => this.settle());
  }

  private async readEach(documents: Iterable<JobDocument>): Promise<void> {
    for (const document of documents) {
      if (this.isCancelled()) return;
      await this.reading.readFirst(document, this.alike);
    }
  }

  /** Lets go of the files once nothing can be done with them any more. */
  private async settle(): Promise<void> {
    if (this.state() !== "done") return;
    if (this.documents.every(({ report }) => report.state !== "unchanged"))
      await this.options.intake.discard();
  }

  private state(): ImportProgress["state"] {
    if (this.phase === "cancelled" || this.phase === "receiving") return this.phase;
    if (this.isKeeping) return "keeping";
    if (this.phase === "reading") return "reading";
    return this.documents.some(isRead) ? "review" : "done";
  }

  private reports(): FileReport[] {
    const isUnpacked = this.documents.length > 0 || this.refusals.length > 0;
    if (!isUnpacked && this.phase !== "read") return this.receiving.reports();
    return [...this.documents.map(({ report }) => report), ...this.refusals];
  }

  private async reviewOf({ path, recipe, ...document }: JobDocument): Promise<DocumentReview> {
    const understood = await this.options.intake.takeUp({ path, ...document });
    if (understood.kind !== "document") throw nothingToCorrect(path);
    return { path, proposed: understood.proposed, recipe };
  }

  private checkOpen(): void {
    if (this.isCancelled()) throw notNow("This import was cancelled.");
  }

  private toCorrect(path: string): JobDocument {
    this.checkOpen();
    const document = this.documents.find((one) => one.path === path);
    if (!document || !(isRead(document) || document.report.state === "unchanged"))
      throw noSuchDocument(path);
    if (document.kind !== null && document.kind !== "document") throw nothingToCorrect(path);
    return document;
  }

  private toKeep(path: string): JobDocument {
    const document = this.documents.find((one) => one.path === path);
    if (!document || !isRead(document)) throw noSuchDocument(path);
    return document;
  }
}

function unread({ key, path, bytes, hash }: ReceivedDocument): JobDocument {
  const report = waiting(path, bytes);
  return { key, path, bytes, hash, report, recipe: EMPTY_RECIPE, kind: null };
}

function isRead({ report }: JobDocument): boolean {
  return report.state === "read";
}

function isCorrectable({ report, kind }: JobDocument): boolean {
  return report.state === "unchanged" || (report.state === "read" && kind === "document");
}

function sumOf(files: FileReport[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
