import { fileURLToPath } from "node:url";
import { utilityProcess } from "electron";
import type { FromImport } from "../node/import/import-messages.ts";
import type { StartReading } from "../node/import/reading-run.ts";

/**
 * Starts a process of Electron’s that reads files; the packaged application can start none of Node’s.
 * @param script of `import-worker`
 */
export function electronReading(script: URL): StartReading {
  return (megabytes) => {
    const child = utilityProcess.fork(fileURLToPath(script), [], {
      serviceName: "Readout document reader",
      // These are switches of Chromium’s, which passes nothing else on to the engine.
      execArgv: [`--js-flags=--max-old-space-size=${megabytes}`],
      // What libraries say to the console of a document is nothing that its owner asked for.
      stdio: "ignore",
    });
    const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    let isOutOfMemory = false;
    // It is told before the exit; an error that nobody listens for would be one of the main process.
    child.on("error", () => (isOutOfMemory = true));
    const reasonOf = (code: number) =>
      isOutOfMemory
        ? `reading it took more than ${megabytes} MB of memory`
        : `reading it stopped unexpectedly (code ${code})`;
    return {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin
      ask: (message) => child.postMessage(message),
      listen(answered, ended) {
        child.on("message", (answer: FromImport) => answered(answer));
        child.on("exit", (code) => ended(reasonOf(code)));
      },
      async stop() {
        if (child.kill()) await gone;
        // One that has not begun yet cannot be ended, and is not waited for, as it may never begin.
        else child.once("spawn", () => child.kill());
      },
    };
  };
}
