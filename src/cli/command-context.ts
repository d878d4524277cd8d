import type { Method, ReadoutApi } from "../contract/api.ts";
import { unwrap } from "../contract/result.ts";
import { createDispatch } from "../node/dispatch.ts";
import type { OpenReadout } from "../node/open-readout.ts";
import type { Terminal } from "./terminal.ts";

/** One method of the API, with its input checked as if it came from another process. */
export type Call = <M extends Method>(
  method: M,
  input: Parameters<ReadoutApi[M]>[0],
) => Promise<Awaited<ReturnType<ReadoutApi[M]>>>;

/** The options that every command has. */
export interface GlobalOptions {
  json?: true;
  library?: string;
}

/** What the commands are given. */
export interface CommandContext {
  terminal: Terminal;
  /** Runs a command on an open Readout and closes it; says on standard error what its owner has to know. */
  withReadout(options: GlobalOptions, run: (call: Call) => Promise<void>): Promise<void>;
  /** Opens without touching anything; for looking only. */
  openReadOnly(options: GlobalOptions): Promise<OpenReadout>;
  /** Serves until it is stopped; resolves to its exit code. */
  serve(args: string[]): Promise<number>;
}

export function createCommandContext(parts: {
  terminal: Terminal;
  open: (options: GlobalOptions, readOnly: boolean) => Promise<OpenReadout>;
  serve: CommandContext["serve"];
}): CommandContext {
  const { terminal, open, serve } = parts;
  return {
    terminal,
    serve,
    openReadOnly: (options) => open(options, true),
    async withReadout(options, run) {
      const readout = await open(options, false);
      try {
        const { notices } = await readout.api.libraryStatus({});
        for (const { message, code } of notices) terminal.err(`readout: ${message} (${code})\n`);
        await run(callOf(readout.api));
      } finally {
        await readout.close();
      }
    },
  };
}

function callOf(api: ReadoutApi): Call {
  const dispatch = createDispatch(api);
  const call = async (method: Method, input: unknown) => unwrap(await dispatch(method, input));
  return call as Call;
}
