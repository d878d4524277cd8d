import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./support/app.ts";
import { expectAccessible } from "./support/axe.ts";
import { textIsThere } from "./support/marking.ts";

const query = (page: Page) => page.getByRole("combobox", { name: "Query" });
const results = (page: Page) => page.getByRole("listbox", { name: "Search results" });
const options = (page: Page) => results(page).getByRole("option");
const inHand = (page: Page) => results(page).getByRole("option", { selected: true });
const head = (page: Page) => page.locator(".hits-head");
const facet = (page: Page, name: string): Locator =>
  page.getByRole("listbox", { name, exact: true });
const back = (page: Page) => page.getByRole("button", { name: "Back", exact: true });

async function openSearch(page: Page, typed: string): Promise<void> {
  await textIsThere(page);
  await page.keyboard.press("Alt+4");
  await expect(query(page)).toBeFocused();
  await page.keyboard.type(typed);
}

test("a key opens the search view; what is typed is found, and its address says so", async ({
  app: { page },
}) => {
  await openSearch(page, "sanctions ");
  await expect(head(page)).toContainText("5 matches in 4 passages");
  await expect(results(page).locator("mark").first()).toHaveText(/sanctions/i);
  await expect(page).toHaveURL(/#\/search\?q=sanctions/);
  await expect(page.getByRole("radio", { name: "Search", exact: true })).toBeChecked();
});

test("reading a hit and coming back restores the query, the order and the place in the list", async ({
  app: { page },
}) => {
  await openSearch(page, "the ");
  await page.getByRole("combobox", { name: "Order" }).selectOption("date");
  await expect(options(page).first()).toBeVisible();
  await query(page).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  const last = await head(page).locator(".hits-place").textContent();
  await expect(inHand(page)).toBeInViewport();
  const read = await inHand(page).locator(".result-snippet").textContent();
  const scrolled = await results(page).evaluate((list) => list.scrollTop);
  expect(scrolled).toBeGreaterThan(500);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/read\//);

  await back(page).click();
  await expect(query(page)).toHaveValue("the ");
  await expect(page.getByRole("combobox", { name: "Order" })).toHaveValue("date");
  await expect(inHand(page).locator(".result-snippet")).toHaveText(read ?? "");
  await expect(inHand(page)).toBeInViewport();
  await expect(results(page)).toBeFocused();
  await expect(head(page).locator(".hits-place")).toHaveText(last ?? "");
  expect(await results(page).evaluate((list) => list.scrollTop)).toBeCloseTo(scrolled, -1);
});

test("a hit that was read is stepped on from in the text", async ({ app: { page } }) => {
  await openSearch(page, "sanctions ");
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.locator(".status-matches")).toContainText(/Match \d of 5/);
  const number = await page.locator(".status-matches").textContent();
  await page.keyboard.press("n");
  await expect(page.locator(".status-matches")).not.toHaveText(number ?? "");
});

test("facets narrow with live counts, and values of one field are alternatives", async ({
  app: { page },
}) => {
  await openSearch(page, "the ");
  const speakers = facet(page, "Speaker");
  await expect(speakers.getByRole("option").first()).toBeVisible();
  const before = await speakers.getByRole("option").count();
  await speakers.getByRole("option", { name: /Sandy Berger/ }).click();
  await expect(page.getByRole("button", { name: "Remove filter: Sandy Berger" })).toBeVisible();
  await expect(results(page).locator(".result-speaker").first()).toHaveText("Sandy Berger");
  await expect(speakers.getByRole("option")).toHaveCount(before);

  await speakers.getByRole("option", { name: /Bill Clinton/ }).focus();
  await page.keyboard.press("Space");
  await expect(page.getByRole("button", { name: "Remove filter: Bill Clinton" })).toBeVisible();
  await expect(page).toHaveURL(/speaker=.*speaker=/);
  await page.getByRole("button", { name: "Remove all filters" }).click();
  await expect(page).not.toHaveURL(/speaker=/);
});

test("the box in the bar leads here with all that it found", async ({ app: { page } }) => {
  await textIsThere(page);
  await page.keyboard.press("/");
  await page.keyboard.type("terror");
  await expect(page.locator(".search-count")).toHaveText("5 matches in 4 passages");
  await expect(page.getByRole("button", { name: /All 4 results/ })).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(query(page)).toHaveValue("terror");
  await expect(head(page)).toContainText("5 matches in 4 passages");
});

test("fields and their values are completed without a hand leaving the keys", async ({
  app: { page },
}) => {
  await openSearch(page, "spea");
  await expect(page.getByRole("listbox", { name: "Fields and values" })).toContainText("speaker:");
  await page.keyboard.press("Tab");
  await expect(query(page)).toHaveValue("speaker:");
  const values = page.getByRole("listbox", { name: "Fields and values" });
  await page.keyboard.type("ber");
  await expect(values.getByRole("option")).toHaveCount(1);
  await page.keyboard.press("ArrowDown");
  await expect(values.getByRole("option", { selected: true })).toContainText("Sandy Berger");
  await page.keyboard.press("Enter");
  await expect(values).toHaveCount(0);
  await expect(query(page)).toHaveValue(/^speaker:.*berger/i);
  await expect(results(page).locator(".result-speaker").first()).toHaveText("Sandy Berger");
});

test("Escape closes the completion and leaves the arrow keys to the results", async ({
  app: { page },
}) => {
  await openSearch(page, "speaker:putin");
  await expect(page.getByRole("listbox", { name: "Fields and values" })).toBeVisible();
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("listbox", { name: "Fields and values" })).toHaveCount(0);
  await expect(query(page)).toHaveValue("speaker:putin");
  await page.keyboard.press("ArrowDown");
  await expect(results(page)).toBeFocused();
});

test("a problem is shown in the query, in words, with the nearest reading to take", async ({
  app: { page },
}) => {
  await openSearch(page, "(speeker:putin");
  const problem = page.locator(".query-bar .search-problem");
  await expect(problem.locator(".query-wrong").first()).toBeVisible();
  await expect(problem).toContainText("speeker");
  await expect(query(page)).toHaveValue("(speeker:putin");
  await problem.getByRole("button", { name: "Use: speaker:putin" }).click();
  await expect(query(page)).toHaveValue("speaker:putin");
  await expect(problem).toHaveCount(0);
});

test("a misspelt word is offered in its right spelling, in both boxes", async ({
  app: { page },
}) => {
  await textIsThere(page);
  await page.keyboard.press("/");
  await page.keyboard.type("sanctoins");
  await expect(page.getByRole("button", { name: /^sanctions\? \(/ })).toBeVisible();
  await page.keyboard.press("Alt+Enter");
  await expect(page.getByRole("combobox", { name: "Search" })).toHaveValue("sanctions");
  await page.keyboard.press("Escape");

  await openSearch(page, "sanctoins ");
  await expect(page.getByRole("button", { name: /^sanctions\? \(/ })).toBeVisible();
  await page.keyboard.press("Alt+Enter");
  await expect(query(page)).toHaveValue(/^sanctions ?$/);
  await expect(head(page)).toContainText("5 matches in 4 passages");
});

test("a query is built without its language, and comes back as lines", async ({
  app: { page },
}) => {
  await openSearch(page, "sanctions ");
  const build = page.getByRole("button", { name: "Build a query" });
  await build.click();
  const dialog = page.getByRole("dialog", { name: "Build a query" });
  await expect(dialog.getByLabel("Text of line 1")).toHaveValue("sanctions");
  await expect(dialog.getByText("4 found")).toBeVisible();
  await dialog.getByRole("button", { name: "Add a line" }).click();
  await dialog.getByLabel("Join of line 2").selectOption("none");
  await dialog.getByLabel("Kind of line 2").selectOption("phrase");
  await dialog.getByLabel("Text of line 2").fill("state duma");
  await expect(dialog.locator(".builder-text")).toHaveText('sanctions -"state duma"');
  await expectAccessible(page, "[role=dialog]");
  await dialog.getByRole("button", { name: "Use this query" }).click();
  await expect(query(page)).toHaveValue('sanctions -"state duma"');

  await build.click();
  await expect(dialog.getByLabel("Text of line 2")).toHaveValue("state duma");
  await expect(dialog.getByLabel("Join of line 2")).toHaveValue("none");
});

test("a query that lines cannot show says so, and stays as it is", async ({ app: { page } }) => {
  await openSearch(page, "(a OR b) (c OR (d e))");
  await page.getByRole("button", { name: "Build a query" }).click();
  const dialog = page.getByRole("dialog", { name: "Build a query" });
  await expect(dialog).toContainText("it can be changed as text");
  await dialog.getByRole("button", { name: "Keep the text" }).click();
  await expect(query(page)).toHaveValue("(a OR b) (c OR (d e))");
});

test("searches are remembered, saved, renamed, deleted and brought back", async ({ app }) => {
  const { page } = app;
  await openSearch(page, "sanctions");
  await page.keyboard.press("Enter");
  const memory = page.getByRole("button", { name: "Saved and recent searches" });
  const dialog = page.getByRole("dialog", { name: "Saved and recent searches" });
  await memory.click();
  await expect(dialog.getByRole("listbox", { name: "Recent searches" })).toContainText("sanctions");
  await dialog.getByLabel("Save this search as").fill("Arms talks");
  await page.keyboard.press("Enter");
  const saved = dialog.getByRole("grid", { name: "Saved searches" });
  await expect(saved).toContainText("Arms talks");
  await expectAccessible(page, ".search-memory");

  await dialog.getByRole("button", { name: "Rename Arms talks" }).click();
  await dialog.getByLabel("Rename “Arms talks”").fill("Sanctions");
  await page.keyboard.press("Enter");
  await expect(saved).toContainText("Sanctions");
  await dialog.getByRole("button", { name: "Delete Sanctions" }).click();
  await expect(saved).not.toContainText("Sanctions");
  await dialog.getByRole("button", { name: "Undo" }).click();
  await expect(saved).toContainText("Sanctions");

  await page.keyboard.press("Escape");
  await query(page).fill("other words");
  await memory.click();
  await saved.getByRole("row", { name: /Sanctions/ }).click();
  await expect(query(page)).toHaveValue("sanctions");
  await expect(query(page)).toBeFocused();
});

test("the order and the saved searches are there after a restart", async ({ app }) => {
  await openSearch(app.page, "sanctions ");
  await app.page.getByRole("combobox", { name: "Order" }).selectOption("reading");
  await app.page.keyboard.press("Control+k");
  await app.page.keyboard.press("Enter");
  // Settings are written a moment after they change.
  await app.page.waitForTimeout(600);
  await app.restart();
  await openSearch(app.page, "war ");
  await expect(app.page.getByRole("combobox", { name: "Order" })).toHaveValue("reading");
  await app.page.getByRole("button", { name: "Saved and recent searches" }).click();
  await expect(app.page.getByRole("listbox", { name: "Recent searches" })).toContainText(
    "sanctions",
  );
});

test("hits stand by section in reading order alone; in other orders each says where it is", async ({
  app: { page },
}) => {
  const heading = results(page).locator(".hit-heading");
  const list = page.getByRole("radiogroup", { name: "List" });
  await openSearch(page, "russia ");
  await expect(options(page).first()).toBeVisible();
  await page.getByRole("combobox", { name: "Order" }).selectOption("reading");
  await expect(heading.first()).toBeVisible();
  const names = await heading.allTextContents();
  expect(new Set(names).size).toBe(names.length);
  await list.getByRole("radio", { name: "Flat" }).click();
  await expect(heading).toHaveCount(0);
  await list.getByRole("radio", { name: "By section" }).click();
  await expect(heading.first()).toBeVisible();
  for (const order of ["relevance", "date"]) {
    await page.getByRole("combobox", { name: "Order" }).selectOption(order);
    await expect(heading).toHaveCount(0);
    await expect(list).toHaveCount(0);
    await expect(options(page).first().locator(".result-whereabouts")).toContainText(/Putin/);
  }
});

test("with little room the facets fold away and nothing overflows", async ({ app: { page } }) => {
  await page.setViewportSize({ width: 600, height: 900 });
  await openSearch(page, "the ");
  await expect(options(page).first()).toBeVisible();
  await expect(facet(page, "Speaker")).toHaveCount(0);
  await page.getByRole("button", { name: "Narrow the results" }).click();
  await expect(facet(page, "Speaker")).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test("a long list draws only what is in view", async ({ app: { page } }) => {
  await openSearch(page, "-zebra");
  await expect(head(page)).toContainText(/\d+ (passages|matches)/);
  await expect(options(page).first()).toBeVisible();
  expect(await options(page).count()).toBeLessThan(30);
});

test("the search view is accessible: empty, results, completion, nothing found", async ({
  app: { page },
}) => {
  await openSearch(page, "");
  await expectAccessible(page, "main");
  await page.keyboard.type("the ");
  await expect(options(page).first()).toBeVisible();
  await expect(facet(page, "Speaker")).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expectAccessible(page, "main");
  await query(page).fill("speaker:");
  await query(page).press("End");
  await expect(page.getByRole("listbox", { name: "Fields and values" })).toBeVisible();
  await expectAccessible(page, "main");
  await query(page).fill("unicorn (");
  await expect(page.locator(".search-empty-title")).toBeVisible();
  await expectAccessible(page, "main");
});
