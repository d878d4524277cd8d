import { Worker } from "node:worker_threads";
import { ReadoutError, unwrap } from "../../contract/result.ts";
import { refused } from "../../core/import/refused.ts";
import {
  DEFAULT_LIMITS,
  type ImportLimits,
  type SourceDocument,
} from "../../core/import/source-document.ts";
import type { FromImport, ToImport } from "./import-messages.ts";

/** What a file may take of the machine: `megabytes` are of the memory of programs, not of the file. */
export interface ReadingLimits {
  seconds: number;
  megabytes: number;
  limits: ImportLimits;
}

/** Reads documents in a thread, one after the other. */
export interface DocumentReader {
  /**
   * @throws ReadoutError `import-refused`, also when the thread died over the file or took too long; the reason of
   * `signal` when that is aborted.
   */
  read(bytes: Uint8Array, file: string, signal?: AbortSignal): Promise<SourceDocument>;
  close(): Promise<void>;
}

const DEFAULTS: ReadingLimits = { seconds: 60, megabytes: 512, limits: DEFAULT_LIMITS };

/** `script` is the file of the thread, `import-worker`. A thread that dies is followed by another. */
export function createDocumentReader(
  script: URL,
  given: Partial<ReadingLimits> = {},
): DocumentReader {
  return new ThreadReader(script, { ...DEFAULTS, ...given });
}

class ThreadReader implements DocumentReader {
  private worker: Worker | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private readonly script: URL;
  private readonly limits: ReadingLimits;

  constructor(script: URL, limits: ReadingLimits) {
    this.script = script;
    this.limits = limits;
  }

  read(bytes: Uint8Array, file: string, signal?: AbortSignal): Promise<SourceDocument> {
    const reading = this.last.then(() =>
      this.readNow({ bytes, file, limits: this.limits.limits }, signal),
    );
    this.last = reading.catch(() => undefined);
    return reading;
  }

  async close(): Promise<void> {
    await this.stop();
  }

  private async readNow(message: ToImport, signal?: AbortSignal): Promise<SourceDocument> {
    signal?.throwIfAborted();
    this.worker ??= this.start();
    try {
      return unwrap(await this.ask(this.worker, message, signal));
    } catch (error) {
      // A file that was refused in order leaves the thread as it was.
      if (!(error instanceof ReadoutError)) await this.stop();
      if (!(error instanceof Died)) throw error;
      throw refused(message.file, null, error.message, error.advice);
    }
  }

  private start(): Worker {
    const { megabytes } = this.limits;
    const worker = new Worker(this.script, {
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
      // What libraries say to the console of a document is nothing that its owner asked for.
      stdout: true,
      stderr: true,
    });
    // One that dies between two files takes none with it.
    const forget = () => {
      if (this.worker === worker) this.worker = null;
    };
    worker.on("error", forget);
    worker.on("exit", forget);
    return worker;
  }

  private async stop(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }

  private ask(worker: Worker, message: ToImport, signal?: AbortSignal): Promise<FromImport> {
    const { seconds, megabytes } = this.limits;
    const { promise, resolve, reject } = Promise.withResolvers<FromImport>();
    const fail = (error: Error & { code?: string }) => reject(causeOfDeath(error, megabytes));
    const exit = (code: number) => reject(new Died(`reading it ended with code ${code}`));
    const abort = () => reject(signal?.reason as Error);
    const timer = setTimeout(
      () => reject(new Died(`reading it took longer than ${seconds} seconds`)),
      seconds * 1000,
    );
    worker.once("message", resolve);
    worker.once("error", fail);
    worker.once("exit", exit);
    signal?.addEventListener("abort", abort);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(message);
    return promise.finally(() => {
      clearTimeout(timer);
      worker.off("message", resolve);
      worker.off("error", fail);
      worker.off("exit", exit);
      signal?.removeEventListener("abort", abort);
    });
  }
}

/** The end of the thread, whose message is the reason for which the file is refused. */
class Died extends Error {
  readonly advice = "Import it in parts, or in another format.";
}

function causeOfDeath(error: Error & { code?: string }, megabytes: number): Died {
  return error.code === "ERR_WORKER_OUT_OF_MEMORY"
    ? new Died(`reading it took more than ${megabytes} MB of memory`)
    : new Died(`reading it stopped unexpectedly (${error.message})`);
}
