import type { Page } from "@playwright/test";
import { expect, test } from "./support/app.ts";
import { expectAccessible } from "./support/axe.ts";
import { cards } from "./support/marking.ts";
import { concordanceLines, openSearchView } from "./support/search-view.ts";

const grid = (page: Page) => page.getByRole("grid", { name: "Concordance" });
const ticked = (page: Page) => page.locator(".kwic-line[aria-selected=true]");
const texts = (page: Page, part: string) => page.locator(`.kwic-line ${part}`).allTextContents();
const total = (page: Page) => page.locator(".concordance-total");
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

/** The words of a text, without what stands between them. */
function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

test("every match has a line of its own, with the words on both sides", async ({ app }) => {
  const { page } = app;
  await openSearchView(page, "sanctions", "Concordance");
  await expect(total(page)).toHaveText("5 matches in 4 passages · acting on all");
  await expect(grid(page)).toHaveAttribute("aria-rowcount", "6");
  expect(new Set(await texts(page, "mark"))).toEqual(new Set(["sanctions"]));
  const ends = await page
    .locator(".kwic-line mark")
    .evaluateAll((marks) => marks.map((mark) => Math.round(mark.getBoundingClientRect().left)));
  expect(Math.max(...ends) - Math.min(...ends)).toBeLessThanOrEqual(1);
});

test("lines are sorted by the words beside the match, by speaker and by date", async ({ app }) => {
  const { page } = app;
  await openSearchView(page, "sanctions", "Concordance");
  const sort = page.getByRole("combobox", { name: "Sort by" });
  const before = async () => (await texts(page, ".kwic-left")).map((text) => words(text).at(-1));
  const after = async () => (await texts(page, ".kwic-right")).map((text) => words(text)[0]);

  await sort.selectOption("Words on the left");
  await page.getByRole("radio", { name: "1 word" }).click();
  await expect(page.getByRole("columnheader", { name: "Left" })).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
  await expect.poll(before).toEqual(["discuss", "imposed", "mention", "of", "of"]);

  await button(page, "Right").click();
  await expect(sort).toHaveValue("right");
  await expect.poll(after).toEqual(["against", "against", "as", "does", "ourselves"]);

  await button(page, "Speaker").click();
  await expect
    .poll(async () => new Set((await texts(page, ".kwic-speaker")).slice(0, 3)))
    .toEqual(new Set(["Sandy Berger", "Vladimir Putin"]));
  await sort.selectOption("Date");
  await expect(page.locator(".kwic-line .kwic-date").first()).toHaveText("15 Jun 1999");
});

test("the width of the context is set by keys", async ({ app }) => {
  const { page } = app;
  await openSearchView(page, "sanctions", "Concordance");
  await expect(concordanceLines(page)).toHaveCount(5);
  const longest = async () =>
    Math.max(...(await texts(page, ".kwic-right")).map((text) => text.length));
  await page.getByRole("slider", { name: "Context" }).press("Home");
  await expect.poll(longest).toBeLessThanOrEqual(20);
  await page.getByRole("slider", { name: "Context" }).press("End");
  await expect.poll(longest).toBeGreaterThan(60);
});

test("by keys alone: tick, tick a range, read, and come back to the same place", async ({
  app,
}) => {
  const { page } = app;
  await openSearchView(page, "the", "Concordance");
  await expect(total(page)).toContainText("210 matches");
  await grid(page).focus();
  for (let press = 0; press < 30; press += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await expect(ticked(page)).toHaveCount(1);
  for (let press = 0; press < 2; press += 1) await page.keyboard.press("Shift+ArrowDown");
  await expect(ticked(page)).toHaveCount(3);
  await page.keyboard.press("Space");
  await expect(total(page)).toContainText("2 ticked");

  const before = await grid(page).evaluate((element) => element.scrollTop);
  expect(before).toBeGreaterThan(0);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/read\/yeltsins-disciple\//);
  await page.goBack();
  await expect(grid(page)).toBeFocused();
  await expect.poll(() => grid(page).evaluate((element) => element.scrollTop)).toBe(before);
  await expect(ticked(page)).toHaveCount(2);
  await page.keyboard.press("Control+a");
  await expect(total(page)).toContainText("210 ticked");
  await page.keyboard.press("Escape");
  await expect(ticked(page)).toHaveCount(0);
});

test("how the lines are arranged is found again, also when the query has just changed", async ({
  app: { page },
}) => {
  await openSearchView(page, "the", "Concordance");
  await expect(total(page)).toContainText("210 matches");
  await page.getByRole("slider", { name: "Context" }).press("Home");
  await page.getByRole("combobox", { name: "Query" }).fill("sanctions");
  await expect(page).toHaveURL(/q=sanctions/);
  await expect(concordanceLines(page)).toHaveCount(5);
  await concordanceLines(page).first().locator("mark").click();
  await expect(page).toHaveURL(/#\/read\//);
  await page.goBack();
  await expect(concordanceLines(page)).toHaveCount(5);
  await expect(page.getByRole("slider", { name: "Context" })).toHaveValue("20");
});

test("a click reads the passage with its matches marked; ticks take clicks and Shift", async ({
  app,
}) => {
  const { page } = app;
  await openSearchView(page, "sanctions", "Concordance");
  const boxes = page.locator(".kwic-line .kwic-tick");
  await boxes.nth(1).click();
  await boxes.nth(4).click({ modifiers: ["Shift"] });
  await expect(ticked(page)).toHaveCount(4);
  await page.getByRole("checkbox", { name: "Tick all lines" }).click();
  await expect(ticked(page)).toHaveCount(0);
  await page.getByRole("checkbox", { name: "Tick all lines" }).click();
  await expect(ticked(page)).toHaveCount(5);
  await concordanceLines(page).last().click();
  await expect(page).toHaveURL(/#\/read\/yeltsins-disciple\//);
  await expect(page.locator("[data-passage] mark").first()).toBeVisible();
});

test("many matches are highlighted with one tag, and one undo takes all of it back", async ({
  app,
}) => {
  const { page } = app;
  await openSearchView(page, "sanctions", "Concordance");
  await button(page, "Highlight… all").click();
  const dialog = page.getByRole("dialog", { name: "Highlight 5 matches" });
  await dialog.getByRole("radio", { name: "green" }).check({ force: true });
  await dialog.getByLabel(/^Tags/).fill("economy, #to check");
  await dialog.getByRole("button", { name: "Highlight" }).click();
  await expect(page.getByText("5 matches highlighted green.").first()).toBeVisible();
  await expect(cards(page)).toHaveCount(5);
  await expect(cards(page).first().getByText("economy", { exact: true })).toBeVisible();
  await expect(cards(page).first().getByText("to check", { exact: true })).toBeVisible();
  await grid(page).focus();
  await page.keyboard.press("Control+z");
  await expect(cards(page)).toHaveCount(0);
  await page.keyboard.press("Control+Shift+z");
  await expect(cards(page)).toHaveCount(5);
});

test("lines go to the notebook as one note whose links lead back", async ({ app }) => {
  const { page } = app;
  await openSearchView(page, "sanctions", "Concordance");
  await page.locator(".kwic-line .kwic-tick").nth(0).click();
  await page.locator(".kwic-line .kwic-tick").nth(1).click();
  await button(page, "Send to the notebook: 2 ticked").click();
  await expect(page.getByText("2 lines sent to the notebook.").first()).toBeVisible();
  await page.getByRole("radio", { name: "Everything" }).click();
  await expect(cards(page)).toHaveCount(1);
  const note = cards(page).first();
  await expect(note.getByRole("listitem")).toHaveCount(2);
  await expect(note.getByText("2 lines of the concordance of")).toBeVisible();
  await note.getByRole("link").first().click();
  await expect(page).toHaveURL(/#\/read\/yeltsins-disciple\//);
});

/** The lines of a CSV file as they are written. */
function rowsOf(csv: string): string[] {
  return csv
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .split("\r\n");
}

test("the file has all lines", async ({ app }) => {
  const { page } = app;
  await openSearchView(page, "sanctions", "Concordance");
  await expect(concordanceLines(page)).toHaveCount(5);
  const file = await app.saveFile(() => button(page, "Export CSV: all").click());
  expect(file.name).toMatch(/\.csv$/);
  const [head, ...rows] = rowsOf(file.text);
  expect(head).toMatch(/^"Left","Match","Right","Speaker"/);
  expect(rows).toHaveLength(5);
  for (const row of rows) expect(row).toContain('"sanctions"');
  await expect(page.getByText(`Saved ${file.name}.`).first()).toBeVisible();
});

test("the file has just the lines that are ticked", async ({ app }) => {
  const { page } = app;
  await openSearchView(page, "sanctions", "Concordance");
  await page.locator(".kwic-line .kwic-tick").nth(2).click();
  const file = await app.saveFile(() => button(page, "Export CSV: 1 ticked").click());
  const [, ...rows] = rowsOf(file.text);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toContain("On the issue of");
  expect(rows[0]).toContain('"Sandy Berger"');
});

test("without a query, and without a match, it says what to do", async ({ app }) => {
  const { page } = app;
  await openSearchView(page, "", "Concordance");
  await expect(page.getByText("What should be lined up?")).toBeVisible();
  await page.getByRole("combobox", { name: "Query" }).fill("zzyzx");
  await expect(page.getByText("No words match.")).toBeVisible();
});

test("the concordance is accessible, wide and narrow, with its dialog", async ({ app }) => {
  const { page } = app;
  await openSearchView(page, "sanctions", "Concordance");
  await page.locator(".kwic-line .kwic-tick").nth(0).click();
  await expectAccessible(page, ".concordance");
  await button(page, /^Highlight/).click();
  await expectAccessible(page, ".dialog");
  await page.keyboard.press("Escape");
  await page.setViewportSize({ width: 560, height: 800 });
  await expect(grid(page)).toHaveAttribute("data-narrow");
  await expectAccessible(page, ".concordance");
});
