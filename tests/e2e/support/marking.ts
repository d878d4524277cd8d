import { expect, type Locator, type Page } from "@playwright/test";

/** The notebook’s cards. */
export function cards(page: Page): Locator {
  return page.getByRole("list", { name: "Notes and highlights" }).locator("article");
}

/** Waits until the text can be read; keys pressed earlier reach nobody. */
export async function textIsThere(page: Page): Promise<void> {
  await expect(page.getByRole("main").getByRole("heading").first()).toBeVisible();
}

/** Marks a sentence further down in the text with the keyboard, and waits for its card. */
export async function markNextSentence(page: Page, colourKey: string): Promise<void> {
  await textIsThere(page);
  const before = await cards(page).count();
  await page.getByRole("main").focus();
  await page.keyboard.press("j");
  await page.keyboard.press("l");
  await expect(page.getByRole("toolbar", { name: "Selected words" })).toBeVisible();
  await page.keyboard.press(colourKey);
  await expect(cards(page)).toHaveCount(before + 1);
}
