import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createCommandContext } from "../../src/cli/command-context.ts";
import { runCli } from "../../src/cli/run-cli.ts";
import { openReadout } from "../../src/node/open-readout.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

export const RESOURCES = fileURLToPath(new URL("../../resources", import.meta.url));

/** What one command did. */
export interface Outcome {
  exitCode: number;
  out: string;
  err: string;
}

export interface CommandLine {
  folder: string;
  run(...args: string[]): Promise<Outcome>;
  /** The JSON that a command prints; the command has to succeed. */
  json(...args: string[]): Promise<unknown>;
}

/** The whole command line on a library in a fresh folder; into no terminal unless it is so wide. */
export async function commandLine({
  resources = RESOURCES,
  columns = null,
}: { resources?: string; columns?: number | null } = {}): Promise<CommandLine> {
  const folder = await temporaryFolder();
  const run = async (...args: string[]) => {
    const outcome: Outcome = { exitCode: 0, out: "", err: "" };
    const context = createCommandContext({
      version: "1.2.3",
      terminal: {
        out: (text) => void (outcome.out += text),
        err: (text) => void (outcome.err += text),
        hasStyles: false,
        columns,
      },
      open: ({ library = join(folder, "library") }, readOnly) =>
        openReadout({ resources, library, host: "cli", readOnly }),
      serve: async (given) => {
        outcome.out += `served with ${JSON.stringify(given)}`;
        return 0;
      },
    });
    outcome.exitCode = await runCli(args, context);
    return outcome;
  };
  return {
    folder,
    run,
    async json(...args) {
      const { exitCode, out, err } = await run(...args, "--json");
      if (exitCode !== 0) throw new Error(err);
      return JSON.parse(out) as unknown;
    },
  };
}
