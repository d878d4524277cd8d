import { expect, test } from "./support/app.ts";
import { expectAccessible } from "./support/axe.ts";

test("one person stands behind all labels and roles", async ({ app }) => {
  const { page } = app;
  await page.getByRole("radio", { name: "People" }).click();
  await page.getByRole("link", { name: /Vladimir Putin/ }).click();
  await expect(page).toHaveURL(/#\/people\/vladimir-putin$/);
  const person = page.getByRole("article", { name: "Vladimir Putin" });
  await expect(person.getByRole("region", { name: "Printed as" }).getByRole("listitem")).toHaveText(
    ["FSB Chief Putin", "Prime Minister Putin", "Acting President Putin", "President Putin"],
  );
  await expect(person.locator(".role-name").first()).toContainText("Federal Security Service");
  await expect(person.locator(".role-name").last()).toHaveText("President");
  await expect(person.getByText("10 turns · ")).toBeVisible();
});

test("a role in a script is not taken for one that was held", async ({ app }) => {
  const { page } = app;
  await page.getByRole("radio", { name: "People" }).click();
  await page.getByRole("link", { name: /Bill Clinton/ }).click();
  const person = page.getByRole("article", { name: "Bill Clinton" });
  await expect(person.getByText("3 turns · ")).toContainText("written into 1 script");
  await expect(person.locator(".role-name", { hasText: "in a script" })).toHaveText([
    "The President in a script",
  ]);
});

test("a turn leads to the text", async ({ app }) => {
  const { page } = app;
  await page.getByRole("radio", { name: "People" }).click();
  await page.getByRole("link", { name: /Sandy Berger/ }).click();
  const turns = page.getByRole("region", { name: "1 turn" });
  await turns.getByRole("link").focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/read\/yeltsins-disciple\/s1\/t\d/);
});

test("the search can be narrowed to a person's words", async ({ app }) => {
  const { page } = app;
  await page.getByRole("radio", { name: "People" }).click();
  await page.getByRole("link", { name: /Bill Clinton/ }).click();
  await page.getByRole("button", { name: "Search in their words" }).click();
  await expect(page.getByRole("combobox", { name: "Search" })).toBeFocused();
  await expect(page.getByRole("button", { name: "Remove filter: Bill Clinton" })).toBeVisible();
  await page.keyboard.type("the");
  const speakers = page.locator(".result-speaker");
  await expect(speakers.first()).toHaveText("Bill Clinton");
  expect(new Set(await speakers.allTextContents())).toEqual(new Set(["Bill Clinton"]));
});

test("an address of nobody says so", async ({ app }) => {
  const { page } = app;
  await expect(page.getByRole("main")).toBeVisible();
  await page.evaluate(() => {
    location.hash = "#/people/nobody-at-all";
  });
  await expect(page.getByText("Nobody is known by this address.")).toBeVisible();
  await expect(page.getByRole("link", { name: /Vladimir Putin/ })).toBeVisible();
});

test("the people are accessible, also when there is little room", async ({ app }) => {
  const { page } = app;
  await page.getByRole("radio", { name: "People" }).click();
  await expect(page.getByRole("article", { name: "Vladimir Putin" })).toBeVisible();
  await expectAccessible(page, ".people");
  await page.setViewportSize({ width: 720, height: 900 });
  await expectAccessible(page, ".people");
  const overflow = await page
    .getByRole("main")
    .evaluate((main) => main.scrollWidth - main.clientWidth);
  expect(overflow).toBe(0);
});
