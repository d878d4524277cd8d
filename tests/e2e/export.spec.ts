import type { Page } from "@playwright/test";
import { expect, test } from "./support/app.ts";
import { expectAccessible } from "./support/axe.ts";
import { cards, markNextSentence, textIsThere } from "./support/marking.ts";
import { noteField } from "./support/notebook.ts";

const preview = (page: Page) => page.getByRole("region", { name: "Preview" });
const save = (page: Page) => page.getByRole("button", { name: "Save…" });

async function openExport(page: Page) {
  await textIsThere(page);
  await page.keyboard.press("Control+e");
  await expect(page.getByRole("dialog", { name: "Export" })).toBeVisible();
}

for (const [format, ending] of [
  ["Markdown", /\.md$/],
  ["HTML", /\.html$/],
  ["CSV", /\.csv$/],
  ["JSON", /\.json(ld)?$/],
] as const)
  test(`the ${format} file holds what its preview shows`, async ({ app }) => {
    const { page } = app;
    await markNextSentence(page, "1");
    await openExport(page);
    await page.locator(".choice", { hasText: format }).click();
    await expect(preview(page).getByText("1 excerpt in")).toBeVisible();
    if (format === "HTML") await page.getByRole("radio", { name: "Source" }).click();
    const shown = await preview(page).locator("pre").textContent();
    const file = await app.saveFile(() => save(page).click());
    expect(file.name).toMatch(ending);
    expect(file.text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n")).toBe(
      shown?.replaceAll("\r\n", "\n"),
    );
    await expect(page.getByText(`Saved ${file.name}.`)).toBeVisible();
  });

test("a PDF is shown as the page that is printed, and saved as pages", async ({ app }) => {
  const { page } = app;
  await markNextSentence(page, "1");
  await openExport(page);
  await page.locator(".choice", { hasText: "PDF" }).click();
  await expect(preview(page).getByText("1 excerpt in")).toBeVisible();
  await expect(preview(page).locator("blockquote")).toBeVisible();
  const file = await app.saveFile(() => save(page).click());
  expect(file.name).toMatch(/\.pdf$/);
  expect(file.text).toMatch(/^%PDF-/);
  await expect(page.getByText(`Saved ${file.name}.`)).toBeVisible();
});

test("without annotations there is nothing to save, and the dialog says what to do", async ({
  app,
}) => {
  const { page } = app;
  await openExport(page);
  await expect(page.getByText("There is nothing to export here yet")).toBeVisible();
  await expect(save(page)).toBeDisabled();
});

test("the filtered notebook or a selection goes out alone", async ({ app }) => {
  const { page } = app;
  await markNextSentence(page, "1");
  await markNextSentence(page, "2");
  await cards(page).first().hover();
  await cards(page).first().getByRole("checkbox").check();
  await page.locator(".notebook-bar").getByRole("button", { name: "Export…" }).click();
  await expect(page.getByRole("radio", { name: "Selection (1)" })).toBeChecked();
  await expect(preview(page).getByText("1 excerpt in")).toBeVisible();
  await page.locator(".choice", { hasText: "The notebook as filtered (2)" }).click();
  await expect(preview(page).getByText("2 excerpts in")).toBeVisible();
});

test("what the filters hide is not selected any more", async ({ app }) => {
  const { page } = app;
  await markNextSentence(page, "1");
  await markNextSentence(page, "2");
  for (const index of [0, 1]) {
    await cards(page).nth(index).hover();
    await cards(page).nth(index).getByRole("checkbox").check();
  }
  await expect(page.getByText("2 selected")).toBeVisible();
  await page.getByRole("button", { name: "Filters" }).click();
  await page.getByRole("button", { name: "Show green" }).click();
  await expect(page.getByText("1 selected")).toBeVisible();
});

test("the last choice is remembered, and copying says what was copied", async ({ app }) => {
  const { page } = app;
  await markNextSentence(page, "1");
  await openExport(page);
  await page.locator(".choice", { hasText: "CSV" }).click();
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await expect(page.getByText("Copied 1 excerpt.")).toBeVisible();
  await page.keyboard.press("Escape");
  await openExport(page);
  await expect(page.getByRole("radio", { name: /^CSV/ })).toBeChecked();
});

test("the HTML preview shows the page without running or fetching anything", async ({ app }) => {
  const { page } = app;
  await markNextSentence(page, "1");
  await openExport(page);
  await page.locator(".choice", { hasText: "HTML" }).click();
  await expect(preview(page).locator("blockquote").first()).toBeVisible();
  await expect(preview(page).locator("style, script, [href], img")).toHaveCount(0);
  await expectAccessible(page, ".dialog");
});

for (const [width, height] of [
  [720, 450],
  [400, 800],
] as const)
  test(`in a window of ${width} by ${height} saving and copying stay in sight`, async ({ app }) => {
    const { page } = app;
    await markNextSentence(page, "1");
    await openExport(page);
    await page.setViewportSize({ width, height });
    for (const button of [save(page), page.getByRole("button", { name: "Copy", exact: true })]) {
      await expect(button).toBeInViewport({ ratio: 1 });
      await button.click({ trial: true });
    }
    await page.getByRole("radio", { name: /^JSON/ }).focus();
    await expect(page.locator(".choice", { hasText: "JSON" })).toBeInViewport({ ratio: 1 });
    await expect(save(page)).toBeInViewport({ ratio: 1 });
  });

test("a note on a paragraph goes out with the paragraph", async ({ app }) => {
  const { page } = app;
  await textIsThere(page);
  await page.locator("[data-passage='yeltsins-disciple/s2/c1']").focus();
  await page.keyboard.press("n");
  await noteField(page).fill("On all of it");
  await page.keyboard.press("Control+Enter");
  await expect(noteField(page)).toBeHidden();
  await openExport(page);
  await page.locator(".choice", { hasText: "HTML" }).click();
  await expect(preview(page).getByText("Note on this paragraph")).toBeVisible();
  await expect(preview(page).locator("blockquote")).toContainText("Meduza (editor)");
  await expect(preview(page).locator("mark")).toHaveCount(0);
});
