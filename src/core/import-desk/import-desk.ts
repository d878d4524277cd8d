import type { ImportApi } from "../../contract/import-api.ts";
import { arrangeCorpora, type CorporaDesk } from "./arrange-corpora.ts";
import { ImportJob } from "./import-job.ts";
import type { DeskPorts } from "./ports.ts";
import { noSuchJob } from "./sentences.ts";

/** The desk at which documents come in, and how to close it. */
export interface ImportDesk {
  api: ImportApi;
  /** Cancels what is under way; nothing but what was kept is left. */
  close(): Promise<void>;
}

export function createImportDesk(ports: DeskPorts): ImportDesk {
  const jobs = new Map<string, ImportJob>();
  const givenIds = new Set<string>();
  const corpora = arrangeCorpora(ports);
  const find = (id: string): ImportJob => {
    const job = jobs.get(id);
    if (!job) throw noSuchJob(id);
    return job;
  };
  const drop = async (isWanted: (job: ImportJob) => boolean) => {
    for (const [id, job] of jobs) {
      if (!isWanted(job)) continue;
      jobs.delete(id);
      await job.cancel();
    }
  };
  const begin: ImportApi["beginImport"] = async (input) => {
    const { corpus, title, onlyLooks = false } = input;
    if (corpus !== null) corpora.checkChangeable(corpus);
    // Nobody is to work through a review that cannot be kept.
    if (!onlyLooks) await ports.shelf.checkWritable();
    await drop((job) => job.isOver);
    // It is ready by the time that the files have come in.
    ports.reader.prepare();
    const id = ports.newId();
    const intake = await ports.openIntake();
    const job = new ImportJob({ id, corpus, title, intake, ports, givenIds });
    jobs.set(id, job);
    return job.progress();
  };
  return {
    api: { beginImport: begin, ...withJobs(find), ...corpora.api },
    async close() {
      await drop(() => true);
      await ports.reader.rest();
    },
  };
}

type JobsApi = Omit<ImportApi, "beginImport" | keyof CorporaDesk["api"]>;

function withJobs(find: (id: string) => ImportJob): JobsApi {
  return {
    sendImportFile: async ({ job, ...part }) => find(job).receive(part),
    readImport: async ({ job }) => find(job).start(),
    importProgress: async ({ job, since }) => find(job).progress(since),
    reviewDocument: async ({ job, path }) => find(job).review(path),
    correctDocument: async ({ job, path, recipe }) => find(job).correct(path, recipe),
    correctAlike: async ({ job, recipe }) => find(job).correctAlike(recipe),
    keepImport: async ({ job, paths, since }) => find(job).keep(paths, since),
    cancelImport: async ({ job }) => find(job).cancel(),
  };
}
