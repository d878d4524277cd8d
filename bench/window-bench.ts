import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "@playwright/test";
import { openReadout } from "../src/node/open-readout.ts";
import { createWebHost } from "../src/web/create-web-host.ts";
import { line, ms, ratio, timingOf } from "./figures.ts";

const RENDERER = fileURLToPath(new URL("../out/renderer", import.meta.url));
const RESOURCES = fileURLToPath(new URL("../resources", import.meta.url));
const WORKER = new URL("../src/node/search-worker.ts", import.meta.url);
const RUNS = 5;

/** Start-up, and a long work in a real browser. */
export async function benchWindow(tei: string): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-background-networking", "--no-first-run", "--disable-gpu"],
  });
  const folder = await mkdtemp(join(tmpdir(), "readout-bench-"));
  try {
    const short = await opening(browser, RESOURCES, join(folder, "a"));
    line(
      "start to readable text, host and window",
      ms(short.median),
      "the bundled work, warm disk",
    );
    const resources = await longResources(folder, tei);
    const long = await opening(browser, resources, join(folder, "b"));
    line(
      "the same with 10,000 paragraphs",
      ms(long.median),
      `${ratio(long.median, short.median)} the bundled work`,
    );
    await scrolling(browser, resources, join(folder, "c"));
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function longResources(folder: string, tei: string): Promise<string> {
  const corpus = join(folder, "resources", "corpus", "long");
  await mkdir(corpus, { recursive: true });
  await writeFile(join(corpus, "long.xml"), tei);
  const manifest = {
    format: "readout-corpus",
    schemaVersion: 1,
    id: "long",
    title: "Long",
    description: "For measuring.",
    licence: "none",
    credits: [],
    works: [{ id: "long", file: "long.xml" }],
  };
  await writeFile(join(corpus, "manifest.json"), JSON.stringify(manifest));
  return join(folder, "resources");
}

async function opening(browser: Browser, resources: string, library: string) {
  const samples: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    const started = performance.now();
    const { page, close } = await open(browser, resources, library);
    if (run > 0) samples.push(performance.now() - started);
    await page.context().close();
    await close();
  }
  return timingOf(samples);
}

async function open(browser: Browser, resources: string, library: string) {
  const readout = await openReadout({ resources, library, host: "web", searchWorker: WORKER });
  const host = await createWebHost({ api: readout.api, renderer: RENDERER });
  const page = await (await browser.newContext()).newPage();
  await page.goto(host.url);
  await page.locator("[data-passage]").first().waitFor();
  const close = async () => {
    await host.close();
    await readout.close();
  };
  return { page, close };
}

async function scrolling(browser: Browser, resources: string, library: string): Promise<void> {
  const { page, close } = await open(browser, resources, library);
  const frames = timingOf(await frameGaps(page));
  line(
    "frames while scrolling it: p50 / p95",
    `${ms(frames.median)} / ${ms(frames.p95)}`,
    "of 16.7 ms at 60 Hz",
  );
  const heap = await page.evaluate(() => {
    const { memory } = performance as unknown as { memory: { usedJSHeapSize: number } };
    return memory.usedJSHeapSize;
  });
  line(
    "memory: window heap / host",
    `${mb(heap)} / ${mb(process.memoryUsage().rss)}`,
    "host includes this script",
  );
  await page.context().close();
  await close();
}

/** Milliseconds between frames while the text scrolls by a page each. */
function frameGaps(page: Page): Promise<number[]> {
  return page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const view = document.querySelector("main");
        const gaps: number[] = [];
        let last = performance.now();
        const next = () => {
          const now = performance.now();
          gaps.push(now - last);
          last = now;
          view?.scrollBy(0, 600);
          if (gaps.length < 300) requestAnimationFrame(next);
          else resolve(gaps.slice(5));
        };
        requestAnimationFrame(next);
      }),
  );
}

function mb(bytes: number): string {
  return `${Math.round(bytes / 1_048_576)} MB`;
}
