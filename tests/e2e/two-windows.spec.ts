import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, test } from "./support/app.ts";
import { isSaved, saveSign } from "./support/library-view.ts";
import { cards, markNextSentence } from "./support/marking.ts";
import { noteField } from "./support/notebook.ts";

const ENTRY = fileURLToPath(new URL("../../src/web/index.ts", import.meta.url));

test("a second Readout says who has the library, lets read, and writes nothing", async ({
  app,
  browser,
}) => {
  await markNextSentence(app.page, "1");
  await isSaved(app.page);
  const second = spawn(process.execPath, [ENTRY, "--library", app.libraryFolder], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const context = await browser.newContext();
  try {
    const [address] = (await once(createInterface({ input: second.stdout }), "line")) as [string];
    const page = await context.newPage();
    await page.goto(address);
    await expect(saveSign(page)).toHaveText("Read only");
    await expect(page.getByRole("alert").filter({ hasText: "in use by" })).toBeVisible();
    await expect(cards(page)).toHaveCount(1);
    await page.keyboard.press("Alt+6");
    const desk = page.getByRole("main", { name: "Import" });
    await expect(desk).toContainText("Nothing can be imported at the moment.");
    await expect(desk).toContainText("is in use by");
    await page.getByRole("button", { name: "New note" }).click();
    await noteField(page).fill("not to be lost either");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("alert").filter({ hasText: "Not saved" }).first()).toBeVisible();
    await expect(noteField(page)).toHaveValue("not to be lost either");
  } finally {
    await context.close();
    second.kill("SIGTERM");
    await once(second, "exit");
  }
  await app.restart();
  await expect(cards(app.page)).toHaveCount(1);
});
