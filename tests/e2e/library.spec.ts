import { copyFile, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveReadout } from "../support/serve-readout.ts";
import { expect, test } from "./support/app.ts";
import { expectAccessible } from "./support/axe.ts";
import { tabTo } from "./support/keys.ts";
import { dropFiles } from "./support/importing.ts";
import { fileInput, isSaved, openLibrary } from "./support/library-view.ts";
import { cards, markNextSentence, textIsThere } from "./support/marking.ts";
import { quoteOf, writeNewNote } from "./support/notebook.ts";

// A note that is begun before there is a work is about none.
test.beforeEach(({ app: { page } }) => textIsThere(page));

test("the library says where its files are, and can be verified and backed up", async ({ app }) => {
  const { page } = app;
  await markNextSentence(page, "1");
  await openLibrary(page, "Files");
  await expect(page.locator(".library-path")).toHaveText(app.libraryFolder);
  await expect(page.getByRole("table", { name: "Files of the library" })).toContainText(
    "library.json",
  );
  await page.getByRole("button", { name: "Back up now" }).click();
  await expect(page.getByText("Backed up and read back: 1 annotation.").first()).toBeVisible();
  await page.getByRole("button", { name: "Verify now" }).click();
  await expect(
    page.locator(".outcome-line").filter({ hasText: "all of it is whole" }),
  ).toBeVisible();
  await expect(page.getByRole("list", { name: "What was verified" })).toBeVisible();
});

test("the folder is shown where the host can, else its path is offered to copy", async ({
  app: { page },
  host,
}) => {
  test.skip(host === "electron", "a real file browser would open");
  await openLibrary(page, "Files");
  await page.getByRole("button", { name: "Show folder" }).click();
  const outcome = page.locator(".outcome-line");
  if (host === "web") {
    await expect(outcome).toContainText("may not open folders");
    await expect(page.getByRole("button", { name: "Copy path" })).toBeFocused();
  } else await expect(outcome).toHaveText("The folder is shown in your file browser.");
});

test("one annotation is restored from a backup, by keys alone, and the restoring is undone", async ({
  app: { page },
}) => {
  await writeNewNote(page, "As it was");
  await writeNewNote(page, "Untouched");
  await openLibrary(page, "Files");
  await tabTo(page, page.getByRole("button", { name: "Back up now" }));
  await page.keyboard.press("Enter");
  await expect(page.locator(".outcome-line")).toContainText("2 annotations");
  await page.keyboard.press("Alt+1");
  const changed = cards(page).filter({ hasText: "As it was" });
  await changed.getByRole("button").first().focus();
  await page.keyboard.press("e");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("As it is now");
  await page.keyboard.press("Control+Enter");
  await expect(cards(page).filter({ hasText: "As it is now" })).toBeVisible();
  await quoteOf(page, 0).focus();
  await isSaved(page);

  await openLibrary(page, "Backups");
  await tabTo(page, page.getByRole("button", { name: /^Open the backup of/ }).first());
  await page.keyboard.press("Enter");
  const difference = page.getByRole("article", { name: "As it is now" });
  await expect(difference.locator("del")).toHaveText("was");
  await expect(difference.locator("ins")).toHaveText("is now");
  await tabTo(page, difference.getByRole("checkbox"));
  await page.keyboard.press("Space");
  await tabTo(page, page.getByRole("button", { name: "Restore ticked (1)" }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator(".outcome-line")).toContainText("Restored 1 annotation.");
  await expect(page.getByText("Nothing differs.")).toBeVisible();
  await expect(cards(page).filter({ hasText: "As it was" })).toBeVisible();
  await page.keyboard.press("Control+Z");
  await expect(cards(page).filter({ hasText: "As it is now" })).toBeVisible();
});

test("what was deleted is taken out of the bin, one or several", async ({ app: { page } }) => {
  for (const note of ["First", "Second", "Third"]) await writeNewNote(page, note);
  for (let left = 3; left > 0; left -= 1) {
    await quoteOf(page, 0).focus();
    await page.keyboard.press("Delete");
    await expect(cards(page)).toHaveCount(left - 1);
  }
  await openLibrary(page, "Bin");
  const deleted = page.getByRole("list", { name: "Deleted" }).getByRole("listitem");
  await expect(deleted).toHaveCount(3);
  await expect(deleted.first()).toContainText("30 days left");
  await deleted
    .filter({ hasText: "Second" })
    .getByRole("button", { name: /^Restore/ })
    .click();
  await expect(deleted).toHaveCount(2);
  await expect(page.getByRole("heading", { name: "Bin" })).toBeFocused();
  for (const box of await deleted.getByRole("checkbox").all()) await box.check();
  await page.getByRole("button", { name: "Restore ticked (2)" }).click();
  await expect(page.getByText("The bin is empty.")).toBeVisible();
  await expect(cards(page)).toHaveCount(3);
});

/** What another machine exports that has merged a library and has a note of its own besides. */
async function libraryOfAnotherMachine(merged: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "readout-other-"));
  const other = await serveReadout({ library: join(folder, "library") });
  const text = await readFile(merged, "utf8");
  await other.api.mergeLibrary({ source: { kind: "package", text } });
  await other.api.addAnnotation({
    target: { kind: "work", work: "yeltsins-disciple" },
    note: "From the other machine",
  });
  const exported = await other.api.exportLibrary({});
  await other.close();
  const file = join(folder, exported.name);
  await writeFile(file, exported.text);
  return file;
}

test("a library from another machine is looked at, merged, and merging it again changes nothing", async ({
  app,
}) => {
  const { page } = app;
  await writeNewNote(page, "From here");
  await openLibrary(page, "Move and merge");
  const exported = await app.saveFile(() =>
    page.getByRole("button", { name: "Export the library…" }).click(),
  );
  const file = await libraryOfAnotherMachine(exported.path);
  const choose = async () => {
    await fileInput(page, "Merge from a file").setInputFiles(file);
    await expect(page.getByRole("heading", { name: /^Merging/ })).toBeVisible();
  };
  await choose();
  await expect(page.getByRole("region", { name: "New" })).toContainText("From the other machine");
  await page.getByRole("button", { name: "Merge 1 change" }).click();
  await expect(page.locator(".outcome-line")).toContainText("1 annotation changed");
  await expect(cards(page)).toHaveCount(2);
  await page.getByRole("button", { name: "Move and merge" }).click();
  await choose();
  await expect(page.getByRole("button", { name: "Merge", exact: true })).toBeDisabled();
  await expect(page.getByRole("region", { name: "New" })).toBeHidden();
});

test("a copy that a synchroniser left is found, looked at, merged, and put away", async ({
  app,
}) => {
  const { page } = app;
  await writeNewNote(page, "From here");
  await openLibrary(page, "Move and merge");
  const exported = await app.saveFile(() =>
    page.getByRole("button", { name: "Export the library…" }).click(),
  );
  const name = "library.sync-conflict-20261124-101112-ABCDEFG.json";
  await copyFile(await libraryOfAnotherMachine(exported.path), join(app.libraryFolder, name));
  await page.getByRole("tab", { name: "Bin" }).click();
  await page.getByRole("tab", { name: "Move and merge" }).click();
  await page.getByRole("button", { name: `Preview ${name}` }).click();
  await expect(page.getByRole("region", { name: "New" })).toContainText("From the other machine");
  await page.getByRole("button", { name: "Merge 1 change" }).click();
  await expect(page.locator(".outcome-line")).toContainText("1 annotation changed");
  await expect(cards(page)).toHaveCount(2);
  await page.getByRole("button", { name: "Move and merge" }).click();
  await expect(page.getByText("None was found.")).toBeVisible();
});

test("a file that is no library is refused in a sentence", async ({ app }) => {
  const { page } = app;
  await openLibrary(page, "Move and merge");
  const file = join(app.libraryFolder, "..", "holiday.txt");
  await writeFile(file, "no library at all");
  await fileInput(page, "Merge from a file").setInputFiles(file);
  await expect(page.locator(".library-notice")).toBeVisible();
  expect(await readFile(file, "utf8")).toBe("no library at all");
});

test("annotations of another program are found by their words, looked at, imported and taken back", async ({
  app,
}) => {
  const { page } = app;
  await markNextSentence(page, "1");
  const [exact = ""] = (await quoteOf(page, 0).innerText()).split("\n");
  const row = (text: string, words: string) => ({
    uri: "https://example.org/page",
    text,
    target: [{ selector: [{ type: "TextQuoteSelector", exact: words }] }],
  });
  const file = join(app.libraryFolder, "..", "hypothesis.json");
  const rows = [row("Of Hypothesis", exact), row("", "Words that nobody has ever said anywhere.")];
  await writeFile(file, JSON.stringify({ total: 2, rows }));
  await openLibrary(page, "Move and merge");
  await fileInput(page, "Import annotations").setInputFiles(file);
  const table = page.getByRole("table", { name: "What becomes of each annotation" });
  await expect(table).toContainText("Of Hypothesis");
  await expect(page.getByText("Hypothesis JSON: 1 exact, 1 not found")).toBeVisible();
  await tabTo(page, page.getByRole("button", { name: "Import 2 annotations" }));
  await page.keyboard.press("Enter");
  await expect(page.locator(".outcome-line")).toContainText("2 annotations imported");
  await expect(cards(page)).toHaveCount(2);
  await page.keyboard.press("Control+z");
  await expect(cards(page)).toHaveCount(1);
});

test("a file that is dropped where a library is chosen is not imported, and the sign for that goes", async ({
  app: { page },
}) => {
  await openLibrary(page, "Move and merge");
  await dropFiles(page, [{ name: "holiday.txt", text: "no library at all" }], ".choose-file");
  await expect(page.getByRole("heading", { name: "Your library" })).toBeVisible();
});

test("the pages of the library are accessible", async ({ app: { page } }) => {
  test.setTimeout(120_000);
  await markNextSentence(page, "1");
  await writeNewNote(page, "To be deleted");
  await openLibrary(page, "Files");
  await page.getByRole("button", { name: "Back up now" }).click();
  await page.getByRole("button", { name: "Verify now" }).click();
  await expect(page.getByRole("list", { name: "What was verified" })).toBeVisible();
  await expectAccessible(page, ".library");
  await cards(page).filter({ hasText: "To be deleted" }).getByRole("button").first().focus();
  await page.keyboard.press("Delete");
  await expect(cards(page)).toHaveCount(1);
  await page.getByRole("tab", { name: "Bin" }).click();
  await expect(page.getByRole("list", { name: "Deleted" })).toBeVisible();
  await expectAccessible(page, ".library");
  await page.getByRole("tab", { name: "Move and merge" }).click();
  await expectAccessible(page, ".library");
  await page.getByRole("tab", { name: "Backups" }).click();
  const asked = page.getByRole("row").filter({ hasText: "You asked for it" });
  await asked.getByRole("button").click();
  await expect(page.getByRole("region", { name: "Deleted since" })).toBeVisible();
  await expectAccessible(page, ".library");
  await page.setViewportSize({ width: 400, height: 800 });
  await expectAccessible(page, ".library");
});
