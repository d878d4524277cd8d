import type { Page } from "@playwright/test";

/** Where queries are typed. */
export const BOXES = {
  "search box": ".search-field input",
  "search view": ".query-input-large input",
};

export type Place = keyof typeof BOXES;

const SETTLE_MS = 500;

/** Goes there, and waits until everything that is loaded once is there. */
export async function goTo(page: Page, place: Place): Promise<void> {
  if (place === "search view") {
    await page.evaluate(() => (location.hash = "#/search"));
    await page.locator(BOXES[place]).waitFor();
  }
  await page.locator(BOXES[place]).fill("the");
  await page
    .locator(place === "search view" ? ".hit-list .result" : ".search-panel .result")
    .first()
    .waitFor();
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(SETTLE_MS);
}
