import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test as base } from "@playwright/test";
import { serveReadout, writeLongCorpus } from "../support/serve-readout.ts";
import type { HostName } from "./support/app.ts";
import { cards } from "./support/marking.ts";

const PARAGRAPHS = 10_000;

const test = base.extend<{ longWork: Page }, { host: HostName }>({
  host: ["web", { option: true, scope: "worker" }],
  longWork: async ({ page, host }, provide) => {
    base.skip(host !== "web", "the text is drawn alike in every host");
    const folder = await mkdtemp(join(tmpdir(), "readout-long-"));
    const resources = await writeLongCorpus(join(folder, "resources"), PARAGRAPHS);
    const served = await serveReadout({ resources, library: join(folder, "library") });
    await page.goto(served.url);
    await page.locator("[data-passage]").first().waitFor();
    await provide(page);
    await page.context().close();
    await served.close();
    await rm(folder, { recursive: true, force: true });
  },
});

// A trace pictures the whole document at every step, which takes longer than the step.
test.use({ trace: "off" });

test("a work of ten thousand paragraphs is there whole, for the eye and for the browser's own find", async ({
  longWork: page,
}) => {
  expect(await page.locator("[data-passage]").count()).toBeGreaterThan(PARAGRAPHS);
  const last = page.locator("[data-passage]").last();
  const words = (await last.textContent()) ?? "";
  // What the find bar of a browser does, without the bar.
  const isFound = await page.evaluate(
    (text) => (window as unknown as { find(text: string): boolean }).find(text),
    words.slice(0, 40),
  );
  expect(isFound).toBe(true);
});

test("keys pressed while it scrolls are not lost", async ({ longWork: page }) => {
  await page.locator("[data-passage]").first().focus();
  const start = await page.evaluate(() => document.activeElement?.getAttribute("data-passage"));
  for (let press = 0; press < 30; press += 1) {
    await page.keyboard.press("j");
    await page.mouse.wheel(0, 400);
  }
  const ids = await page
    .locator("[data-passage]")
    .evaluateAll((all) => all.map((element) => element.getAttribute("data-passage")));
  const end = await page.evaluate(() => document.activeElement?.getAttribute("data-passage"));
  expect(ids.indexOf(end ?? "") - ids.indexOf(start ?? "")).toBe(30);
});

test("words far apart can be selected and marked as one", async ({ longWork: page }) => {
  const passages = page.locator("[data-layer=record]");
  await passages.nth(500).scrollIntoViewIfNeeded();
  await page.evaluate(() => {
    const all = document.querySelectorAll("[data-layer=record]");
    const [from, to] = [all[500], all[540]];
    if (!from || !to) throw new Error("the work is too short");
    getSelection()?.setBaseAndExtent(from, 0, to, to.childNodes.length);
  });
  await page.keyboard.press("3");
  await expect(cards(page)).toHaveCount(1);
  expect(await page.locator("mark.highlight").count()).toBeGreaterThanOrEqual(41);
});

test("a search leads from the beginning to the end of it", async ({ longWork: page }) => {
  const last = page.locator("[data-passage]").last();
  const words = ((await last.textContent()) ?? "").split(" ").slice(0, 6).join(" ");
  await page.keyboard.press("/");
  await page.keyboard.type(`"${words}"`);
  // The index is built by the same process that runs this test, which takes its time.
  await expect(page.getByRole("option").first()).toBeVisible({ timeout: 40_000 });
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page.locator("mark.match-current")).toBeInViewport({ timeout: 20_000 });
});
