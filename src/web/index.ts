import { once } from "node:events";
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import { ReadoutError, wrapError } from "../contract/result.ts";
import { dataFolder } from "../node/data-folder.ts";
import { openReadout } from "../node/open-readout.ts";
import { complaint } from "../node/visible.ts";
import { codeOf } from "../node/system-error.ts";
import { sourceWorkers } from "../node/worker-scripts.ts";
import { createWebHost } from "./create-web-host.ts";

const ROOT = new URL("../../", import.meta.url);

/**
 * Starts the web host, prints its address as the only line of standard output, serves until a signal. A
 * program that started it with a channel is given an address to open too, and may not outlive it.
 */
async function main(): Promise<void> {
  const parentIsGone = process.connected ? once(process, "disconnect") : null;
  const { values } = parseArgs({
    options: {
      port: { type: "string" },
      library: { type: "string" },
      json: { type: "boolean", default: false },
    },
  });
  const port = values.port === undefined ? {} : { port: portOf(values.port) };
  const readout = await openReadout({
    resources: fileURLToPath(new URL("resources", ROOT)),
    library: dataFolder({ explicit: values.library }),
    host: "web",
    workers: sourceWorkers(),
  });
  const renderer = fileURLToPath(new URL("out/renderer", ROOT));
  const host = await createWebHost({ api: readout.api, renderer, ...port }).catch(
    async (error: unknown) => {
      await readout.close();
      throw error;
    },
  );
  for (const { message, code } of (await readout.api.libraryStatus({})).notices)
    process.stderr.write(complaint(message, code));
  const { url, port: chosen } = host;
  process.stdout.write(`${values.json ? JSON.stringify({ url, port: chosen }) : url}\n`);
  stopInTime(parentIsGone, async () => {
    await host.close();
    await readout.close();
  });
  // Whoever started it may be gone already; then there is nobody to tell.
  process.send?.(host.oneTimeUrl(), () => undefined);
}

/** Closes and ends at the first signal, or when the program that started this one is gone. */
function stopInTime(parentIsGone: Promise<unknown> | null, close: () => Promise<void>): void {
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= close().then(() => process.exit(0), end);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
  parentIsGone?.then(stop, stop);
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new ReadoutError("bad-input", `“${text}” is no port. A port is a number from 0 to 65535.`);
}

function end(error: unknown): never {
  const { code, message } = isWrongUsage(error)
    ? new ReadoutError("bad-input", error.message)
    : wrapError(error).error;
  process.stderr.write(complaint(message, code));
  process.exit(code === "bad-input" ? 2 : 1);
}

function isWrongUsage(error: unknown): error is Error {
  return codeOf(error).startsWith("ERR_PARSE_ARGS");
}

main().catch(end);
