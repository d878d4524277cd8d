import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { chromiumLaunch } from "../tests/e2e/support/chromium.ts";
import { serveReadout, writeLongCorpus } from "../tests/support/serve-readout.ts";
import { line, ms, ratio, timingOf } from "./figures.ts";

const RUNS = 5;

/** Start-up, and a long work in a real browser. */
export async function benchWindow(paragraphs: number): Promise<void> {
  const browser = await chromium.launch(chromiumLaunch());
  const folder = await mkdtemp(join(tmpdir(), "readout-bench-"));
  try {
    const short = await opening(browser, { library: join(folder, "a") });
    line(
      "start to readable text, host and window",
      ms(short.median),
      "the bundled work, warm disk",
    );
    const resources = await writeLongCorpus(join(folder, "resources"), paragraphs);
    const long = await opening(browser, { resources, library: join(folder, "b") });
    line(
      "the same with a long work",
      ms(long.median),
      `${ratio(long.median, short.median)} the bundled work`,
    );
    await scrolling(browser, { resources, library: join(folder, "c") });
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Folders {
  resources?: string;
  library: string;
}

async function opening(browser: Browser, folders: Folders) {
  const samples: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    const started = performance.now();
    const { page, close } = await open(browser, folders);
    if (run > 0) samples.push(performance.now() - started);
    await page.context().close();
    await close();
  }
  return timingOf(samples);
}

async function open(browser: Browser, folders: Folders) {
  const { url, close } = await serveReadout({ ...folders, isThreaded: true });
  const page = await (await browser.newContext()).newPage();
  await page.goto(url);
  await page.locator("[data-passage]").first().waitFor();
  return { page, close };
}

const MARKS = 2000;

async function scrolling(browser: Browser, folders: Folders): Promise<void> {
  await mark(folders);
  const { page, close } = await open(browser, folders);
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

/** A library as of someone who has worked with the text for long. */
async function mark(folders: Folders): Promise<void> {
  const { api, close } = await serveReadout(folders);
  const [corpus] = await api.listCorpora({});
  const { passages } = await api.openWork({ work: corpus?.works[0]?.id ?? "" });
  const marked = passages.slice(0, MARKS).filter(({ text }) => text.length > 20);
  for (const { id } of marked)
    await api.addAnnotation({
      target: { kind: "text", ranges: [{ passage: id, start: 0, end: 20 }] },
    });
  await close();
}

/** Milliseconds between frames while the text scrolls by a page each. */
function frameGaps(page: Page): Promise<number[]> {
  return page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const view = document.querySelector("main");
        // Without a sign of its reader, the text takes scrolling for its own and notes no position.
        view?.dispatchEvent(new WheelEvent("wheel"));
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
