import { once } from "node:events";
import { setImmediate as pause } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { LibraryContents } from "../../contract/library.ts";
import { messageOf, ReadoutError, unwrap, type Envelope } from "../../contract/result.ts";
import type { SafekeepingWork } from "./safekeeping-work.ts";
import type { Answer, SafekeepingTask, ToSafekeeper } from "./work-messages.ts";

/** Records that are sent at once: few enough that this thread is not held up, nor its memory filled. */
const AT_ONCE = 100;

const LISTS: readonly (keyof LibraryContents)[] = ["items", "bin", "tombstones"];

/**
 * In a thread of its own for each task, which ends with it. Rejects with a ReadoutError `failed` when the thread
 * does not answer.
 */
export function workAside(script: URL): SafekeepingWork {
  return {
    backUp: (contents, order) => run(script, { kind: "backUp", order }, contents),
    inspect: (paths) => run(script, { kind: "inspect", paths }),
    verifyFiles: (folder) => run(script, { kind: "verify", folder }),
  };
}

async function run<T extends Answer>(
  script: URL,
  task: SafekeepingTask,
  contents?: LibraryContents,
): Promise<T> {
  const worker = new Worker(script, { workerData: task });
  try {
    const answer = Promise.race([once(worker, "message"), ended(worker)]);
    const given = contents && sendContents(worker, contents);
    const [[message]] = await Promise.all([answer, given]);
    return unwrap(message as Envelope<T>);
  } catch (error) {
    throw error instanceof ReadoutError ? error : stopped(messageOf(error), error);
  } finally {
    await worker.terminate();
  }
}

async function ended(worker: Worker): Promise<never> {
  const [code] = (await once(worker, "exit")) as [number];
  throw new Error(`it ended with code ${code}`);
}

async function sendContents(worker: Worker, contents: LibraryContents): Promise<void> {
  for (const list of LISTS)
    for (let from = 0; from < contents[list].length; from += AT_ONCE) {
      const json = JSON.stringify(contents[list].slice(from, from + AT_ONCE));
      send(worker, { kind: "records", list, json });
      await pause();
    }
  send(worker, { kind: "end" });
}

function send(worker: Worker, message: ToSafekeeper): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  worker.postMessage(message);
}

function stopped(reason: string, cause?: unknown): ReadoutError {
  return new ReadoutError(
    "failed",
    `The thread that looks after the library stopped: ${reason}. The library itself is unchanged. Try again.`,
    { cause },
  );
}
