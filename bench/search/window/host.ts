import { monitorEventLoopDelay } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { openReadout } from "../../../src/node/open-readout.ts";
import { sourceWorkers } from "../../../src/node/worker-scripts.ts";
import { createWebHost } from "../../../src/web/create-web-host.ts";
import type { FromHost, ToHost } from "./host-messages.ts";

const here = (path: string) => new URL(`../../../${path}`, import.meta.url);
const [resources = "", library = ""] = process.argv.slice(2);

const started = performance.now();
const readout = await openReadout({
  resources,
  library,
  host: "web",
  workers: sourceWorkers(),
});
const host = await createWebHost({
  api: readout.api,
  renderer: fileURLToPath(here("out/renderer")),
});
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();

process.on("message", (message: ToHost) => {
  if (message === "end") void end();
  else void tell();
});
// Who started it may have failed.
process.on("disconnect", () => void end());
send({ kind: "ready", url: host.url, readMs: performance.now() - started });

async function tell(): Promise<void> {
  const { index } = await readout.api.search({ query: "the", limit: 0 });
  send({ kind: "state", index, longestMs: delay.max / 1e6, rss: process.memoryUsage().rss });
  delay.reset();
}

async function end(): Promise<void> {
  await host.close();
  await readout.close();
  process.exit(0);
}

function send(message: FromHost): void {
  process.send?.(message);
}
