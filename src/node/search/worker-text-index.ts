import { Worker } from "node:worker_threads";
import { ReadoutError, unwrap, type Envelope } from "../../contract/result.ts";
import { type IndexedPassage, textIndexOf, type TextIndex } from "../../core/search/text-index.ts";
import type { KeptIndex } from "./index-keeper.ts";
import type { FromIndex, ToIndex } from "./index-messages.ts";
import type { OpenTextIndex } from "./local-text-index.ts";

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: ReadoutError) => void;
}

/** One run of the thread, with the questions that wait for it. */
interface Run {
  worker: Worker;
  waiting: Map<number, Waiting>;
}

/** Passages that are sent at once: few enough that neither side is held up. */
const AT_ONCE = 500;

/**
 * An index in a thread of its own, which asks for the passages that it lacks from the start on. A thread
 * that dies takes its questions with it, each rejected with `failed`, and the next starts a new one.
 */
export function createWorkerTextIndex(
  script: URL,
  kept: KeptIndex,
  passagesOf: (work: string) => readonly IndexedPassage[],
): OpenTextIndex {
  let current: Run | undefined;
  let lastNumber = 0;

  const start = (): Run => {
    const run: Run = { worker: new Worker(script, { workerData: kept }), waiting: new Map() };
    const end = (reason: string) => {
      if (current === run) current = undefined;
      for (const { reject } of run.waiting.values()) reject(stopped(reason));
      run.waiting.clear();
    };
    run.worker.on("message", (message: FromIndex) => {
      if (message.kind === "answer") settle(run, message.number, message.envelope);
      else give(run.worker, passagesOf(message.work), message.from);
    });
    run.worker.on("error", (error: Error) => end(error.message));
    run.worker.on("exit", (code) => end(`it ended with code ${code}`));
    return run;
  };
  current = start();

  const ask = (method: keyof TextIndex) => (request: unknown) => {
    current ??= start();
    const { worker, waiting } = current;
    const number = (lastNumber += 1);
    return new Promise((resolve, reject) => {
      waiting.set(number, { resolve, reject });
      send(worker, { kind: "question", number, method, request });
    });
  };
  return {
    ...textIndexOf(ask),
    async close() {
      await current?.worker.terminate();
    },
  };
}

function give(worker: Worker, passages: readonly IndexedPassage[], from: number): void {
  const more = passages.slice(from, from + AT_ONCE);
  send(worker, { kind: "passages", passages: more, isLast: from + AT_ONCE >= passages.length });
}

function send(worker: Worker, message: ToIndex): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  worker.postMessage(message);
}

function settle({ waiting }: Run, number: number, envelope: Envelope<unknown>): void {
  const question = waiting.get(number);
  waiting.delete(number);
  try {
    question?.resolve(unwrap(envelope));
  } catch (error) {
    question?.reject(error as ReadoutError);
  }
}

function stopped(reason: string): ReadoutError {
  return new ReadoutError(
    "failed",
    `The search stopped unexpectedly: ${reason}. The texts and your notes are not affected. Search again; it starts anew.`,
  );
}
