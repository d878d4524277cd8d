import type { Page } from "@playwright/test";
import { expect, test } from "./support/app.ts";
import { textIsThere } from "./support/marking.ts";
import { concordanceLines, openSearchView } from "./support/search-view.ts";

/** Lets every answer say that only a part of the texts is indexed, until `complete` is called. */
async function whileIndexing(page: Page): Promise<{ complete: () => void }> {
  let isComplete = false;
  await page.route(/\/api\/(?:search|concordance|countFrequencies)$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as { value: { index: object } };
    body.value.index = { isComplete, indexed: isComplete ? 100 : 63, passages: 100 };
    await route.fulfill({ response, json: body });
  });
  return {
    complete: () => {
      isComplete = true;
    },
  };
}

const said = (page: Page) => page.locator("output[aria-live=polite]");
const partlySearched = (page: Page) =>
  page
    .getByText("63 % indexed: only these texts are searched so far")
    .and(page.locator(".search-index-note"));

test("the results say what is searched so far, and are all there when that is over", async ({
  app: { page },
}) => {
  const indexing = await whileIndexing(page);
  await openSearchView(page, "sanctions", "Results");
  await expect(partlySearched(page)).toBeVisible();
  await expect(page.locator(".hits-head")).toContainText("5 matches in 4 passages");
  indexing.complete();
  await expect(partlySearched(page)).toHaveCount(0);
  await expect(said(page)).toHaveText("All texts are searched now");
});

test("so does the box in the bar, also when it has found nothing yet", async ({
  app: { page },
}) => {
  const indexing = await whileIndexing(page);
  await textIsThere(page);
  await page.keyboard.press("/");
  await page.keyboard.type("unicorn");
  await expect(partlySearched(page)).toBeVisible();
  await expect(page.locator(".search-empty-title")).toHaveText("Nothing found so far");
  indexing.complete();
  await expect(partlySearched(page)).toHaveCount(0);
  await expect(page.locator(".search-empty-title")).toHaveText("Nothing found");
});

test("so do the concordance and the counts", async ({ app: { page } }) => {
  const indexing = await whileIndexing(page);
  const note = page.getByText(
    /The index is still being built: this is what 63 of 100 passages hold/,
  );
  await openSearchView(page, "sanctions", "Concordance");
  await expect(concordanceLines(page)).toHaveCount(5);
  await expect(note).toBeVisible();
  await page.getByRole("radio", { name: "Counts", exact: true }).click();
  await expect(page.getByRole("tabpanel").getByRole("table")).toBeVisible();
  await expect(note).toBeVisible();
  await expect(partlySearched(page)).toHaveCount(0);
  indexing.complete();
  await expect(note).toHaveCount(0);
  await page.getByRole("radio", { name: "Concordance", exact: true }).click();
  await expect(concordanceLines(page)).toHaveCount(5);
  await expect(note).toHaveCount(0);
});
