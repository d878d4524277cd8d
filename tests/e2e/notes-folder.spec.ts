import type { Page } from "@playwright/test";
import { expect, test } from "./support/app.ts";
import { expectAccessible } from "./support/axe.ts";
import { format, openExport } from "./support/exporting.ts";
import { markNextSentence } from "./support/marking.ts";

declare global {
  interface Window {
    showDirectoryPicker?: () => Promise<FileSystemDirectoryHandle>;
  }
}

/** The browser's own choice of a folder cannot be worked by a journey; the folder itself is a real one of the browser. */
async function withFolder(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.showDirectoryPicker = () => navigator.storage.getDirectory();
  });
  await page.reload();
}

/** The only note of that folder; with a text, it is first changed to that. */
function note(page: Page, changed?: string): Promise<string> {
  return page.evaluate(async (changed) => {
    const folder = await navigator.storage.getDirectory();
    for await (const entry of folder.values()) {
      if (entry.kind !== "file") continue;
      const handle = entry as FileSystemFileHandle;
      if (changed !== undefined) {
        const writable = await handle.createWritable();
        await writable.write(changed);
        await writable.close();
      }
      return (await handle.getFile()).text();
    }
    return "";
  }, changed);
}

test("notes go into a folder, and into it again without losing what was written there", async ({
  app,
  host,
}) => {
  test.skip(host !== "web", "Of the desktop window, the folder is chosen outside of the page.");
  const { page } = app;
  await markNextSentence(page, "1");
  await withFolder(page);
  await openExport(page);
  await format(page, "Notes for Obsidian").click();
  const folder = page.getByRole("region", { name: "Folder of notes" });
  await folder.getByRole("button", { name: "Choose a folder…" }).click();
  await expect(folder.getByText("New (1)")).toBeVisible();
  await expectAccessible(page);
  expect(await note(page)).toBe("");
  await folder.getByRole("button", { name: "Write 1 note" }).click();
  await expect(folder.getByText(/^1 note written/)).toBeVisible();

  const written = await note(page);
  await note(page, `${written}\nMine.\n`.replace("**Whose words:**", "**Their words:**"));
  await folder.getByRole("button", { name: "Choose a folder…" }).click();
  await expect(folder.getByText("Changed by hand: your version stays (1)")).toBeVisible();
  await expect(folder.getByText(/are up to date/)).toBeVisible();
  await expect(folder.getByRole("button", { name: /^Write/ })).toBeDisabled();
  expect(await note(page)).toContain("Mine.");
});
