import { expect, type Locator, type Page } from "@playwright/test";
import { cards } from "./marking.ts";

/** The part of a card that has its quote and leads to its passage. */
export function quoteOf(page: Page, index: number): Locator {
  return cards(page).nth(index).getByRole("button").first();
}

export function noteField(page: Page): Locator {
  return page.getByRole("textbox", { name: /^(Note on|New note)/ });
}

export function tagField(page: Page): Locator {
  return page.getByRole("combobox", { name: "Tags" });
}

/** Writes a note that is on no words, and waits until it is kept. */
export async function writeNewNote(page: Page, note: string): Promise<void> {
  await page.getByRole("button", { name: "New note" }).click();
  await noteField(page).fill(note);
  await page.keyboard.press("Control+Enter");
  await expect(noteField(page)).toBeHidden();
}

/** Gives a card a tag by keys. */
export async function tagCard(page: Page, index: number, tag: string): Promise<void> {
  await quoteOf(page, index).focus();
  await page.keyboard.press("t");
  await page.keyboard.type(tag);
  await page.keyboard.press("Control+Enter");
  await expect(cards(page).nth(index).getByText(tag, { exact: true })).toBeVisible();
}
