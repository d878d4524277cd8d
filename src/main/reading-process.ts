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
      execArgv: [`--max-old-space-size=${megabytes}`],
      // What libraries say to the console of a document is nothing that its owner asked for.
      stdio: "ignore",
    });
    const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    return {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin
      ask: (message) => child.postMessage(message),
      listen(answered, ended) {
        child.on("message", (answer: FromImport) => answered(answer));
        child.on("exit", (code) => ended(`reading it stopped unexpectedly (code ${code})`));
      },
      async stop() {
        if (child.kill()) await gone;
      },
    };
  };
}
