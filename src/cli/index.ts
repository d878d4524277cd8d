import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { dataFolder } from "../node/data-folder.ts";
import { openReadout } from "../node/open-readout.ts";
import { codeOf, whyUnwritable } from "../node/system-error.ts";
import { writeError } from "../node/write-file.ts";
import { createCommandContext } from "./command-context.ts";
import { runCli } from "./run-cli.ts";

/**
 * The web host is a program of its own; only its exit code matters here. It ends when the channel to
 * this process closes, however this process ends.
 */
function serve(args: string[]): Promise<number> {
  const entry = fileURLToPath(new URL("../web/index.ts", import.meta.url));
  const child = spawn(process.execPath, [entry, ...args], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

function readVersion(): string {
  const file = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(file) as { version: string }).version;
}

const context = createCommandContext({
  version: readVersion(),
  terminal: {
    out: (contents) => void process.stdout.write(contents),
    err: (text) => void process.stderr.write(text),
    hasStyles: process.stdout.isTTY === true && process.env["NO_COLOR"] === undefined,
    columns: process.stdout.isTTY === true ? process.stdout.columns : null,
  },
  open: async ({ library }, readOnly) =>
    openReadout({
      resources: fileURLToPath(new URL("../../resources", import.meta.url)),
      library: dataFolder({ explicit: library }),
      host: "cli",
      readOnly,
    }),
  serve,
});

let isPrinted = true;
process.stdout.on("error", (error) => {
  isPrinted = false;
  process.exitCode = 1;
  // The reader of a pipe, such as head, has seen enough.
  if (["EPIPE", "ERR_STREAM_DESTROYED"].includes(codeOf(error))) return;
  const { code } = writeError(error, "standard output");
  context.complain(
    `Not everything could be printed: ${whyUnwritable(error)}. What is in the library is safe. Print to another place, or to a file with space.`,
    code,
  );
});
// Where complaints cannot be heard, the exit code still speaks.
process.stderr.on("error", () => undefined);

const exitCode = await runCli(process.argv.slice(2), context);
if (exitCode !== 0 || isPrinted) process.exitCode = exitCode;
