import type { CheckingApi } from "../../../contract/checking-api.ts";
import { ReadoutError } from "../../../contract/result.ts";
import { exportReport } from "../report/export-report.ts";
import { CheckJob, type CheckPorts } from "./check-job.ts";

/** Checks that are kept for those who come back to them; the oldest that is over goes first. */
const MOST_KEPT = 8;

export interface CheckDesk {
  api: CheckingApi;
  /** Ends what is under way. */
  close(): Promise<void>;
}

export function createCheckDesk(ports: CheckPorts): CheckDesk {
  const jobs = new Map<string, CheckJob>();
  const find = (id: string): CheckJob => {
    const job = jobs.get(id);
    if (job) return job;
    throw new ReadoutError(
      "check-not-found",
      "This check was ended, or others have taken its place. Your text is not affected; check it again.",
    );
  };
  const begin = (input: { name: string; scope?: CheckJob["scope"] }): CheckJob => {
    const over = [...jobs.values()].filter(({ isOver }) => isOver);
    for (const { id } of over.slice(0, Math.max(0, over.length - MOST_KEPT + 1))) jobs.delete(id);
    const job = new CheckJob(ports.newId(), input.name, input.scope ?? {}, ports);
    jobs.set(job.id, job);
    return job;
  };
  return {
    api: { ...beginning(begin), ...withJobs(find, (id) => jobs.delete(id)) },
    async close() {
      for (const job of jobs.values()) job.cancel();
      jobs.clear();
    },
  };
}

type Beginning = Pick<CheckingApi, "checkText" | "beginCheck">;

function beginning(
  begin: (about: { name: string; scope?: CheckJob["scope"] }) => CheckJob,
): Beginning {
  return {
    async checkText({ text, ...about }) {
      const job = begin(about);
      job.startWithText(text);
      return job.progress();
    },
    beginCheck: async (about) => begin(about).progress(),
  };
}

function withJobs(
  find: (id: string) => CheckJob,
  forget: (id: string) => void,
): Omit<CheckingApi, keyof Beginning> {
  return {
    async sendManuscript({ job, ...part }) {
      const found = find(job);
      found.receive(part);
      return found.progress();
    },
    checkProgress: async ({ job }) => find(job).progress(),
    checkReport: async ({ job }) => find(job).report(),
    checkedText: async ({ job }) => ({ text: find(job).text() }),
    exportCheck: async ({ job, form }) => exportReport(find(job).report(), form),
    async correctManuscript({ job }) {
      const { name } = find(job).report();
      throw new ReadoutError(
        "quotation-not-placed",
        `“${name}” cannot be put right by this Readout yet. Nothing was changed.`,
      );
    },
    async cancelCheck({ job }) {
      const found = find(job);
      found.cancel();
      forget(job);
      return found.progress();
    },
  };
}
