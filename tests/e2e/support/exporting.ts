import { expect, type Locator, type Page } from "@playwright/test";
import { textIsThere } from "./marking.ts";

export const preview = (page: Page) => page.getByRole("region", { name: "Preview" });
export const save = (page: Page) => page.getByRole("button", { name: "Save…" });

export async function openExport(page: Page): Promise<void> {
  await textIsThere(page);
  await page.keyboard.press("Control+e");
  await expect(page.getByRole("dialog", { name: "Export" })).toBeVisible();
}

/** A format in the list, by the whole of its name. */
export function format(page: Page, name: string): Locator {
  return page.getByRole("option", { name, exact: true });
}

/** Chooses a format by mouse and waits until the preview is of it. */
export async function chooseFormat(page: Page, name: string, extension: string): Promise<void> {
  await format(page, name).click();
  await previewIsOf(page, extension);
}

export async function previewIsOf(page: Page, extension: string): Promise<void> {
  await expect(preview(page).locator("b").first()).toHaveText(new RegExp(`\\.${extension}$`));
  await expect(preview(page)).toHaveAttribute("aria-busy", "false");
}
