import { parentPort, workerData } from "node:worker_threads";
import { unwrap, wrapError } from "../../contract/result.ts";
import { checkManuscript } from "../../core/checking/check-manuscript.ts";
import type { CheckSources } from "../../core/checking/sources.ts";
import type { CheckTask, FromCheck, ToCheck } from "./check-messages.ts";

/** The thread of one check; index and texts are with its host. */
const { key, manuscript, scope } = workerData as CheckTask;
const waiting = new Map<number, PromiseWithResolvers<unknown>>();
let lastNumber = 0;

parentPort?.on("message", ({ number, envelope }: ToCheck) => {
  const question = waiting.get(number);
  waiting.delete(number);
  try {
    question?.resolve(unwrap(envelope));
  } catch (error) {
    question?.reject(error);
  }
});

const sources: CheckSources = {
  known: () => ask("known", {}) as ReturnType<CheckSources["known"]>,
  countHolding: (request) => ask("countHolding", request) as Promise<number[]>,
  resemble: (request) => ask("resemble", request) as ReturnType<CheckSources["resemble"]>,
  passages: (wanted) => ask("passages", wanted) as ReturnType<CheckSources["passages"]>,
};

const tell = (stage: Parameters<Parameters<typeof checkManuscript>[2]["tell"]>[0], done: number) =>
  send({ kind: "progress", stage, done });

checkManuscript(manuscript, sources, { key, scope, tell }).then(
  (value) => end({ kind: "report", envelope: { ok: true, value } }),
  (error: unknown) => end({ kind: "report", envelope: wrapError(error) }),
);

function ask(method: keyof CheckSources, request: unknown): Promise<unknown> {
  const number = (lastNumber += 1);
  const question = Promise.withResolvers<unknown>();
  waiting.set(number, question);
  send({ kind: "question", number, method, request });
  return question.promise;
}

function end(message: FromCheck): void {
  send(message);
  parentPort?.close();
}

function send(message: FromCheck): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(message);
}
