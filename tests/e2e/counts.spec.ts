import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/app.ts";
import { expectAccessible } from "./support/axe.ts";
import { openSearchView } from "./support/search-view.ts";

const MEASURES = ["Frequency", "Dispersion", "Collocates", "Key words", "N-grams", "Talk"];

const tab = (page: Page, name: string) => page.getByRole("tab", { name });
const panel = (page: Page) => page.getByRole("tabpanel");
const marks = (page: Page) => page.locator(".chart-mark");
const table = (page: Page) => panel(page).getByRole("table");
const query = (page: Page) => page.getByRole("combobox", { name: "Query" });

test("a number leads to the passages that it counts", async ({ app }) => {
  const { page } = app;
  await openSearchView(page, "sanctions", "Counts");
  const row = table(page).getByRole("row", { name: /^Vladimir Putin/ });
  const matches = row.getByRole("button", { name: /matches, Vladimir Putin: show the passages/ });
  await expect(matches).toHaveText(/^1\b/);
  await matches.click();
  await expect(page.getByRole("radio", { name: "Results" })).toBeChecked();
  await expect(query(page)).toHaveValue(/sanctions.*speaker:/);
  await expect(page.getByText("1 match in 1 passage").first()).toBeVisible();
  await page.goBack();
  await expect(row).toBeVisible();
});

test("by keys alone: from measure to measure, along a chart, and to the passages", async ({
  app,
}) => {
  const { page } = app;
  await openSearchView(page, "sanctions", "Counts");
  await tab(page, "Frequency").focus();
  await page.keyboard.press("ArrowRight");
  await expect(tab(page, "Dispersion")).toHaveAttribute("aria-selected", "true");
  await expect(marks(page)).toHaveAccessibleName(/5 matches, Juilland’s D 0\.\d\d/);
  await page.keyboard.press("ArrowRight");
  await expect(tab(page, "Collocates")).toHaveAttribute("aria-selected", "true");
  await expect(marks(page).first()).toBeVisible();
  await marks(page).first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(marks(page).nth(1)).toBeFocused();
  await page.keyboard.press("End");
  await expect(marks(page).last()).toBeFocused();
  await page.keyboard.press("Home");
  const word = (await marks(page).first().getAttribute("aria-label"))?.split(":")[0] ?? "";
  await page.keyboard.press("Enter");
  await expect(query(page)).toHaveValue(new RegExp(`sanctions.*near/5.*${word}`));
  await expect(page.locator(".hit-row, .hit, [role=row], [role=option]").first()).toBeVisible();
});

test("the table says what the chart shows, and sorts by any column", async ({ app }) => {
  const { page } = app;
  await openSearchView(page, "the", "Counts");
  await expect(table(page).getByRole("rowheader")).toHaveText([
    "No speaker",
    "Sandy Berger",
    "Vladimir Putin",
    "Bill Clinton",
  ]);
  await expect(marks(page)).toHaveCount(4);
  await table(page).getByRole("button", { name: "Matches", exact: true }).click();
  await expect(table(page).getByRole("rowheader").nth(1)).toHaveText("Vladimir Putin");
  await expect(table(page).getByRole("columnheader", { name: "Matches" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  await table(page).getByRole("button", { name: "Speaker", exact: true }).click();
  await expect(table(page).getByRole("rowheader").first()).toHaveText("Bill Clinton");
  await page.getByRole("radio", { name: "Year" }).click();
  await expect(table(page).getByRole("rowheader", { name: "1999" })).toBeVisible();
});

test("key words hold one speaker, period or search against another", async ({ app }) => {
  const { page } = app;
  await openSearchView(page, "", "Counts");
  await tab(page, "Key words").click();
  await expect(page.getByRole("combobox", { name: "Speaker" })).toHaveValue("vladimir-putin");
  await expect(table(page).getByRole("rowheader").first()).toBeVisible();
  await page.getByRole("combobox", { name: "Words of" }).selectOption("A period");
  await expect(page.getByText("Type a year, at least on one side.")).toBeVisible();
  await page.getByRole("textbox", { name: "from" }).fill("1999");
  await page.getByRole("textbox", { name: "to", exact: true }).fill("1999");
  await expect(table(page).getByRole("rowheader").first()).toBeVisible();
  await page.getByRole("combobox", { name: "against" }).selectOption("Another search");
  await page.getByRole("textbox", { name: "Search", exact: true }).fill("date:2000");
  await expect(panel(page).locator(".chart-summary")).toContainText("words against");
});

test("chart and table go out as files that need nothing from Readout", async ({ app }) => {
  const { page } = app;
  await openSearchView(page, "the", "Counts");
  await expect(marks(page)).toHaveCount(4);
  const csv = await app.saveFile(() =>
    page.getByRole("button", { name: "Export the table as CSV" }).click(),
  );
  const rows = csv.text
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .split("\r\n");
  expect(rows[0]).toMatch(/^"Speaker","Matches","Passages","Words"/);
  expect(rows.find((row) => row.startsWith('"Bill Clinton"'))).toContain('"3"');

  const svg = await app.saveFile(() =>
    page.getByRole("button", { name: "Export the chart as SVG" }).click(),
  );
  expect(svg.name).toBe("frequency-by-speaker.svg");
  expect(svg.text).toContain("Vladimir Putin");
  expect(svg.text).toMatch(/fill="rgb\(11, 92, 112\)"/);
  expect(svg.text).not.toMatch(/var\(|class=|<style|href=|role=/);

  const png = await app.saveFile(() =>
    page.getByRole("button", { name: "Export the chart as PNG" }).click(),
  );
  const bytes = await readFile(png.path);
  expect(bytes.subarray(0, 8).toString("hex")).toBe("89504e470d0a1a0a");
  expect(bytes.readUInt32BE(16)).toBeGreaterThan(1000);
  await expect(page.getByText("Saved frequency-by-speaker.png.").first()).toBeVisible();
});

test("what needs a query says so; the rest counts all texts", async ({ app }) => {
  const { page } = app;
  await openSearchView(page, "", "Counts");
  for (const name of ["Frequency", "Dispersion", "Collocates"]) {
    await tab(page, name).click();
    await expect(page.getByText("Type a word or a phrase into the search above")).toBeVisible();
  }
  for (const name of ["N-grams", "Talk"]) {
    await tab(page, name).click();
    await expect(marks(page).first()).toBeVisible();
  }
  await query(page).fill("zzyzx");
  await tab(page, "Frequency").click();
  await expect(page.getByText("Nothing matches, so there is nothing to count.")).toBeVisible();
});

test("every measure is accessible, wide and narrow", async ({ app }) => {
  test.slow();
  const { page } = app;
  await openSearchView(page, "the", "Counts");
  for (const name of MEASURES) {
    await tab(page, name).click();
    await expect(marks(page).first()).toBeVisible();
    await expect(table(page)).toBeVisible();
    await expectAccessible(page, ".counts");
  }
  await page.setViewportSize({ width: 560, height: 800 });
  for (const name of MEASURES) {
    await tab(page, name).click();
    await expect(marks(page).first()).toBeVisible();
    const overflow = await page
      .locator(".search-part")
      .evaluate((part) => part.scrollWidth - part.clientWidth);
    expect([name, overflow]).toEqual([name, 0]);
  }
  await expectAccessible(page, ".counts");
});
