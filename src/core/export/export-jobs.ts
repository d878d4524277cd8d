import type { BegunExport, ExportRequest, ExportStep } from "../../contract/export.ts";
import { ReadoutError } from "../../contract/result.ts";
import { type Encode, type MadeFile, writtenFile } from "./made-file.ts";
import type { PlannedExport } from "./plan-export.ts";
import type { PrintPage } from "./print-page.ts";
import { printedFile } from "./printed-file.ts";

/** Exports that nobody goes on with are forgotten, oldest first. */
const MOST_JOBS = 8;

/** Exports under way, each made as far as it has been asked for. */
export interface ExportJobs<Request = ExportRequest> {
  begin(request: Request): BegunExport;
  /** @throws ReadoutError `export-not-found` for one that has ended or never began, and what printing throws */
  continue(job: string): Promise<ExportStep>;
  /** Whether it was still under way; what it was printing ends. */
  cancel(job: string): boolean;
}

/** What the host does for exports. */
export interface ExportHost {
  encode: Encode;
  print: PrintPage;
}

/** @param plan Finds what a request is about. @throws ReadoutError */
export function createExportJobs<Request = ExportRequest>(
  plan: (request: Request) => PlannedExport,
  { encode, print }: ExportHost,
): ExportJobs<Request> {
  const jobs = new Map<string, MadeFile>();
  let last = 0;

  const found = (id: string): MadeFile => {
    const job = jobs.get(id);
    if (job) return job;
    throw notFound();
  };
  const cancel = (id: string): boolean => {
    jobs.get(id)?.stop();
    return jobs.delete(id);
  };

  return {
    begin(request) {
      const planned = plan(request);
      const [oldest] = jobs.keys();
      if (jobs.size >= MOST_JOBS && oldest !== undefined) cancel(oldest);
      const job = `export-${(last += 1)}`;
      const { name, mediaType, excerpts, isPrinted } = planned;
      jobs.set(job, isPrinted ? printedFile(planned, print, encode) : writtenFile(planned, encode));
      return { job, name, mediaType, excerpts };
    },
    async continue(id) {
      const job = found(id);
      try {
        const step = await job.next();
        if (step.isLast) jobs.delete(id);
        return step;
      } catch (error) {
        jobs.delete(id);
        throw error;
      }
    },
    cancel,
  };
}

function notFound(): ReadoutError {
  return new ReadoutError(
    "export-not-found",
    "This export has ended, or the texts have changed since it began, or other exports have taken its place. Nothing was written; begin it again.",
  );
}
