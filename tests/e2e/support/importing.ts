import type { Page } from "@playwright/test";
import { expect } from "./app.ts";
import { textIsThere } from "./marking.ts";

/** A document to be dropped or chosen. */
export interface Document {
  name: string;
  text: string;
}

export const RIVER: Document = {
  name: "river.txt",
  text: `A talk about the river

Meeting in Oslo, 2 November 1999

Kim Larsen: Is the water high today?

Lee: It is. The river has risen since Monday.

It had rained for a week before they met.

Kim Larsen: Then we wait for the weather.

Lee: We always do, and the ferrymen with us.
`,
};

/** Drops files on the window, or on a part of it, as the system does. */
export async function dropFiles(
  page: Page,
  documents: readonly Document[],
  part = "main",
): Promise<void> {
  await textIsThere(page);
  const dataTransfer = await page.evaluateHandle((files) => {
    const transfer = new DataTransfer();
    for (const { name, text } of files) transfer.items.add(new File([text], name));
    return transfer;
  }, documents);
  await page.dispatchEvent("main", "dragenter", { dataTransfer });
  await expect(page.getByText("Drop to import")).toBeVisible();
  if (part !== "main") await page.dispatchEvent(part, "dragenter", { dataTransfer });
  await page.dispatchEvent(part, "drop", { dataTransfer });
  await expect(page.getByText("Drop to import")).toBeHidden();
}

/** Has what was chosen read into a new corpus, and waits for the report. */
export async function readInto(page: Page, corpus: string): Promise<void> {
  await page.getByLabel("Title of the new corpus").fill(corpus);
  await page.getByRole("button", { name: "Read them" }).click();
  await reportIsThere(page);
}

/** Waits until everything has been read. */
export async function reportIsThere(page: Page): Promise<void> {
  const desk = page.getByRole("main", { name: "Import" });
  await expect(desk.getByText("Nothing is kept yet")).toBeVisible({ timeout: 30_000 });
}

/** Keeps all that was read, and waits until that is done. */
export async function keepAll(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Keep \d+ files?$/ }).click();
  await expect(page.getByRole("button", { name: "Import more" })).toBeVisible({ timeout: 30_000 });
}
