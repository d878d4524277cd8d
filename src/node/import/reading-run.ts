import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { FromImport, ToImport } from "./import-messages.ts";

/** A process that reads files: it is asked for one and answers, or ends. */
export interface ReadingRun {
  ask(message: ToImport): void;
  /** At most one of the two is told of a file; `reason` goes on after “because”. */
  listen(answered: (answer: FromImport) => void, ended: (reason: string) => void): void;
  /** Resolves once it is gone. */
  stop(): Promise<void>;
}

/** Starts one, with as much memory for what it makes of a file. */
export type StartReading = (megabytes: number) => ReadingRun;

/**
 * Starts a process of Node’s with the file `import-worker`. A thread would not do: files can make the PDF library
 * ask for so much memory at once that the engine ends the whole process, with all of its threads.
 */
export function readingProcess(script: URL): StartReading {
  return (megabytes) => {
    const child = fork(fileURLToPath(script), {
      execArgv: [`--max-old-space-size=${megabytes}`],
      serialization: "advanced",
      // What libraries say to the console of a document is nothing that its owner asked for.
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    const gone = new Promise<void>((resolve) => {
      child.once("exit", () => resolve());
      child.once("error", () => resolve());
    });
    return {
      // A message that cannot be sent is one to a process that has ended, of which `ended` is told.
      ask: (message) => void child.send(message, () => undefined),
      listen(answered, ended) {
        child.on("message", (answer) => answered(answer as FromImport));
        child.on("error", (error) => ended(`reading it could not be begun (${error.message})`));
        child.on("exit", (code, signal) => ended(reasonOf(code, signal, megabytes)));
      },
      async stop() {
        child.kill("SIGKILL");
        await gone;
      },
    };
  };
}

/** The engine aborts when it runs out of memory. */
function reasonOf(code: number | null, signal: string | null, megabytes: number): string {
  if (signal === "SIGABRT" || code === 134)
    return `reading it took more than ${megabytes} MB of memory`;
  return `reading it stopped unexpectedly (${signal ?? `code ${code}`})`;
}
