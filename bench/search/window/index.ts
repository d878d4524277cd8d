import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { chromiumLaunch } from "../../../tests/e2e/support/chromium.ts";
import { makeSets } from "../data/make-set.ts";
import { measureKeys } from "./measure-keys.ts";
import { measureStalls } from "./measure-stalls.ts";
import { BenchHost } from "./bench-host.ts";
import { recordPage } from "./page-recorder.ts";
import { writeTei } from "./tei-of-set.ts";
import { queriesToType } from "./typing.ts";

const USAGE = `npm run bench:search:window -- [options]
  --passages 200000   how many passages the host holds
  --keys 250          keys that are typed in each place, at least
  --stalls            frames while the index is built, while typing meanwhile, and while scrolling
  --seed N            of the queries; default from the clock
  --data-seed 1       of the passages that are grown
  --data FOLDER       TEI plays to read beside the other texts
  --profile FOLDER    processor profiles of the host and its thread`;

const { values } = parseArgs({
  options: {
    passages: { type: "string", default: "200000" },
    keys: { type: "string", default: "250" },
    stalls: { type: "boolean", default: false },
    seed: { type: "string", default: String(Date.now() % 1_000_000_007) },
    "data-seed": { type: "string", default: "1" },
    data: { type: "string" },
    profile: { type: "string" },
    help: { type: "boolean", default: false },
  },
});
if (values.help) console.log(USAGE);
else await bench();

async function bench(): Promise<void> {
  const seed = Number(values.seed);
  const data = values.data ?? process.env["READOUT_BENCH_DATA"] ?? null;
  console.log(
    `${cpus()[0]?.model.trim() ?? "?"}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, node ${process.version}; ${new Date().toISOString()}; seed ${seed}`,
  );
  tellLoad("before");
  const [set] = makeSets([Number(values.passages)], Number(values["data-seed"]), data);
  if (!set) throw new Error("No set of passages was made.");
  const resources = writeTei(set);
  const library = mkdtempSync(join(tmpdir(), "readout-bench-window-"));
  const host = new BenchHost(resources, library, values.profile ?? null);
  const browser = await chromium.launch(chromiumLaunch());
  try {
    const { url, readMs } = await host.ready;
    console.log(
      `${set.size.toLocaleString("en")} passages; the host read them in ${(readMs / 1000).toFixed(1)} s`,
    );
    const page = await (
      await browser.newContext({ viewport: { width: 1280, height: 800 } })
    ).newPage();
    await page.addInitScript(recordPage);
    await page.goto(url);
    await page.locator("[data-passage]").first().waitFor();
    const queries = queriesToType(set, Number(values.keys), seed);
    if (values.stalls) await measureStalls({ browser, page, host, queries });
    else await measureKeys({ page, host, queries });
  } finally {
    await browser.close();
    await host.end();
    rmSync(library, { recursive: true, force: true });
  }
  tellLoad("after");
}

function tellLoad(when: string): void {
  const [last, five] = loadavg().map((load) => load.toFixed(2));
  console.log(`load ${when}: ${last} (1 min), ${five} (5 min)`);
}
