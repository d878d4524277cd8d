import { setTimeout as delay } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { CheckReport } from "../../contract/checking.ts";
import type { IndexState } from "../../contract/search.ts";
import { ReadoutError, unwrap, wrapError } from "../../contract/result.ts";
import { checkManuscript, type TellProgress } from "../../core/checking/check-manuscript.ts";
import type { RunningCheck } from "../../core/checking/desk/check-job.ts";
import type { CheckSources } from "../../core/checking/sources.ts";
import type { CheckTask, FromCheck, ToCheck } from "./check-messages.ts";

/** What a check is run over. */
export interface CheckedSources {
  sources: CheckSources;
  indexState: () => Promise<IndexState>;
}

/** How often is looked whether the index is complete, in milliseconds. */
const PAUSE = 100;

/** A check in a thread of its own where there is a script for one, else in this thread. */
export function runCheck(
  script: URL | undefined,
  { sources, indexState }: CheckedSources,
  task: CheckTask,
  tell: TellProgress,
): RunningCheck {
  let isStopped = false;
  let worker: Worker | null = null;
  const told: TellProgress = (stage, done) => {
    if (isStopped) throw stopped("it was cancelled");
    tell(stage, done);
  };
  const run = async (): Promise<CheckReport> => {
    await untilComplete(indexState, told);
    const { key, manuscript, scope } = task;
    if (script === undefined)
      return checkManuscript(manuscript, sources, { key, scope, tell: told });
    worker = new Worker(script, { workerData: task });
    return inThread(worker, sources, told);
  };
  return {
    report: run(),
    stop() {
      isStopped = true;
      void worker?.terminate();
    },
  };
}

/** What is not indexed yet would be called missing. */
async function untilComplete(
  indexState: () => Promise<IndexState>,
  tell: TellProgress,
): Promise<void> {
  while (!(await indexState()).isComplete) {
    tell("looking", 0);
    await delay(PAUSE);
  }
}

async function inThread(
  worker: Worker,
  sources: CheckSources,
  tell: TellProgress,
): Promise<CheckReport> {
  const { promise, resolve, reject } = Promise.withResolvers<CheckReport>();
  worker.on("message", (message: FromCheck) => {
    if (message.kind === "question") void answer(worker, sources, message);
    else if (message.kind === "progress") tell(message.stage, message.done);
    else
      try {
        resolve(unwrap(message.envelope));
      } catch (error) {
        reject(error as ReadoutError);
      }
  });
  worker.on("error", (error: Error) => reject(stopped(error.message)));
  worker.on("exit", (code) => reject(stopped(`it ended with code ${code}`)));
  return promise.finally(() => worker.terminate());
}

async function answer(
  worker: Worker,
  sources: CheckSources,
  { number, method, request }: Extract<FromCheck, { kind: "question" }>,
): Promise<void> {
  const ask = sources[method] as (request: unknown) => Promise<unknown>;
  const envelope = await ask(request).then((value) => ({ ok: true as const, value }), wrapError);
  const message: ToCheck = { number, envelope };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  worker.postMessage(message);
}

function stopped(reason: string): ReadoutError {
  return new ReadoutError(
    "failed",
    `The check stopped: ${reason}. Your text, the sources and your notes are not affected. Check it again.`,
  );
}
