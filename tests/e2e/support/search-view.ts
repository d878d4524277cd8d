import { expect, type Locator, type Page } from "@playwright/test";
import { textIsThere } from "./marking.ts";

/** Opens the search view by keys, looks for something there, and turns to one of its parts. */
export async function openSearchView(
  page: Page,
  query: string,
  part: "Results" | "Concordance" | "Counts",
): Promise<void> {
  await textIsThere(page);
  await page.keyboard.press("Alt+4");
  const box = page.getByRole("combobox", { name: "Query" });
  await expect(box).toBeFocused();
  await page.keyboard.type(query);
  await page.keyboard.press("Enter");
  await page.getByRole("radio", { name: part, exact: true }).click();
}

/** The lines of the concordance that are drawn. */
export function concordanceLines(page: Page): Locator {
  return page.locator(".kwic-line");
}
