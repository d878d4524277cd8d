import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/app.ts";
import { expectAccessible } from "./support/axe.ts";
import { textIsThere } from "./support/marking.ts";

const appearance = (page: Page) => page.getByRole("dialog", { name: "Appearance" });
const bodyText = (page: Page) =>
  page.getByText("I am familiar with the content of the information").first();

async function openAppearance(page: Page) {
  await page.getByRole("button", { name: "Appearance" }).click();
  await expect(appearance(page)).toBeVisible();
}

test("a theme shows at once and is there after a restart", async ({ app }) => {
  await openAppearance(app.page);
  for (const [name, theme] of [
    ["Sepia", "sepia"],
    ["High contrast", "contrast"],
    ["Dark", "dark"],
  ] as const) {
    await app.page.locator(".theme-choice", { hasText: name }).click();
    await expect(app.page.locator("html")).toHaveAttribute("data-theme", theme);
  }
  // Settings are written a moment after they change.
  const settings = join(app.libraryFolder, "settings.json");
  await expect.poll(() => readFile(settings, "utf8").catch(() => "")).toContain('"theme": "dark"');
  await app.restart();
  await expect(app.page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("without a choice the theme follows the system", async ({ app }) => {
  const { page } = app;
  await page.emulateMedia({ colorScheme: "light" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("text size, spacing and line length are set by keys, and set back", async ({ app }) => {
  const { page } = app;
  const style = () =>
    bodyText(page).evaluate((element) => {
      const { fontSize, lineHeight } = getComputedStyle(element);
      return { size: parseFloat(fontSize), spacing: parseFloat(lineHeight) / parseFloat(fontSize) };
    });
  await textIsThere(page);
  const before = await style();
  await page.keyboard.press("Control+,");
  await page.getByRole("slider", { name: "Text size" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(appearance(page)).toContainText("20 px");
  await expect.poll(async () => (await style()).size).toBeCloseTo(before.size + 2);
  await page.getByRole("slider", { name: "Line spacing" }).focus();
  await page.keyboard.press("End");
  await expect.poll(async () => (await style()).spacing).toBeCloseTo(2.2, 1);
  await page.getByRole("slider", { name: "Line length" }).focus();
  await page.keyboard.press("Home");
  await expect(appearance(page)).toContainText("45 characters");
  await page.getByRole("button", { name: "Back to how it was at first" }).click();
  await expect.poll(style).toEqual(before);
});

test("the settings are accessible in every theme", async ({ app }) => {
  const { page } = app;
  await openAppearance(page);
  await expectAccessible(page, ".appearance");
  for (const name of ["Sepia", "High contrast"]) {
    await page.locator(".theme-choice", { hasText: name }).click();
    await expectAccessible(page, ".appearance");
  }
});

test("the keys are listed at the press of one of them", async ({ app }) => {
  const { page } = app;
  await textIsThere(page);
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keyboard" });
  await expect(sheet.getByText("Next and previous paragraph")).toBeVisible();
  await expectAccessible(page, ".dialog");
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
});
