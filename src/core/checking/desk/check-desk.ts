import type { CheckingApi } from "../../../contract/checking-api.ts";
import { ReadoutError } from "../../../contract/result.ts";
import { correctManuscript } from "../correct/correct-manuscript.ts";
import { exportReport } from "../report/export-report.ts";
import { CheckJob, type CheckPorts } from "./check-job.ts";

/** Checks that are kept for those who come back to them; the oldest that is over goes first. */
const MOST_KEPT = 8;
/** Bytes of the files of all that are kept. */
const MOST_BYTES = 300_000_000;

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
    for (const id of outdated([...jobs.values()])) jobs.delete(id);
    const job = new CheckJob(ports.newId(), input.name, input.scope ?? {}, ports);
    jobs.set(job.id, job);
    return job;
  };
  return {
    api: { ...beginning(begin), ...withJobs(find, (id) => jobs.delete(id), ports) },
    async close() {
      for (const job of jobs.values()) job.cancel();
      jobs.clear();
    },
  };
}

/** Those that are over and have to make room for another. */
function outdated(jobs: readonly CheckJob[]): string[] {
  const over = jobs.filter(({ isOver }) => isOver).toReversed();
  let weight = 0;
  return over
    .filter((job, at) => (weight += job.weight) > MOST_BYTES || at >= MOST_KEPT - 1)
    .map(({ id }) => id);
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
  { corrections }: CheckPorts,
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
    correctManuscript: async ({ job, ...request }) =>
      correctManuscript(find(job).checked(), request, corrections),
    async cancelCheck({ job }) {
      const found = find(job);
      found.cancel();
      forget(job);
      return found.progress();
    },
  };
}
