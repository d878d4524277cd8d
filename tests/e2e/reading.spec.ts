import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/app.ts";
import { expectAccessible } from "./support/axe.ts";
import { textIsThere } from "./support/marking.ts";

const SECTION_4 = "Putin criticized Russia’s political system and made excuses for remarks";

function contents(page: Page) {
  return page.getByRole("navigation", { name: "Library and contents" });
}

function status(page: Page) {
  return page.getByRole("contentinfo");
}

test("the contents lead to a section, which shows its record, its speakers and its editor", async ({
  app: { page },
}) => {
  await contents(page).getByRole("button", { name: SECTION_4 }).click();
  const section = page.getByRole("region", { name: SECTION_4 });
  await expect(section.getByRole("heading", { name: SECTION_4 })).toBeInViewport();
  await expect(section.getByText("Meeting, Auckland, New Zealand")).toBeInViewport();
  await expect(section).toContainText("Bill Clinton, U.S. President");
  await expect(section).toContainText("Russian Prime Minister");
  await expect(section.getByText("Meduza’s commentary").first()).toBeVisible();
  await expect(status(page)).toContainText("Section 4 of 10");
});

test("a record that is quoted elsewhere leads there, and Back leads back", async ({
  app: { page },
}) => {
  await contents(page).getByRole("button", { name: SECTION_4 }).click();
  await page
    .getByRole("region", { name: SECTION_4 })
    .getByRole("button", { name: "section 2" })
    .click();
  await expect(status(page)).toContainText("Section 2 of 10");
  await page.getByRole("button", { name: "Back", exact: true }).click();
  await expect(status(page)).toContainText("Section 4 of 10");
  await page.getByRole("button", { name: "Forward" }).click();
  await expect(status(page)).toContainText("Section 2 of 10");
});

test("the words of the record and the words of the editor can each be read alone", async ({
  app: { page },
}) => {
  await textIsThere(page);
  const record = page.getByText("I am familiar with the content of the information");
  const editor = page.getByText("In early 1999, the United States imposed sanctions");
  await page.getByRole("radio", { name: "Record" }).click();
  await expect(record).toBeVisible();
  await expect(editor).toHaveCount(0);
  await page.keyboard.press("Alt+c");
  await expect(record).toHaveCount(0);
  await expect(editor).toBeVisible();
  await page.keyboard.press("Alt+b");
  await expect(record).toBeVisible();
  await expect(editor).toBeVisible();
});

test("words that the editor put into the record are shown as the editor’s", async ({
  app: { page },
}) => {
  await expect(page.getByText("[the Iraqis]", { exact: true })).toHaveAttribute(
    "title",
    "Inserted by the editor",
  );
});

test("a restart comes back to the paragraph, the panes and what was shown", async ({ app }) => {
  await contents(app.page).getByRole("button", { name: SECTION_4 }).click();
  await expect(status(app.page)).toContainText("Section 4 of 10");
  await app.page.keyboard.press("]");
  await app.page.keyboard.press("Alt+r");
  await expect(app.page.getByRole("radio", { name: "Record" })).toBeChecked();
  const settings = () => readFile(join(app.libraryFolder, "settings.json"), "utf8").catch(() => "");
  await expect.poll(settings).toMatch(/"shown":\s*"record"/);
  await app.restart();
  await expect(status(app.page)).toContainText("Section 4 of 10");
  await expect(app.page.getByRole("radio", { name: "Record" })).toBeChecked();
  await expect(app.page.getByRole("button", { name: "Notebook" })).toHaveAttribute(
    "aria-pressed",
    "false",
  );
});

test("on a narrow window one pane shows at a time, with the same keys", async ({
  app: { page },
}) => {
  await textIsThere(page);
  await page.setViewportSize({ width: 720, height: 900 });
  await expect(contents(page)).toHaveCount(0);
  await page.keyboard.press("[");
  await expect(contents(page)).toBeVisible();
  await contents(page).getByRole("button", { name: SECTION_4 }).click();
  await expect(contents(page)).toHaveCount(0);
  await expect(status(page)).toContainText("Section 4 of 10");
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test("on a narrow window the focus goes into the pane that opens, and back into the text", async ({
  app: { page },
}) => {
  await page.setViewportSize({ width: 720, height: 900 });
  await textIsThere(page);
  const where = () =>
    page.evaluate(() => document.activeElement?.closest("nav, aside, main")?.tagName ?? "nowhere");
  await page.keyboard.press("j");
  await page.keyboard.press("]");
  await expect.poll(where).toBe("ASIDE");
  await page.keyboard.press("Escape");
  await expect.poll(where).toBe("MAIN");
  await page.keyboard.press("j");
  await page.keyboard.press("n");
  await page.keyboard.type("Seen in the archive.");
  await page.keyboard.press("Control+Enter");
  await expect.poll(where).toBe("MAIN");
});

test("every jump ends where it leads, at any width", async ({ app: { page } }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await textIsThere(page);
  for (const name of ["Bonus", "Putin asked Washington", SECTION_4, "Bonus"]) {
    const entry = contents(page).getByRole("button", { name });
    await entry.click();
    await expect(page.getByRole("main").getByRole("heading", { name })).toBeInViewport();
  }
  await page.getByRole("button", { name: "Back", exact: true }).click();
  await expect(page.getByRole("main").getByRole("heading", { name: SECTION_4 })).toBeInViewport();
  await page.getByRole("button", { name: "Forward" }).click();
  await expect(page.getByRole("main").getByRole("heading", { name: "Bonus" })).toBeInViewport();
});

test("another view, and another layer, take the focus along", async ({ app: { page } }) => {
  await textIsThere(page);
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.slice(0, 40));
  await page.keyboard.press("Alt+2");
  await expect.poll(focused).toMatch(/^Chronology/);
  await page.keyboard.press("Alt+3");
  await expect.poll(focused).toMatch(/^People/);
  await page.keyboard.press("Alt+1");
  await page.getByText("In early 1999, the United States imposed sanctions").focus();
  await page.keyboard.press("Alt+r");
  const tag = () => page.evaluate(() => document.activeElement?.getAttribute("data-layer"));
  await expect.poll(tag).toMatch(/record|commentary/);
});

test("the text is accessible in light and dark, wide and narrow", async ({ app: { page } }) => {
  await contents(page).getByRole("button", { name: SECTION_4 }).click();
  await expectAccessible(page);
  await page.setViewportSize({ width: 720, height: 900 });
  await expectAccessible(page);
});

test("F6 goes from pane to pane", async ({ app: { page } }) => {
  await textIsThere(page);
  await page.getByRole("main").focus();
  const panes: string[] = [];
  for (let press = 0; press < 5; press += 1) {
    await page.keyboard.press("F6");
    panes.push(
      await page.evaluate(
        () =>
          document.activeElement?.closest("header, nav, main, footer, aside")?.tagName ?? "BODY",
      ),
    );
  }
  expect(panes).toEqual(["ASIDE", "FOOTER", "HEADER", "NAV", "MAIN"]);
});
