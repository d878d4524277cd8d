import type { Page } from "@playwright/test";
import { expect, test } from "./support/app.ts";
import { openSearchView } from "./support/search-view.ts";

const query = (page: Page) => page.getByRole("combobox", { name: "Query" });
const problem = (page: Page) => page.locator(".search-problem");
const head = (page: Page) => page.locator(".hits-head");
const empty = (page: Page) => page.locator(".search-empty");

/** What an author of pages would have written, and no query may become. */
const madeElements = (page: Page) => page.locator("main :is(img, script, iframe, b b)");

test("what cannot be read is said, and the nearest reading is what was searched", async ({
  app: { page },
}) => {
  await openSearchView(page, "putin", "Results");
  const readings: [typed: string, said: RegExp, read: RegExp][] = [
    ["((putin OR clinton", /not closed/, /any of the words putin, clinton/],
    ['putin))) "bin', /closes nothing.*quotation mark is not closed/, /word putin/],
    ["speeker:putin", /no field speeker/, /by speaker putin/],
    ["date:1999-13", /1999-13 was read as 1999/, /dated 1999/],
  ];
  for (const [typed, said, read] of readings) {
    await query(page).fill(typed);
    await expect(problem(page), typed).toHaveText(said);
    await expect(head(page), typed).toContainText(read);
  }
  for (const typed of ["*", "NOT", '"', "near/3", "speaker:"]) {
    await query(page).fill(typed);
    await expect(problem(page), typed).toContainText(typed);
    await expect(empty(page), typed).toContainText("Searched for: nothing");
  }
});

test("letters of any script, pictures and mark-up are letters to look for, and nothing more", async ({
  app: { page },
}) => {
  await openSearchView(page, "putin", "Results");
  for (const typed of ["👩‍👩‍👧 🇷🇺 putin", "\u202Eputin", "\uD83D putin"]) {
    await query(page).fill(typed);
    await expect(head(page), typed).toContainText("48 matches in 37 passages");
  }
  await query(page).fill("שלום عالم");
  await expect(empty(page)).toContainText("שלום");
  await query(page).fill("<img src=x onerror=alert(1)> <b>putin</b>");
  await expect(empty(page)).toContainText("onerror");
  await query(page).fill("speaker:<script>alert(1)</script>");
  await expect(problem(page)).toContainText("<script>alert");
  await expect(madeElements(page)).toHaveCount(0);
});

test("far too much is refused in a sentence; what is only very long is searched, and named in short", async ({
  app: { page },
}) => {
  await openSearchView(page, "putin", "Results");
  const refused: [typed: string, said: RegExp][] = [
    ["sanctions iran ".repeat(6_600), /more than 10,000 words/],
    ["x ".repeat(60_000), /at most 100,000/],
    ["(".repeat(99_000), /more than 64 brackets/],
  ];
  for (const [typed, said] of refused) {
    await query(page).fill(typed);
    await expect(problem(page)).toHaveText(said);
  }
  await query(page).fill("a".repeat(99_990));
  await expect(empty(page)).toContainText(/Searched for: word a{200}…/);
  expect((await empty(page).innerText()).length).toBeLessThan(500);
});

test("an address is no more dangerous than the box", async ({ app: { page } }) => {
  await openSearchView(page, "putin", "Results");
  const to = (hash: string) =>
    page.evaluate((address) => {
      location.hash = address;
    }, hash);
  await to("#/search?q=<img src=x onerror=alert(1)>&speaker=<b>x</b>");
  await expect(empty(page)).toContainText("onerror");
  await expect(page.getByRole("button", { name: "Remove filter: <b>x</b>" })).toBeVisible();
  await to("#/search?q=%E0%A4%A&show=nope&order=x&year=abc&from=99");
  await expect(page.getByRole("radio", { name: "Results" })).toBeChecked();
  await to("#/search?q=((&show=concordance");
  await expect(page.getByText("No words match.")).toBeVisible();
  await expect(madeElements(page)).toHaveCount(0);
});
