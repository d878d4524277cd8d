import { expect, type Locator, type Page } from "@playwright/test";
import { textIsThere } from "./marking.ts";

export type LibraryPage = "Files" | "Backups" | "Move and merge" | "Bin" | "Needs a look";

/** The sign in the corner that says whether everything is saved. */
export function saveSign(page: Page): Locator {
  return page.locator(".save-state");
}

export async function isSaved(page: Page): Promise<void> {
  await expect(saveSign(page)).toHaveText("All changes saved · offline");
}

/** Opens a page of the library by keys alone. */
export async function openLibrary(page: Page, name: LibraryPage): Promise<void> {
  await textIsThere(page);
  await page.keyboard.press("Alt+5");
  await expect(page.getByRole("heading", { name: "Your library" })).toBeFocused();
  await page.keyboard.press("Tab");
  const wanted = page.getByRole("tab", { name });
  for (let step = 0; step < 5; step += 1) {
    if ((await wanted.getAttribute("aria-selected")) === "true") break;
    await page.keyboard.press("ArrowRight");
  }
  await expect(wanted).toHaveAttribute("aria-selected", "true");
}

/** Where a file is chosen, under a heading of “Move and merge”. */
export function fileInput(
  page: Page,
  heading: "Merge from a file" | "Import annotations",
): Locator {
  return page.getByRole("region", { name: heading }).locator("input[type=file]");
}
