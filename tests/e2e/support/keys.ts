import { expect, type Locator, type Page } from "@playwright/test";

const MOST_STEPS = 80;

/** Presses Tab until an element has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, wanted: Locator, key: "Tab" | "Shift+Tab" = "Tab") {
  await expect(wanted).toBeVisible();
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${MOST_STEPS} times Tab did not lead to ${String(wanted)}`);
}
