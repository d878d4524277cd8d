import { Worker } from "node:worker_threads";
import type { Compact, Compacted } from "./compaction.ts";

/** Compacts in a thread of its own, one for each job, so that nothing in this thread waits. */
export function compactInThread(script: URL): Compact {
  return (job) =>
    new Promise<Compacted>((resolve, reject) => {
      const worker = new Worker(script, { workerData: job });
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", (code) => reject(new Error(`the thread ended with code ${code}`)));
    });
}
