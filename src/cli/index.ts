import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { dataFolder } from "../node/data-folder.ts";
import { openReadout } from "../node/open-readout.ts";
import { createCommandContext } from "./command-context.ts";
import { runCli } from "./run-cli.ts";

/** The web host is a program of its own; only its exit code matters here. */
function serve(args: string[]): Promise<number> {
  const entry = fileURLToPath(new URL("../web/index.ts", import.meta.url));
  const child = spawn(process.execPath, [entry, ...args], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // The reader of a pipe, such as head, has seen enough.
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = await runCli(
  process.argv.slice(2),
  createCommandContext({
    terminal: {
      out: (text) => void process.stdout.write(text),
      err: (text) => void process.stderr.write(text),
      hasStyles: process.stdout.isTTY === true && process.env["NO_COLOR"] === undefined,
    },
    open: ({ library }, readOnly) =>
      openReadout({
        resources: fileURLToPath(new URL("../../resources", import.meta.url)),
        library: dataFolder({ explicit: library }),
        host: "cli",
        readOnly,
      }),
    serve,
  }),
);
