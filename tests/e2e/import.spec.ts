import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/app.ts";
import { expectAccessible } from "./support/axe.ts";
import { dropFiles, keepAll, readInto, reportIsThere, RIVER } from "./support/importing.ts";
import { tabTo } from "./support/keys.ts";
import { cards, textIsThere } from "./support/marking.ts";

const paragraphs = (page: Page) => page.getByRole("listbox", { name: "Paragraphs" });
const corpora = (page: Page) => page.getByRole("list", { name: "Corpora" }).getByRole("listitem");

/** Marks the first sentence of the passage with these words. */
async function markSentence(page: Page, words: string): Promise<void> {
  const passage = page.locator("[data-passage]").filter({ hasText: words });
  await passage.click();
  await page.keyboard.press("l");
  await expect(page.getByRole("toolbar", { name: "Selected words" })).toBeVisible();
  await page.keyboard.press("2");
  await expect(cards(page)).toHaveCount(1);
}

/** All files below a folder, of the library without what every start changes. */
async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => !/^(?:settings|search\.index|library\.lock)/.test(name)).sort();
}

test("a transcript is dropped, reviewed, corrected, kept, read, found and marked", async ({
  app: { page },
}) => {
  await dropFiles(page, [RIVER]);
  await expect(page.getByLabel("Title of the new corpus")).toHaveValue("river");
  await readInto(page, "River talks");
  await expect(page.getByText("All is read: 1 ready. Nothing is kept yet.")).toHaveCount(1);
  await page.getByRole("button", { name: "Review A talk about the river" }).click();
  await expect(page.getByRole("heading", { name: "A talk about the river" })).toBeFocused();
  await page.getByRole("radio", { name: "Least sure first" }).click();
  const doubtful = paragraphs(page).getByRole("option", { selected: true });
  await expect(doubtful).toContainText("It had rained");
  await expect(doubtful).toContainText("Record");
  await expect(doubtful).toContainText("it goes on with what was said before");
  await page.getByLabel("It is").selectOption("commentary");
  await page.getByRole("button", { name: "Correct this one" }).click();
  await expect(doubtful).toContainText("Commentary");

  await page.getByRole("tab", { name: /^Speakers/ }).click();
  await page.getByLabel("Name of Lee").fill("Lee Moss");
  await page.getByRole("button", { name: "Rename Lee" }).click();
  await expect(page.getByLabel("Name of Lee Moss")).toHaveValue("Lee Moss");
  await page.getByRole("button", { name: "Undo: Call Lee Lee Moss" }).click();
  await expect(page.getByLabel("Name of Lee")).toHaveValue("Lee");
  await page.getByRole("button", { name: "Redo: Call Lee Lee Moss" }).click();
  await page.getByRole("tab", { name: /^Paragraphs/ }).click();
  await expect(paragraphs(page).getByRole("option").filter({ hasText: "ferrymen" })).toContainText(
    "Lee Moss",
  );
  await page.getByRole("button", { name: "Keep this document" }).click();
  await page.getByRole("button", { name: "Read what was imported" }).click();
  await expect(page.getByRole("main").getByText("Lee Moss").first()).toBeVisible();

  await page.keyboard.press("/");
  await page.keyboard.type('speaker:"lee moss" ferrymen');
  // Found without being asked for again, once the index has followed.
  await expect(page.locator(".search-count")).toHaveText("1 match in 1 passage", {
    timeout: 20_000,
  });
  await page.keyboard.press("Enter");
  await expect(page.locator("main mark").first()).toContainText("ferrymen");
  await markSentence(page, "We always do");
});

test("a changed file is imported again, and what was marked in it stays marked", async ({
  app: { page },
}) => {
  await dropFiles(page, [RIVER]);
  await readInto(page, "River talks");
  await keepAll(page);
  await page.getByRole("button", { name: "Read what was imported" }).click();
  await textIsThere(page);
  await markSentence(page, "We always do");
  const address = page.url();

  const changed = RIVER.text.replace("It had rained", "Nobody knew why. It had rained");
  await dropFiles(page, [{ ...RIVER, text: `${changed}\nKim Larsen: Good night.\n` }]);
  await page.getByLabel("Corpus", { exact: true }).selectOption("River talks");
  await page.getByRole("button", { name: "Read them" }).click();
  await reportIsThere(page);
  await keepAll(page);
  await page.getByRole("button", { name: "Read what was imported" }).click();
  await expect(page.getByRole("main").getByText("Nobody knew why.")).toBeVisible();
  await expect(page.locator("main [data-passage]").filter({ hasText: "We always do" })).toHaveCount(
    1,
  );
  await expect(cards(page)).toHaveCount(1);
  await expect(page.locator("main mark").filter({ hasText: "We always do" })).toBeVisible();
  await page.goto(address);
  await expect(page.getByRole("main").getByText("We always do")).toBeVisible();

  await dropFiles(page, [{ ...RIVER, text: `${changed}\nKim Larsen: Good night.\n` }]);
  await page.getByLabel("Corpus", { exact: true }).selectOption("River talks");
  await page.getByRole("button", { name: "Read them" }).click();
  await expect(page.locator(".import-state")).toHaveText("Unchanged");
});

test("a file that is refused says why, and a folder keeps its order", async ({ app }) => {
  const { page } = app;
  const folder = join(app.libraryFolder, "..", "tapes");
  await mkdir(folder);
  await writeFile(join(folder, "2.txt"), RIVER.text);
  await writeFile(join(folder, "10.txt"), RIVER.text.replace("the river", "the sea"));
  await writeFile(join(folder, "scan.png"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2]));
  await textIsThere(page);
  await page.keyboard.press("Alt+6");
  await page.locator("input[type=file][webkitdirectory]").setInputFiles(folder);
  await expect(page.getByLabel("Title of the new corpus")).toHaveValue("tapes");
  await page.getByRole("button", { name: "Read them" }).click();
  await reportIsThere(page);
  const files = page.getByRole("table", { name: "What became of each file" }).locator("tbody");
  await expect(files).toHaveCount(3);
  await expect(files.nth(0)).toContainText("tapes/2.txt");
  await expect(files.nth(1)).toContainText("tapes/10.txt");
  await page.getByLabel("Show", { exact: true }).selectOption({ label: "Refused (1)" });
  await expect(files).toHaveCount(1);
  await expect(files).toContainText("scan.png");
  await expect(files).toContainText("was not imported");
  await keepAll(page);
  await page.getByRole("button", { name: "All corpora" }).click();
  await expect(corpora(page).filter({ hasText: "tapes" })).toContainText("2 works");
});

test("an import that is cancelled leaves nothing behind", async ({ app }) => {
  const { page } = app;
  await textIsThere(page);
  const before = await filesIn(app.libraryFolder);
  await dropFiles(page, [RIVER]);
  await readInto(page, "River talks");
  await page.getByRole("button", { name: "Discard" }).click();
  await expect(page.getByRole("button", { name: "Choose files…" })).toBeVisible();
  expect(await filesIn(app.libraryFolder)).toEqual(before);
  await page.goto(`${new URL(page.url()).origin}/#/library/corpora`);
  await expect(corpora(page)).toHaveCount(1);
});

test("a text is pasted, looked at, corrected and kept by keys alone", async ({ app: { page } }) => {
  await textIsThere(page);
  await page.keyboard.press("Alt+6");
  await expect(page.getByRole("heading", { name: "Import", exact: true })).toBeFocused();
  await tabTo(page, page.getByRole("button", { name: "Paste a text…" }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByLabel("Title", { exact: true }));
  await page.keyboard.insertText("Ferry");
  await page.keyboard.press("Tab");
  await page.keyboard.insertText(RIVER.text);
  await tabTo(page, page.getByRole("button", { name: "Take this text" }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("button", { name: "Read them" }));
  await page.keyboard.press("Enter");
  await reportIsThere(page);
  await tabTo(page, page.getByRole("button", { name: /^Review/ }));
  await page.keyboard.press("Enter");
  await tabTo(page, paragraphs(page));
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("It is")).toBeFocused();
  await tabTo(page, page.getByLabel("Said by"));
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText("The ferryman");
  await page.keyboard.press("Enter");
  await expect(paragraphs(page)).toBeFocused();
  await expect(paragraphs(page).getByRole("option", { selected: true })).toContainText(
    "The ferryman",
  );
  await tabTo(page, page.getByRole("button", { name: "Keep this document" }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("button", { name: "Read what was imported" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main").getByText("The ferryman").first()).toBeVisible();
  await page.keyboard.press("o");
  await page.keyboard.type("yeltsin");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/read\/yeltsins-disciple/);
});

test("corpora are renamed, put in order, taken out and removed", async ({ app }) => {
  const { page } = app;
  for (const title of ["River talks", "Sea talks"]) {
    await dropFiles(page, [{ name: `${title}.txt`, text: `${title}\n\n${RIVER.text}` }]);
    await readInto(page, title);
    await keepAll(page);
  }
  await page.getByRole("button", { name: "All corpora" }).click();
  await expect(corpora(page)).toHaveCount(3);
  const up = page.getByRole("button", { name: /^Move “Sea talks” up/ });
  await up.click();
  await expect(corpora(page).nth(1)).toContainText("Sea talks");
  await expect(up).toBeFocused();
  await page.getByRole("button", { name: "Rename or describe “Sea talks”" }).click();
  await page.getByLabel("Title", { exact: true }).fill("Talks at sea");
  await page.getByLabel("Description").fill("All that was said on board.");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(corpora(page).nth(1)).toContainText("All that was said on board.");
  const saved = await app.saveFile(() =>
    page.getByRole("button", { name: "Export “Talks at sea”" }).click(),
  );
  expect(saved.text.length).toBeGreaterThan(100);
  await page.getByRole("button", { name: "Remove originals of “Talks at sea”" }).click();
  await page.getByRole("button", { name: "Remove the originals", exact: true }).click();
  await expect(corpora(page).nth(1)).not.toContainText("of originals");
  await page.getByRole("button", { name: "Remove “River talks”" }).click();
  await expect(page.getByRole("dialog")).toContainText("Your annotations on them stay");
  await page.getByRole("button", { name: "Remove the corpus" }).click();
  await expect(corpora(page)).toHaveCount(2);
});

test("the import desk is accessible, wide and narrow", async ({ app: { page } }) => {
  test.setTimeout(120_000);
  await dropFiles(page, [RIVER, { name: "scan.png", text: "\0\u0001\u0002PNG" }]);
  await expectAccessible(page, ".import-desk");
  await readInto(page, "River talks");
  await page.getByRole("button", { name: "scan.png", exact: true }).click();
  await expectAccessible(page, ".import-desk");
  await page.getByRole("button", { name: /^Review/ }).click();
  for (const part of [/^Speakers/, /^Records/, /^Publication/, /^Paragraphs/]) {
    await page.getByRole("tab", { name: part }).click();
    if (part.source === "^Records")
      await page.getByRole("button", { name: /^Correct Meeting, Oslo/ }).click();
    await expectAccessible(page, ".import-desk");
  }
  await page.setViewportSize({ width: 400, height: 800 });
  await expectAccessible(page, ".import-desk");
  await page.getByRole("button", { name: "Keep this document" }).click();
  await page.getByRole("button", { name: "All corpora" }).click();
  await expect(corpora(page)).toHaveCount(2);
  await expectAccessible(page, ".library");
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.keyboard.press("o");
  await expect(page.getByRole("option").first()).toBeVisible();
  await expectAccessible(page, "[role=dialog]");
});
