import { ReadoutError, unwrap } from "../../contract/result.ts";
import type { FileToRead } from "../../core/import-desk/ports.ts";
import type { Understood } from "../../core/import-desk/understood.ts";
import { refused } from "../../core/import/refused.ts";
import {
  DEFAULT_LIMITS,
  type ImportLimits,
  type SourceDocument,
} from "../../core/import/source-document.ts";
import type { FromImport, ToImport } from "./import-messages.ts";
import type { ReadingRun, StartReading } from "./reading-run.ts";

/** What a file may take of the machine: `megabytes` are of the memory of programs, not of the file. */
export interface ReadingLimits {
  seconds: number;
  megabytes: number;
  limits: ImportLimits;
}

/** Reads documents in a process of its own, one after the other. */
export interface DocumentReader {
  /** Starts the process, so that the first file need not wait for it. */
  prepare(): void;
  /**
   * @throws ReadoutError `import-refused`, also when the process died over the file or took too long; the reason
   * of `signal` when that is aborted.
   */
  read(bytes: Uint8Array, file: string, signal?: AbortSignal): Promise<SourceDocument>;
  /**
   * What is understood of a file with the help of a recipe, in the same process and with the same errors, and
   * `bad-input` for a recipe that cannot be used.
   */
  understand(file: FileToRead, signal?: AbortSignal): Promise<Understood>;
  close(): Promise<void>;
}

const DEFAULTS: ReadingLimits = { seconds: 60, megabytes: 512, limits: DEFAULT_LIMITS };

const ADVICE = "Import it in parts, or in another format.";

/** A process that dies is followed by another. */
export function createDocumentReader(
  start: StartReading,
  given: Partial<ReadingLimits> = {},
): DocumentReader {
  return new ProcessReader(start, { ...DEFAULTS, ...given });
}

/** What is told of the file that is being read. */
interface Waiting {
  answered(answer: FromImport): void;
  ended(reason: string): void;
}

class ProcessReader implements DocumentReader {
  private run: ReadingRun | null = null;
  private waiting: Waiting | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private readonly start: StartReading;
  private readonly limits: ReadingLimits;

  constructor(start: StartReading, limits: ReadingLimits) {
    this.start = start;
    this.limits = limits;
  }

  read(bytes: Uint8Array, file: string, signal?: AbortSignal): Promise<SourceDocument> {
    const { limits } = this.limits;
    return this.inTurn({ bytes, file, limits, proposal: null }, signal) as Promise<SourceDocument>;
  }

  understand(file: FileToRead, signal?: AbortSignal): Promise<Understood> {
    const { bytes, path, recipe, key, withPictures = false } = file;
    const { limits } = this.limits;
    const message = { bytes, file: path, limits, proposal: { recipe, key, withPictures } };
    return this.inTurn(message, signal) as Promise<Understood>;
  }

  prepare(): void {
    this.run ??= this.begin();
  }

  async close(): Promise<void> {
    const { run } = this;
    this.run = null;
    await run?.stop();
  }

  private inTurn(message: ToImport, signal?: AbortSignal): Promise<SourceDocument | Understood> {
    const reading = this.last.then(() => this.readNow(message, signal));
    this.last = reading.catch(() => undefined);
    return reading;
  }

  private async readNow(
    message: ToImport,
    signal?: AbortSignal,
  ): Promise<SourceDocument | Understood> {
    signal?.throwIfAborted();
    try {
      return unwrap(await this.ask(message, signal));
    } catch (error) {
      // A file that was refused in order leaves the process as it was.
      if (!(error instanceof ReadoutError)) await this.close();
      if (!(error instanceof Died)) throw error;
      throw refused(message.file, null, error.message, ADVICE);
    }
  }

  private ask(message: ToImport, signal?: AbortSignal): Promise<FromImport> {
    const { seconds } = this.limits;
    const { promise, resolve, reject } = Promise.withResolvers<FromImport>();
    const ended = (reason: string) => reject(new Died(reason));
    const abort = () => reject(signal?.reason as Error);
    const late = () => ended(`reading it took longer than ${seconds} seconds`);
    const timer = setTimeout(late, seconds * 1000);
    signal?.addEventListener("abort", abort);
    this.waiting = { answered: resolve, ended };
    this.run ??= this.begin();
    this.run.ask(message);
    return promise.finally(() => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
      this.waiting = null;
    });
  }

  private begin(): ReadingRun {
    const run = this.start(this.limits.megabytes);
    const ended = (reason: string) => {
      // One that was stopped has been replaced, and one that dies between two files takes none with it.
      if (this.run !== run) return;
      this.run = null;
      this.waiting?.ended(reason);
    };
    run.listen((answer) => this.waiting?.answered(answer), ended);
    return run;
  }
}

/** The end of the process, whose message is the reason for which the file is refused. */
class Died extends Error {}
