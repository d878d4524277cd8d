import type { Method, ReadoutApi } from "../contract/api.ts";
import { unwrap } from "../contract/result.ts";
import { createDispatch } from "../node/dispatch.ts";
import type { OpenReadout } from "../node/open-readout.ts";
import { createComplain, type Complain } from "./complain.ts";
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
  /** Of Readout. */
  version: string;
  terminal: Terminal;
  complain: Complain;
  /** Runs a command on an open Readout and closes it; says on standard error what its owner has to know. */
  withReadout(options: GlobalOptions, run: (call: Call) => Promise<void>): Promise<void>;
  /** Opens without touching anything; for looking only. */
  openReadOnly(options: GlobalOptions): Promise<OpenReadout>;
  /** Serves until it is stopped; resolves to its exit code. */
  serve(args: string[]): Promise<number>;
}

export function createCommandContext(parts: {
  version: string;
  terminal: Terminal;
  open: (options: GlobalOptions, readOnly: boolean) => Promise<OpenReadout>;
  serve: CommandContext["serve"];
}): CommandContext {
  const { version, terminal, open, serve } = parts;
  const complain = createComplain(terminal.err);
  const tellNotices = async ({ api }: OpenReadout) => {
    const { notices } = await api.libraryStatus({});
    for (const { message, code } of notices) complain(message, code);
  };
  return {
    version,
    terminal,
    complain,
    serve,
    openReadOnly: (options) => open(options, true),
    async withReadout(options, run) {
      const readout = await open(options, false);
      try {
        await tellNotices(readout);
        await run(callOf(readout.api));
      } finally {
        await readout.keepBackup();
        // A change may have found more, such as where a damaged file is kept now.
        await tellNotices(readout);
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
