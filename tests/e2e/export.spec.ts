import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "./support/app.ts";
import { expectAccessible } from "./support/axe.ts";
import {
  chooseFormat,
  format,
  openExport,
  preview,
  previewIsOf,
  save,
} from "./support/exporting.ts";
import { tabTo } from "./support/keys.ts";
import { cards, markNextSentence, textIsThere } from "./support/marking.ts";
import { noteField } from "./support/notebook.ts";

for (const [name, extension] of [
  ["Markdown", "md"],
  ["HTML", "html"],
  ["CSV", "csv"],
  ["JSON", "json"],
] as const)
  test(`the ${name} file holds what its preview shows`, async ({ app }) => {
    const { page } = app;
    await markNextSentence(page, "1");
    await openExport(page);
    await chooseFormat(page, name, extension);
    await expect(preview(page).getByText("1 excerpt in")).toBeVisible();
    if (name === "HTML") await page.getByRole("radio", { name: "Source" }).click();
    const shown = await preview(page).locator("pre").textContent();
    const file = await app.saveFile(() => save(page).click());
    expect(file.name).toMatch(new RegExp(`\\.${extension}$`));
    expect(file.text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n")).toBe(
      shown?.replaceAll("\r\n", "\n"),
    );
    await expect(page.getByText(`Saved ${file.name}.`)).toBeVisible();
  });

test("a PDF is shown as the page that is printed, and saved as pages", async ({ app }) => {
  const { page } = app;
  await markNextSentence(page, "1");
  await openExport(page);
  await chooseFormat(page, "PDF", "pdf");
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
  await chooseFormat(page, "CSV", "csv");
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await expect(page.getByText("Copied 1 excerpt.")).toBeVisible();
  await page.keyboard.press("Escape");
  await openExport(page);
  await expect(format(page, "CSV")).toHaveAttribute("aria-selected", "true");
});

test("the HTML preview shows the page without running or fetching anything", async ({ app }) => {
  const { page } = app;
  await markNextSentence(page, "1");
  await openExport(page);
  await chooseFormat(page, "HTML", "html");
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
    await tabTo(page, format(page, "Markdown"));
    await page.keyboard.type("json");
    await expect(format(page, "JSON")).toBeInViewport({ ratio: 1 });
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
  await chooseFormat(page, "HTML", "html");
  await expect(preview(page).getByText("Note on this paragraph")).toBeVisible();
  await expect(preview(page).locator("blockquote")).toContainText("Meduza (editor)");
  await expect(preview(page).locator("mark")).toHaveCount(0);
});

/** What a chapter is written on with. */
const WRITTEN = { name: "Word (.docx)", extension: "docx" };

/** Notes below the text, without the two that only hold lines apart. */
async function footnotesIn(path: string): Promise<number> {
  const parts = unzipSync(new Uint8Array(await readFile(path)));
  const notes = strFromU8(parts["word/footnotes.xml"] ?? new Uint8Array());
  return [...notes.matchAll(/<w:footnote (?![^>]*w:type=)[^>]*>/g)].length;
}

async function mark(page: Page, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) await markNextSentence(page, "1");
}

test("ten marked passages become a document with ten footnotes by keyboard, within a minute", async ({
  app,
}) => {
  const { page } = app;
  // Marking takes its time where many programs run; only what comes after it is measured.
  test.slow();
  await mark(page, 10);
  const begun = Date.now();
  await page.keyboard.press("Control+e");
  await tabTo(page, format(page, "Markdown"));
  await page.keyboard.type("word");
  await expect(format(page, WRITTEN.name)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(format(page, WRITTEN.name)).toHaveAttribute("aria-selected", "true");
  await previewIsOf(page, WRITTEN.extension);
  await tabTo(page, save(page));
  const file = await app.saveFile(() => page.keyboard.press("Enter"));
  expect(Date.now() - begun).toBeLessThan(60_000);
  expect(file.name).toMatch(/\.docx$/);
  expect(await footnotesIn(file.path)).toBe(10);
});

test("marked passages become a document with as many footnotes by mouse, within a minute", async ({
  app,
}) => {
  const { page } = app;
  await mark(page, 2);
  const begun = Date.now();
  await page.getByRole("banner").getByRole("button", { name: "Export…" }).click();
  await chooseFormat(page, WRITTEN.name, WRITTEN.extension);
  const file = await app.saveFile(() => save(page).click());
  expect(Date.now() - begun).toBeLessThan(60_000);
  expect(await footnotesIn(file.path)).toBe(2);
});

test("what is to go out is chosen part by part, and the preview follows", async ({ app }) => {
  const { page } = app;
  await markNextSentence(page, "1");
  await page.keyboard.press("n");
  await noteField(page).fill("Remarkable");
  await page.keyboard.press("Control+Enter");
  await openExport(page);
  await expect(preview(page).locator("pre")).toContainText("Remarkable");
  await page.locator(".part", { hasText: "Notes" }).click();
  await expect(preview(page).locator("pre")).not.toContainText("Remarkable");
  await page.getByRole("textbox", { name: "Passages before and after" }).fill("1");
  await page.keyboard.press("Enter");
  await expect(preview(page).locator("pre")).toContainText("After these words");
  await format(page, "Readwise CSV").click();
  await expect(page.getByRole("checkbox", { name: "Cuts shown as […]" })).toBeDisabled();
  await expect(page.getByRole("textbox", { name: "Passages before and after" })).toHaveCount(0);
});

test("presets are saved, chosen, renamed and deleted by keyboard, and outlive a restart", async ({
  app,
}) => {
  await markNextSentence(app.page, "1");
  await openExport(app.page);
  await chooseFormat(app.page, "LaTeX", "tex");
  await tabTo(app.page, app.page.getByRole("button", { name: "Save as preset…" }), "Shift+Tab");
  await app.page.keyboard.press("Enter");
  await app.page.keyboard.type("Chapter");
  await app.page.keyboard.press("Enter");
  await expect(app.page.getByText("Saved as “Chapter”.")).toBeVisible();
  await chooseFormat(app.page, "CSV", "csv");
  await app.page.waitForTimeout(400);
  await app.restart();
  const { page } = app;
  await openExport(page);
  await previewIsOf(page, "csv");
  const presets = page.getByRole("combobox", { name: "Preset" });
  await tabTo(page, presets);
  await page.keyboard.type("Chap");
  await previewIsOf(page, "tex");
  await tabTo(page, page.getByRole("button", { name: "Rename…" }));
  await page.keyboard.press("Enter");
  await page.keyboard.type("First chapter");
  await page.keyboard.press("Enter");
  await expect(presets).toHaveValue("First chapter");
  await tabTo(
    page,
    page.locator(".preset-buttons").getByRole("button", { name: "Delete", exact: true }),
  );
  await page.keyboard.press("Enter");
  await expect(presets).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Undo delete" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(presets).toHaveValue("First chapter");
});

test("a template is shown as it is written, and an error in it with its line", async ({ app }) => {
  const { page } = app;
  await markNextSentence(page, "1");
  await openExport(page);
  await format(page, "Own template").click();
  await expect(preview(page).getByText("1 excerpt in")).toBeVisible();
  const text = page.getByRole("textbox", { name: "Text of the template" });
  await text.fill("Words:\n{% for one in excerpts %}<{{ one.words }}>{% endfor %}");
  await expect(preview(page).locator("pre")).toContainText("Words:");
  await text.fill("Words:\n{% for one in excerpts %}{{ one.wrods }}{% endfor %}");
  await expect(page.locator(".export-failure[role=alert]")).toContainText("line 2");
  await expect(save(page)).toBeDisabled();
});

test("the dialog of exports is accessible with a folder of notes and with a template", async ({
  app,
}) => {
  const { page } = app;
  await markNextSentence(page, "1");
  await openExport(page);
  for (const name of ["Notes for Obsidian", "Own template"]) {
    await format(page, name).click();
    await expect(preview(page)).toHaveAttribute("aria-busy", "false");
    await expect(preview(page).locator(".export-file")).not.toBeEmpty();
    await expectAccessible(page, ".dialog");
  }
});
