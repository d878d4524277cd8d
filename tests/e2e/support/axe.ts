import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/**
 * Fails with what axe finds on the page as it stands, in the light and in the dark theme; `within` is a
 * selector of the part to look at.
 */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page });
    const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
    const found = violations.map(({ id, nodes }) => ({
      theme: colorScheme,
      rule: id,
      where: nodes.map(({ html }) => html.slice(0, 200)),
    }));
    expect(found).toEqual([]);
  }
}
