import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import { ReadoutError } from "../contract/result.ts";
import { dataFolder } from "../node/data-folder.ts";
import { openReadout } from "../node/open-readout.ts";
import { createWebHost } from "./create-web-host.ts";

const ROOT = new URL("../../", import.meta.url);

/**
 * Starts the web host, prints its address as the only line of standard output, serves until a signal. A
 * program that started it with a channel is given an address to open too.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: "string" }, library: { type: "string" } },
  });
  const port = values.port === undefined ? {} : { port: portOf(values.port) };
  const readout = await openReadout({
    resources: fileURLToPath(new URL("resources", ROOT)),
    library: dataFolder({ explicit: values.library }),
    host: "web",
    searchWorker: new URL("../node/search-worker.ts", import.meta.url),
  });
  const renderer = fileURLToPath(new URL("out/renderer", ROOT));
  const host = await createWebHost({ api: readout.api, renderer, ...port }).catch(
    async (error: unknown) => {
      await readout.close();
      throw error;
    },
  );
  process.stdout.write(`${host.url}\n`);
  process.send?.(host.oneTimeUrl());
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    await host.close();
    await readout.close();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => void (stopping ??= stop()));
  process.on("disconnect", () => void (stopping ??= stop()));
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new ReadoutError("bad-input", `“${text}” is no port. A port is a number from 0 to 65535.`);
}

main().catch((error: unknown) => {
  const { code, message } =
    error instanceof ReadoutError ? error : { code: "failed", message: String(error) };
  process.stderr.write(`readout: ${message} (${code})\n`);
  process.exit(code === "bad-input" ? 2 : 1);
});
