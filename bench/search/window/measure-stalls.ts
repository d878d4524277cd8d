import type { Browser, Page } from "@playwright/test";
import { line } from "../../figures.ts";
import type { BenchHost } from "./bench-host.ts";
import { BOXES, goTo } from "./places.ts";
import { typeQueries } from "./typing.ts";
import { stallsOf, watch } from "./watch.ts";

interface StallBench {
  browser: Browser;
  page: Page;
  host: BenchHost;
  queries: readonly string[];
}

const UNTOUCHED_MS = 5_000;
const SCROLL_STEPS = 150;
const SCROLL_PX = 400;
const POLL_MS = 250;

/** Prints how late frames come while the index is built and searched, and while its results are scrolled. */
export async function measureStalls({ browser, page, host, queries }: StallBench): Promise<void> {
  const during = async (what: string, run: () => Promise<void>) => {
    const before = await host.state();
    const watched = await watch(browser, page, run);
    const after = await host.state();
    const told = stallsOf(watched);
    line(
      what,
      `${told.latestFrame.toFixed(1)} ms`,
      `latest of ${told.frames} frames, ${told.lateFrames} a frame or more late; longest task ${told.longestTask.toFixed(1)} ms (${told.mostWork.toFixed(1)} ms of work), long tasks ${told.longTasks}; host held up ${after.longestMs.toFixed(1)} ms; indexed ${share(before)} to ${share(after)}`,
    );
  };
  const untouched = () => page.waitForTimeout(UNTOUCHED_MS);
  const half = queries.slice(0, Math.ceil(queries.length / 3));

  console.log("longest stall while …");
  await during("indexing, nothing done", untouched);
  await page.locator(BOXES["search box"]).focus();
  await during("indexing, typing in the box", () => typeQueries(page, BOXES["search box"], half));
  while (!(await host.state()).index.isComplete) await page.waitForTimeout(POLL_MS);
  await during("nothing is done at all", untouched);
  await goTo(page, "search box");
  await during("typing in the box", () => typeQueries(page, BOXES["search box"], half));
  await goTo(page, "search view");
  await during("typing in the view", () => typeQueries(page, BOXES["search view"], half));
  await goTo(page, "search view");
  await during("scrolling results", () => scroll(page, ".hit-list"));
  await page.evaluate(() => (location.hash = "#/search?q=the&show=concordance"));
  await page.locator(".search-part [role=grid]").first().waitFor();
  await page.waitForLoadState("networkidle");
  await during("scrolling the concordance", () => scroll(page, ".search-part [role=grid]"));
}

function share({ index }: Awaited<ReturnType<BenchHost["state"]>>): string {
  return `${((100 * index.indexed) / index.passages).toFixed(0)} %`;
}

/** Frame by frame, as a wheel does it. */
async function scroll(page: Page, list: string): Promise<void> {
  await page
    .locator(list)
    .first()
    .evaluate(
      async (element, [steps, px]) => {
        const scrolled = scroller(element);
        for (let step = 0; step < steps; step += 1) {
          scrolled.scrollBy(0, px);
          await new Promise(requestAnimationFrame);
        }
        function scroller(start: Element): Element {
          const isScrolled = (each: Element) => each.scrollHeight > each.clientHeight + px;
          let each: Element | null = start;
          while (each && !isScrolled(each)) each = each.parentElement;
          return each ?? start.querySelector("*") ?? start;
        }
      },
      [SCROLL_STEPS, SCROLL_PX] as const,
    );
}
