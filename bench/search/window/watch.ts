import type { Browser, Page } from "@playwright/test";
import { mainTasks, TASK_CATEGORIES, type Task } from "./main-tasks.ts";

/** How evenly a page was drawn while something went on. */
export interface Watched {
  /** Milliseconds between frames. */
  gaps: number[];
  longTasks: number[];
  tasks: Task[];
}

const FRAME_MS = 1000 / 60;

/** Watches every frame and every task of the page until something is done. */
export async function watch(
  browser: Browser,
  page: Page,
  run: () => Promise<void>,
): Promise<Watched> {
  await browser.startTracing(page, { categories: TASK_CATEGORIES });
  await page.evaluate(() => {
    window.bench.reset();
    window.bench.watchFrames(true);
  });
  await run();
  const { gaps, longTasks } = await page.evaluate(() => {
    window.bench.watchFrames(false);
    return window.bench.record;
  });
  const trace = await browser.stopTracing();
  return { gaps, longTasks, tasks: mainTasks(trace.toString("utf8")) };
}

/** By how much the latest frame was late, and the longest tasks, in milliseconds. */
export function stallsOf({ gaps, longTasks, tasks }: Watched) {
  return {
    frames: gaps.length,
    latestFrame: Math.max(0, ...gaps.map((gap) => gap - FRAME_MS)),
    lateFrames: gaps.filter((gap) => gap > 2 * FRAME_MS).length,
    longTasks: longTasks.length,
    longestTask: tasks.reduce((most, { took }) => Math.max(most, took), 0),
    mostWork: tasks.reduce((most, { worked }) => Math.max(most, worked), 0),
  };
}
