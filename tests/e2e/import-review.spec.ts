import type { Page } from "@playwright/test";
import { expect, test } from "./support/app.ts";
import { dropFiles, readInto, RIVER } from "./support/importing.ts";
import { tabTo } from "./support/keys.ts";

const paragraphs = (page: Page) => page.getByRole("listbox", { name: "Paragraphs" });

test("a paragraph is corrected, then all that are like it, and undone by key", async ({
  app: { page },
}) => {
  await dropFiles(page, [RIVER]);
  await readInto(page, "River talks");
  await page.getByRole("button", { name: /^Review/ }).click();
  const waits = paragraphs(page).getByRole("option").filter({ hasText: "Then we wait" });
  await waits.click();
  await page.getByLabel("It is").selectOption("commentary");
  await page.getByRole("button", { name: "Correct this one" }).click();
  await expect(waits).toContainText("Commentary");
  await expect(waits).toContainText("you said so");
  await expect(paragraphs(page)).toBeFocused();
  await page.keyboard.press("Control+Z");
  await expect(waits).toContainText("Record");
  await page.getByLabel("It is").selectOption("stage");
  await page.getByRole("button", { name: /^All \d+ like this$/ }).click();
  await expect(paragraphs(page).getByText("Stage direction")).toHaveCount(4);
});

test("a record’s date is corrected by keys, refused when it is none, and undone", async ({
  app: { page },
}) => {
  await dropFiles(page, [RIVER]);
  await readInto(page, "River talks");
  await page.getByRole("button", { name: /^Review/ }).click();
  await page.getByRole("tab", { name: /^Paragraphs/ }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: /^Records/ })).toBeFocused();
  const correct = page.getByRole("button", { name: /^Correct Meeting, Oslo/ });
  await tabTo(page, correct);
  await page.keyboard.press("Enter");
  const date = page.getByLabel("Date", { exact: true });
  await expect(date).toBeFocused();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("the day after");
  await page.keyboard.press("Enter");
  await expect(date).toBeFocused();
  await expect(date).toHaveAccessibleDescription(
    /“the day after” is no date that Readout can read/,
  );
  await page.keyboard.press("Control+A");
  await page.keyboard.type("between May and June 1998");
  await page.keyboard.press("Enter");
  await expect(correct).toBeFocused();
  const table = page.getByRole("table", { name: "Records" });
  await expect(table).toContainText("between 1 May and 30 June 1998");
  await page.keyboard.press("Control+Z");
  await expect(table).toContainText("2 November 1999");
  await page.keyboard.press("Control+Shift+Z");
  await page.getByRole("button", { name: "Keep this document" }).click();
  await page.getByRole("button", { name: "Read what was imported" }).click();
  await expect(
    page
      .getByRole("main")
      .getByText(/between 1 May and 30 June 1998/)
      .first(),
  ).toBeVisible();
});

test("an own pattern for the names of speakers shows what it does while it is typed", async ({
  app: { page },
}) => {
  const text = "Night watch\n\n>>Ann Good evening.\n\n>>Bo It is late.\n\n>>Ann So it is.\n";
  await dropFiles(page, [{ name: "watch.txt", text }]);
  await readInto(page, "Watches");
  await page.getByRole("button", { name: /^Review/ }).click();
  await page.getByRole("tab", { name: /^Speakers/ }).click();
  await page.getByLabel("Pattern").fill("^>>(\\w+");
  const main = page.getByRole("main");
  await expect(main.getByText(/is no pattern that Readout can use/)).toBeVisible();
  await page.getByLabel("Pattern").fill("^>>(\\w+) ");
  await expect(main.getByText("With this pattern: 3 lines name 2 speakers.")).toBeVisible();
  await page.getByRole("button", { name: "Use this pattern" }).click();
  await expect(page.getByRole("list", { name: "Patterns in use" })).toContainText("^>>(\\w+)");
  await expect(page.getByLabel("Name of Ann")).toBeVisible();
  await page.getByRole("button", { name: "“Bo” is no speaker" }).click();
  await expect(page.getByRole("list", { name: "Not speakers" })).toContainText("Bo");
});
