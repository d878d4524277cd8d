import { expect, type Locator, type Page } from "@playwright/test";

/** The rows of the open dossier: claims, excerpts and words. */
export function entries(page: Page): Locator {
  return page.getByRole("treegrid", { name: "Claims and excerpts" }).getByRole("row");
}

/** Each row as `level name`, in the order in which they stand. */
export async function outline(page: Page): Promise<string[]> {
  return entries(page).evaluateAll((rows) =>
    rows.map((row) => `${row.getAttribute("aria-level")} ${row.getAttribute("aria-label")}`),
  );
}

/** Begins a dossier in the view, by keys. */
export async function beginDossier(page: Page, title: string): Promise<void> {
  await page.keyboard.press("Alt+8");
  await page.getByRole("textbox", { name: "Title of a new dossier" }).focus();
  await page.keyboard.type(title);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
}

/** Adds a claim at the end, and waits for its row. */
export async function addClaim(page: Page, text: string): Promise<void> {
  await page.getByRole("button", { name: "New claim" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Claim or chapter" })).toBeFocused();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await expect(entries(page).filter({ hasText: text })).toBeFocused();
}
