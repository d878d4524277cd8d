import { Worker } from "node:worker_threads";
import type { Anchor } from "../../contract/annotation.ts";
import { type Envelope, ReadoutError, unwrap } from "../../contract/result.ts";
import type { AnchorFinder, AnchorJob, AnchorTexts } from "../../core/anchoring/anchor-finder.ts";
import type { FromFinder, ToFinder } from "./finder-messages.ts";

/** Jobs that are sent at once: few enough that the thread answers several times a second. */
const AT_ONCE = 16;

interface Waiting {
  resolve: (anchors: Anchor[]) => void;
  reject: (error: unknown) => void;
}

/** One run of the thread, with the jobs that wait for it and the text that it was given last. */
interface Run {
  worker: Worker;
  waiting: Map<number, Waiting>;
  text: { work: string; textVersion: string | null } | null;
}

/**
 * A finder in a thread of its own, started by the first jobs. It is sent the text of a work once for as many jobs
 * about that work as follow one another. A thread that dies takes its jobs with it, each rejected with `failed`,
 * and the next jobs start a new one.
 */
export function createWorkerAnchorFinder(script: URL, textOf: AnchorTexts): AnchorFinder {
  let current: Run | undefined;
  let lastNumber = 0;

  const start = (): Run => {
    const run: Run = { worker: new Worker(script), waiting: new Map(), text: null };
    const end = (reason: string) => {
      if (current === run) current = undefined;
      for (const { reject } of run.waiting.values()) reject(stopped(reason));
      run.waiting.clear();
    };
    run.worker.on("message", ({ number, envelope }: FromFinder) => settle(run, number, envelope));
    run.worker.on("error", (error: Error) => end(error.message));
    run.worker.on("exit", (code) => end(`it ended with code ${code}`));
    return run;
  };

  const ask = (jobs: readonly AnchorJob[]): Promise<Anchor[]> => {
    const run = (current ??= start());
    giveText(run, jobs[0]!.work, textOf);
    const number = (lastNumber += 1);
    return new Promise((resolve, reject) => {
      run.waiting.set(number, { resolve, reject });
      send(run.worker, { kind: "jobs", number, jobs });
    });
  };
  return {
    async find(jobs) {
      return (await Promise.all(batchesOf(jobs).map(ask))).flat();
    },
    async close() {
      await current?.worker.terminate();
    },
  };
}

/** In their order; the jobs of one batch are about one work. */
function batchesOf(jobs: readonly AnchorJob[]): AnchorJob[][] {
  const batches: AnchorJob[][] = [];
  for (const job of jobs) {
    const last = batches.at(-1);
    if (last && last.length < AT_ONCE && last[0]!.work === job.work) last.push(job);
    else batches.push([job]);
  }
  return batches;
}

function giveText(run: Run, work: string, textOf: AnchorTexts): void {
  const found = textOf(work);
  const textVersion = found?.textVersion ?? null;
  if (run.text?.work === work && run.text.textVersion === textVersion) return;
  run.text = { work, textVersion };
  const text = found && {
    textVersion: found.textVersion,
    passages: found.passages.map((passage) => ({ id: passage.id, text: passage.text })),
  };
  send(run.worker, { kind: "text", work, text });
}

function send(worker: Worker, message: ToFinder): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  worker.postMessage(message);
}

function settle({ waiting }: Run, number: number, envelope: Envelope<Anchor[]>): void {
  const question = waiting.get(number);
  waiting.delete(number);
  try {
    question?.resolve(unwrap(envelope));
  } catch (error) {
    question?.reject(error);
  }
}

function stopped(reason: string): ReadoutError {
  return new ReadoutError(
    "failed",
    `Looking for highlights in the changed text stopped unexpectedly: ${reason}. The texts and your notes are not affected. Open the work again; it starts anew.`,
  );
}
