import type { BegunExport, ExportRequest, ExportStep } from "../../contract/export.ts";
import { ReadoutError } from "../../contract/result.ts";
import type { PlannedExport } from "./plan-export.ts";

/** Characters or bytes of one step: often enough for progress and cancelling, seldom enough to cost nothing. */
const STEP = 256 * 1024;
/** Exports that nobody goes on with are forgotten, oldest first. */
const MOST_JOBS = 8;

/** Exports under way, each made as far as it has been asked for. */
export interface ExportJobs<Request = ExportRequest> {
  begin(request: Request): BegunExport;
  /** @throws ReadoutError `export-not-found` for one that has ended or never began */
  continue(job: string): ExportStep;
  /** Whether it was still under way. */
  cancel(job: string): boolean;
}

interface Job {
  pieces: Iterator<string | Uint8Array>;
  /** One or two bytes that wait for more, so that the base64 of all steps one after another is that of the file. */
  waiting: Uint8Array;
  planned: PlannedExport;
}

/**
 * @param plan Finds what a request is about. @throws ReadoutError
 * @param encode Bytes as base64, which the core cannot make by itself.
 */
export function createExportJobs<Request = ExportRequest>(
  plan: (request: Request) => PlannedExport,
  encode: (bytes: Uint8Array) => string,
): ExportJobs<Request> {
  const jobs = new Map<string, Job>();
  let last = 0;

  const found = (id: string): Job => {
    const job = jobs.get(id);
    if (job) return job;
    throw new ReadoutError(
      "export-not-found",
      "This export has ended, or the texts have changed since it began, or other exports have taken its place. Nothing was written; begin it again.",
    );
  };

  return {
    begin(request) {
      const planned = plan(request);
      const [oldest] = jobs.keys();
      if (jobs.size >= MOST_JOBS && oldest !== undefined) jobs.delete(oldest);
      const job = `export-${(last += 1)}`;
      const pieces = planned.write()[Symbol.iterator]();
      jobs.set(job, { planned, pieces, waiting: new Uint8Array() });
      const { name, mediaType, excerpts } = planned;
      return { job, name, mediaType, excerpts };
    },
    continue(id) {
      const job = found(id);
      try {
        const step = stepOf(job, encode);
        if (step.isLast) jobs.delete(id);
        return step;
      } catch (error) {
        jobs.delete(id);
        throw error;
      }
    },
    cancel: (id) => jobs.delete(id),
  };
}

function stepOf(job: Job, encode: (bytes: Uint8Array) => string): ExportStep {
  const { pieces, planned } = job;
  const texts: string[] = [];
  const parts: Uint8Array[] = job.waiting.length > 0 ? [job.waiting] : [];
  let size = 0;
  let isLast = false;
  while (size < STEP && !isLast) {
    const { value, done } = pieces.next();
    isLast = done === true;
    if (isLast) break;
    if (typeof value === "string") texts.push(value);
    else parts.push(value);
    size += value.length;
  }
  const done = planned.written();
  if (parts.length === 0) return { data: texts.join(""), encoding: "text", done, isLast };
  const bytes = joined(parts);
  const end = isLast ? bytes.length : bytes.length - (bytes.length % 3);
  job.waiting = bytes.slice(end);
  return { data: encode(bytes.subarray(0, end)), encoding: "base64", done, isLast };
}

function joined(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
