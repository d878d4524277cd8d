import { Worker } from "node:worker_threads";
import type { SearchRequest } from "../contract/search.ts";
import { ReadoutError, unwrap, type Envelope } from "../contract/result.ts";
import type { CorpusContent } from "../core/corpus/corpus.ts";
import type { SearchEngine, TextSearchPage } from "../core/search/search-engine.ts";

/** One search on its way to the worker. */
export interface SearchQuestion {
  number: number;
  request: SearchRequest;
}

/** What the worker answers; the number says to which question. */
export interface SearchAnswer {
  number: number;
  envelope: Envelope<TextSearchPage>;
}

export interface WorkerSearchEngine extends SearchEngine {
  close(): Promise<void>;
}

interface Waiting {
  resolve: (page: TextSearchPage) => void;
  reject: (error: ReadoutError) => void;
}

/** One run of the worker, with the searches that wait for it. */
interface Run {
  worker: Worker;
  waiting: Map<number, Waiting>;
}

/**
 * Searches in a thread of its own. The index is built there, from the start on; a search that comes
 * earlier waits for it. A worker that dies takes its searches with it, each rejected with `failed`, and
 * the next search starts a new one.
 */
export function createWorkerSearchEngine(
  script: URL,
  contents: CorpusContent[],
): WorkerSearchEngine {
  let current: Run | undefined;
  let lastNumber = 0;

  const start = (): Run => {
    const run: Run = { worker: new Worker(script, { workerData: contents }), waiting: new Map() };
    const end = (reason: string) => {
      if (current === run) current = undefined;
      for (const { reject } of run.waiting.values()) reject(stopped(reason));
      run.waiting.clear();
    };
    run.worker.on("message", (answer: SearchAnswer) => settle(run, answer));
    run.worker.on("error", (error: Error) => end(error.message));
    run.worker.on("exit", (code) => end(`it ended with code ${code}`));
    return run;
  };
  current = start();

  return {
    search(request) {
      current ??= start();
      const { worker, waiting } = current;
      const number = (lastNumber += 1);
      return new Promise((resolve, reject) => {
        waiting.set(number, { resolve, reject });
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
        worker.postMessage({ number, request } satisfies SearchQuestion);
      });
    },
    async close() {
      await current?.worker.terminate();
    },
  };
}

function settle({ waiting }: Run, { number, envelope }: SearchAnswer): void {
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
