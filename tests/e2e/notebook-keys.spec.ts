import { expect, test } from "./support/app.ts";
import { cards, markNextSentence, textIsThere } from "./support/marking.ts";
import { noteField, quoteOf, tagCard, tagField, writeNewNote } from "./support/notebook.ts";

test("search and the next pane are reached from a note that is being written, which is kept", async ({
  app,
}) => {
  const { page } = app;
  await markNextSentence(page, "1");
  for (const [note, key] of [
    ["first thought", "Control+k"],
    ["and a second", "F6"],
  ] as const) {
    await quoteOf(page, 0).focus();
    await page.keyboard.press("e");
    await noteField(page).fill(note);
    await page.keyboard.press(key);
    await expect(noteField(page)).toBeHidden();
    await expect(cards(page).getByText(note)).toBeVisible();
    if (key === "F6") await expect(page.locator(".notebook :focus")).toHaveCount(0);
    else await expect(page.getByRole("combobox", { name: /search/i })).toBeFocused();
  }
});

test("letters in a note are letters, not shortcuts", async ({ app }) => {
  const { page } = app;
  await writeNewNote(page, "e");
  await page.getByRole("radio", { name: "Everything" }).click();
  await quoteOf(page, 0).focus();
  await page.keyboard.press("e");
  await page.keyboard.type("[t]?1");
  await expect(noteField(page)).toHaveValue("e[t]?1");
});

test("keeping a note and undoing it are said, once", async ({ app }) => {
  const { page } = app;
  const said = page.locator("output[data-live-announcer]");
  await markNextSentence(page, "1");
  await quoteOf(page, 0).focus();
  await page.keyboard.press("e");
  await page.keyboard.type("A thought");
  await page.keyboard.press("Control+Enter");
  await expect(said).toHaveText("Note kept");
  await expect(quoteOf(page, 0)).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(said).toHaveText("Undone: Note changed");
});

test("the keys of a card work from everything in it that is not a field", async ({ app }) => {
  const { page } = app;
  await markNextSentence(page, "1");
  await markNextSentence(page, "2");
  await quoteOf(page, 0).focus();
  await cards(page).first().getByRole("checkbox").focus();
  await page.keyboard.press("ArrowDown");
  await expect(quoteOf(page, 1)).toBeFocused();
  await cards(page).nth(1).getByRole("button", { name: "Make it blue" }).focus();
  await page.keyboard.press("t");
  await expect(tagField(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(quoteOf(page, 1)).toBeFocused();
  await cards(page).nth(1).getByRole("checkbox").focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("main mark").last()).toBeInViewport();
  await cards(page).nth(1).getByRole("button", { name: "Make it blue" }).focus();
  await page.keyboard.press("Delete");
  await expect(cards(page)).toHaveCount(1);
});

test("the focus ring of a card stays clear of its checkbox", async ({ app }) => {
  const { page } = app;
  await markNextSentence(page, "1");
  await quoteOf(page, 0).focus();
  const ring = await quoteOf(page, 0).boundingBox();
  const checkbox = await cards(page).first().getByRole("checkbox").boundingBox();
  expect((ring?.x ?? 0) + (ring?.width ?? 0) + 4).toBeLessThanOrEqual(checkbox?.x ?? 0);
});

test("the focus stays in the notebook whatever goes away under it", async ({ app }) => {
  const { page } = app;
  for (const colour of ["1", "2", "3"]) await markNextSentence(page, colour);
  await quoteOf(page, 2).focus();
  await page.keyboard.press("Control+z");
  await expect(cards(page)).toHaveCount(2);
  await expect(quoteOf(page, 1)).toBeFocused();

  await page.keyboard.press("Delete");
  await expect(quoteOf(page, 0)).toBeFocused();
  await page.keyboard.press("Delete");
  await expect(cards(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "New note" })).toBeFocused();

  const undo = page.locator(".notebook-bar").getByRole("button", { name: "Undo" });
  await undo.focus();
  await page.keyboard.press("Enter");
  await expect(cards(page)).toHaveCount(1);
  await expect(quoteOf(page, 0)).toBeFocused();

  await cards(page).first().getByRole("checkbox").check();
  await page.locator(".notebook-bar").getByRole("button", { name: "Clear" }).press("Enter");
  await expect(quoteOf(page, 0)).toBeFocused();
});

test("notes on a paragraph stand before the highlights in it", async ({ app }) => {
  const { page } = app;
  await markNextSentence(page, "1");
  await textIsThere(page);
  const paragraph = page.locator("[data-passage]", { has: page.locator("mark") }).first();
  await paragraph.focus();
  await page.keyboard.press("Escape");
  await page.keyboard.press("n");
  await noteField(page).fill("On the paragraph");
  await page.keyboard.press("Control+Enter");
  await expect(cards(page)).toHaveCount(2);
  await expect(cards(page).first()).toContainText("On the paragraph");
});

test("a long note is folded until one asks for more", async ({ app }) => {
  const { page } = app;
  await writeNewNote(page, "Many words. ".repeat(80));
  const height = async () => (await cards(page).locator(".note-text").boundingBox())?.height ?? 0;
  const folded = await height();
  await page.getByRole("button", { name: "More of the note" }).click();
  expect(await height()).toBeGreaterThan(folded * 1.5);
  await page.getByRole("button", { name: "Less of the note" }).click();
  expect(await height()).toBe(folded);
});

test("a new note can be discarded, a kept one left as it was", async ({ app }) => {
  const { page } = app;
  await page.getByRole("button", { name: "New note" }).click();
  await expect(page.getByRole("button", { name: "Leave as it was" })).toBeHidden();
  await page.getByRole("button", { name: "Discard" }).click();
  await writeNewNote(page, "Kept");
  await quoteOf(page, 0).focus();
  await page.keyboard.press("e");
  await expect(page.getByRole("button", { name: "Leave as it was" })).toBeVisible();
});

test("a tag that is too long is said to be, and nothing of it is cut", async ({ app }) => {
  const { page } = app;
  await markNextSentence(page, "1");
  await quoteOf(page, 0).focus();
  await page.keyboard.press("t");
  await tagField(page).fill("a".repeat(101));
  await expect(cards(page).getByRole("alert")).toContainText("at most 100 characters");
  await page.keyboard.press("Control+Enter");
  await expect(tagField(page)).toHaveValue("a".repeat(101));
  await page.keyboard.press("Backspace");
  await expect(cards(page).getByRole("alert")).toBeHidden();
  await page.keyboard.press("Control+Enter");
  await expect(cards(page).getByText("a".repeat(100), { exact: true })).toBeVisible();
});

test("Escape gives a tag its name back, and the focus follows a tag that is merged", async ({
  app,
}) => {
  const { page } = app;
  await markNextSentence(page, "1");
  await tagCard(page, 0, "iraq");
  await markNextSentence(page, "2");
  await tagCard(page, 1, "Irak");
  await page.getByRole("button", { name: "Filters" }).click();
  await page.getByRole("button", { name: "Rename or merge tags…" }).click();
  const name = page.getByRole("textbox", { name: "Name of the tag Irak" });
  await name.fill("something else");
  await page.keyboard.press("Escape");
  await expect(name).toHaveValue("Irak");
  await name.fill("iraq");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Tags merged: “Irak” is now “iraq”.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Name of the tag iraq" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
});
