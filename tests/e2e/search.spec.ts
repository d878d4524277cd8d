import type { Page } from "@playwright/test";
import { expect, test } from "./support/app.ts";
import { expectAccessible } from "./support/axe.ts";

const box = (page: Page) => page.getByRole("combobox", { name: "Search" });
const results = (page: Page) => page.getByRole("listbox", { name: "Search results" });
const activeResult = (page: Page) => results(page).getByRole("option", { selected: true });

test("words are found while they are typed, and arrow keys lead to the passage", async ({
  app,
}) => {
  const { page } = app;
  await expect(box(page)).toBeVisible();
  await page.keyboard.press("/");
  await expect(box(page)).toBeFocused();
  await page.keyboard.type("terror");
  await expect(page.locator(".search-count")).toHaveText("5 matches in 4 passages");
  await expect(results(page).locator("mark").first()).toHaveText("terrorist");

  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(box(page)).toBeFocused();
  await expect(activeResult(page)).toContainText("Meduza’s commentary");
  await page.keyboard.press("ArrowUp");
  await expect(activeResult(page)).toContainText("The recent terrorist acts in Moscow");
  await page.keyboard.press("End");
  await expect(activeResult(page)).toContainText("the bands of terrorists in Chechnya");
  await page.keyboard.press("Enter");

  await expect(results(page)).toBeHidden();
  await expect(page).toHaveURL(/#\/read\/yeltsins-disciple\/s5\//);
  await expect(page.locator("main").getByText("the bands of")).toBeInViewport();
});

test("Enter reads the first result even before the results are there", async ({ app }) => {
  const { page } = app;
  await box(page).fill("“bin Laden”");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/read\/yeltsins-disciple\/s2\//);
});

test("Escape closes the results, then clears the words", async ({ app }) => {
  const { page } = app;
  await box(page).fill("sanctions");
  await expect(results(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(results(page)).toBeHidden();
  await expect(box(page)).toHaveValue("sanctions");
  await page.keyboard.press("Escape");
  await expect(box(page)).toHaveValue("");
});

test("any form of the apostrophe finds the printed one", async ({ app }) => {
  const { page } = app;
  await box(page).fill("don't");
  await expect(results(page).locator("mark").first()).toHaveText(/^don[’ʼ]t$/i);
});

test("filters narrow, are seen, and can be taken away", async ({ app }) => {
  const { page } = app;
  await box(page).fill("the");
  await page.getByRole("button", { name: /Speaker/ }).click();
  await page.getByRole("option", { name: "Sandy Berger", exact: true }).click();
  await page.keyboard.press("Escape");
  const chip = page.getByRole("button", { name: "Remove filter: Sandy Berger" });
  await expect(chip).toBeVisible();
  await expect(results(page).locator(".result-speaker").first()).toHaveText("Sandy Berger");
  await expect(results(page).getByText("Vladimir Putin", { exact: true })).toHaveCount(0);

  await chip.click();
  await expect(results(page).getByText("Vladimir Putin", { exact: true }).first()).toBeVisible();

  await page.getByRole("button", { name: "Record", exact: true }).last().click();
  await page.getByRole("button", { name: "My notes", exact: true }).click();
  await expect(page.getByRole("button", { name: "Remove filter: Commentary only" })).toBeVisible();
  await expect(results(page).locator(".result-speaker")).toHaveCount(0);
});

test("a date filters while it is typed, in any form that can be read", async ({ app }) => {
  const { page } = app;
  await box(page).fill("the");
  await page.getByRole("textbox", { name: "From" }).pressSequentially("Jan 2000");
  await expect(
    page.getByRole("button", { name: "Remove filter: From January 2000" }),
  ).toBeVisible();
  await expect(page.getByRole("textbox", { name: "From" })).toBeFocused();
  await expect(page.getByRole("textbox", { name: "From" })).toHaveValue("Jan 2000");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("textbox", { name: "From" })).toHaveValue("2000-01");
});

test("a date that cannot be read is said, and nothing moves for it", async ({ app }) => {
  const { page } = app;
  await box(page).fill("sanctions");
  await expect(results(page)).toBeVisible();
  const places = () =>
    page
      .locator(".filter-row, .date-field, .result-list")
      .evaluateAll((all) => all.map((element) => element.getBoundingClientRect().toJSON()));
  const before = await places();
  await page.getByRole("textbox", { name: "From" }).fill("1999-13");
  await page.keyboard.press("Tab");
  await expect(page.getByText("no day or month “1999-13” in the calendar").first()).toBeVisible();
  await expect(results(page)).toBeVisible();
  expect(await places()).toEqual(before);
  await expectAccessible(page, ".search-box");
});

test("Escape empties a date field before it closes the search", async ({ app }) => {
  const { page } = app;
  await box(page).fill("sanctions");
  const from = page.getByRole("textbox", { name: "From" });
  await from.fill("1999");
  const chip = page.getByRole("button", { name: "Remove filter: From 1999" });
  await expect(chip).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(from).toHaveValue("");
  await expect(from).toBeFocused();
  await expect(chip).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(page.locator(".search-panel")).toHaveCount(0);
  await expect(box(page)).toBeFocused();
});

test("lines of a script and stage directions are not taken for speech", async ({ app }) => {
  const { page } = app;
  await box(page).fill("pancake");
  await expect(results(page).locator(".result-speaker")).toHaveText("Bill Clinton (script)");
  await box(page).fill("pondering");
  await expect(results(page).getByText("Stage direction")).toBeVisible();
});

test("what is found is told to those who cannot see it, also when it is nothing", async ({
  app,
}) => {
  const { page } = app;
  const said = page.locator("output[aria-live=polite]");
  await box(page).fill("sanctions");
  await expect(said).toHaveText("5 matches in 4 passages");
  await box(page).fill("dont unicorn");
  await expect(said).toHaveText("Nothing found");
  await expect(page.getByText("words dont, unicorn… (any ending)")).toBeVisible();
});

test("an empty result says what was searched, and which filter to drop", async ({ app }) => {
  const { page } = app;
  await box(page).fill("Dagestan");
  await page.getByRole("button", { name: /Speaker/ }).click();
  await page.getByRole("option", { name: "Sandy Berger", exact: true }).click();
  await page.keyboard.press("Escape");
  await expect(page.locator(".search-empty-title")).toHaveText("Nothing found");
  await expect(page.getByText(/Searched for: word dagestan/i)).toBeVisible();
  await page.getByRole("button", { name: /Without “Sandy Berger”.*found/ }).click();
  await expect(results(page)).toBeVisible();
});

test("unbalanced quotes and far too much text get a sentence", async ({ app }) => {
  const { page } = app;
  await box(page).fill('"bin Laden');
  await expect(page.locator(".search-panel .search-problem")).toBeVisible();
  await expect(results(page)).toBeVisible();

  await box(page).fill("sanctions ".repeat(10_001));
  await expect(page.locator(".search-panel .search-problem")).toContainText(/at most 100,?000/);
});

test("one's own notes are found by the same box", async ({ app }) => {
  const { page } = app;
  await page.getByText("The recent terrorist acts in Moscow").dblclick();
  await page.keyboard.press("n");
  await expect(page.locator("textarea")).toBeFocused();
  await page.keyboard.type("Compare the samovar episode");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.locator("textarea")).toHaveCount(0);
  await expect(page.getByText("Compare the samovar episode")).toBeVisible();
  await box(page).fill("samovar");
  await expect(page.locator(".search-count")).toHaveText("1 match in 1 note");
  await expect(results(page).getByRole("option")).toContainText("My note");
});

test("matches in notes are counted apart, so that stepping agrees with the count", async ({
  app,
}) => {
  const { page } = app;
  await page.getByText("The recent terrorist acts in Moscow").dblclick();
  await page.keyboard.press("n");
  await expect(page.locator("textarea")).toBeFocused();
  await page.keyboard.type("Sanctions again");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.locator("textarea")).toHaveCount(0);
  await box(page).fill("sanctions");
  await expect(page.locator(".search-count")).toHaveText(
    "5 matches in 4 passages · 1 match in 1 note",
  );
  await page.keyboard.press("Enter");
  await expect(page.getByText("Match 1 of 5")).toBeVisible();
});

test("a first search that takes long says that it is being prepared; typing goes on", async ({
  app,
  host,
}) => {
  test.skip(host !== "web", "only the calls of a web page can be held up from outside");
  const { page } = app;
  const held = Promise.withResolvers<void>();
  await page.route("**/api/search", async (route) => {
    await held.promise;
    await route.continue();
  });
  await box(page).fill("sanc");
  await expect(page.getByText("Preparing the search…").first()).toBeVisible();
  await box(page).press("End");
  await page.keyboard.type("tions");
  await expect(box(page)).toHaveValue("sanctions");
  held.resolve();
  await expect(page.locator(".search-count")).toHaveText("5 matches in 4 passages");
  await expect(page.getByText("Preparing the search…")).toHaveCount(0);
});

test("more results come when the last ones are reached", async ({ app }) => {
  const { page } = app;
  await box(page).fill("t");
  await expect(results(page).getByRole("option")).toHaveCount(50);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  await expect(page.locator(".search-count")).toHaveText(/^\d+ matches in \d+ passages$/);
  await expect(results(page).getByRole("option").nth(50)).toBeAttached();
  await expect(activeResult(page)).toBeInViewport();
});

test("with little room the results are as wide as the window, and no wider", async ({ app }) => {
  const { page } = app;
  await page.setViewportSize({ width: 720, height: 900 });
  await box(page).fill("sanctions");
  await expect(results(page)).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test("results close when the pointer or the focus goes elsewhere", async ({ app }) => {
  const { page } = app;
  await box(page).fill("sanctions");
  await expect(results(page)).toBeVisible();
  await page.mouse.click(1200, 860);
  await expect(results(page)).toBeHidden();
});

test("the search is accessible: hint, results, filters, nothing found", async ({ app }) => {
  const { page } = app;
  await box(page).click();
  await expectAccessible(page, ".search-box");
  await box(page).fill("the");
  await expect(results(page)).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expectAccessible(page, ".search-box");
  await page.getByRole("textbox", { name: "Until" }).fill("1900");
  await page.keyboard.press("Enter");
  await expect(page.locator(".search-empty-title")).toHaveText("Nothing found");
  await expectAccessible(page, ".search-box");
});
