import { expect, test } from "./support/app.ts";
import { expectAccessible } from "./support/axe.ts";
import { addClaim, beginDossier, entries, outline } from "./support/dossier.ts";
import { cards, markNextSentence, textIsThere } from "./support/marking.ts";
import { openSearchView } from "./support/search-view.ts";

test("marks become excerpts under claims by the keyboard alone, and it is all there after a restart", async ({
  app,
}) => {
  const { page } = app;
  const said = page.locator("output[data-live-announcer]");
  await textIsThere(page);
  await page.getByRole("main").focus();
  await page.keyboard.press("j");
  await page.keyboard.press("l");
  await page.keyboard.press("d");
  await expect(page.getByRole("textbox", { name: "Title of your first dossier" })).toBeFocused();
  await page.keyboard.type("On the succession");
  await page.keyboard.press("Enter");
  await expect(said).toHaveText("Added to “On the succession”.");
  await expect(cards(page)).toHaveCount(1);
  await markNextSentence(page, "2");
  await page.keyboard.press("d");
  await expect(said).toHaveText("Added to “On the succession”.");
  await page.keyboard.press("d");
  await expect(said).toHaveText("Already under “On the succession”.");

  await page.keyboard.press("Alt+8");
  await page.getByRole("link", { name: "On the succession" }).focus();
  await page.keyboard.press("Enter");
  await addClaim(page, "It was planned");
  await addClaim(page, "It was not");
  const [first, second] = (await outline(page)).map((row) => row.replace(/^\d /, ""));
  await page.keyboard.press("Alt+ArrowUp");
  await expect(said).toHaveText("Moved at the top, 3 of 4.");
  await page.keyboard.press("Alt+ArrowUp");
  await expect(said).toHaveText("Moved at the top, 2 of 4.");
  await expect
    .poll(() => outline(page))
    .toEqual([`1 ${first}`, "1 It was not", `1 ${second}`, "1 It was planned"]);
  await entries(page).nth(2).focus();
  await page.keyboard.press("Alt+ArrowRight");
  await expect(said).toHaveText("Moved under “It was not”, 1 of 1.");
  await page.keyboard.press("a");
  await expect(said).toHaveText("Against");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Said *afterwards*.");
  await page.keyboard.press("Control+Enter");
  await expect(entries(page).nth(2)).toBeFocused();
  await expect(entries(page).nth(2).locator("em")).toHaveText("afterwards");

  await entries(page).nth(0).focus();
  await page.keyboard.press("Delete");
  await expect(entries(page)).toHaveCount(3);
  await expect(entries(page).nth(0)).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(said).toHaveText("Undone: Excerpt deleted");
  await expect(entries(page)).toHaveCount(4);

  const arranged = await outline(page);
  await app.restart();
  await textIsThere(app.page);
  await app.page.keyboard.press("Alt+8");
  await app.page.getByRole("link", { name: "On the succession" }).press("Enter");
  await expect.poll(() => outline(app.page)).toEqual(arranged);
  await expect(entries(app.page).nth(2)).toContainText("Against");
});

test("an excerpt is read at its place, and back leads to it again", async ({ app }) => {
  const { page } = app;
  await markNextSentence(page, "1");
  await beginDossier(page, "Reading");
  await page.getByRole("button", { name: "Excerpts go here" }).press("Enter");
  await page.keyboard.press("Alt+1");
  await textIsThere(page);
  await cards(page).first().getByRole("button").first().press("d");
  await page.keyboard.press("Alt+8");
  await entries(page).first().focus();
  await page.keyboard.press("r");
  await expect(page.locator("main mark").first()).toBeInViewport();
  await page.goBack();
  await expect(entries(page).first()).toBeFocused();
});

test("the mouse drags an excerpt onto a claim; the view is accessible with its overview", async ({
  app,
}) => {
  const { page } = app;
  await markNextSentence(page, "1");
  await page.keyboard.press("Shift+d");
  await page.keyboard.type("Dragging");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Excerpts go to “Dragging”" }).click();
  await addClaim(page, "A claim");
  await entries(page)
    .nth(0)
    .click({ position: { x: 200, y: 12 } });
  const excerpt = await entries(page).nth(0).boundingBox();
  const claim = await entries(page).nth(1).boundingBox();
  await page.mouse.move(excerpt!.x + 200, excerpt!.y + 16);
  await page.mouse.down();
  for (const step of [0.3, 0.6, 0.9, 1])
    await page.mouse.move(
      claim!.x + 200,
      excerpt!.y + 16 + step * (claim!.y + claim!.height / 2 - excerpt!.y - 16),
      { steps: 4 },
    );
  await page.mouse.up();
  await expect.poll(async () => (await outline(page)).map((row) => row[0])).toEqual(["1", "2"]);
  await expect(entries(page).nth(0)).toContainText("1 excerpt");
  await expectAccessible(page, "main");
  await page.getByRole("tab", { name: "Overview" }).click();
  await expect(page.getByText("1 claim stands on one record alone.")).toBeVisible();
  await expectAccessible(page, "main");
});

test("results, lines of the concordance and cards come into a dossier with the same key", async ({
  app,
}) => {
  const { page } = app;
  const said = page.locator("output[data-live-announcer]");
  await markNextSentence(page, "1");
  await beginDossier(page, "Gathered");
  await page.getByRole("button", { name: "Excerpts go here" }).press("Enter");
  await cards(page).first().getByRole("button").first().press("d");
  await expect(said).toHaveText("Added to “Gathered”.");
  await openSearchView(page, "sanctions", "Results");
  await page.getByRole("listbox", { name: "Search results" }).focus();
  await page.keyboard.press("d");
  await expect(cards(page)).toHaveCount(2);
  await page.getByRole("radio", { name: "Concordance" }).click();
  const lines = page.getByRole("grid", { name: "Concordance" });
  await expect(lines.getByRole("row").nth(2)).toBeVisible();
  await lines.focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(said).toHaveText("3 lines ticked");
  await page.keyboard.press("d");
  // Notebook and dossier have them in one step: what is announced in between depends on what else has just ended.
  await expect.poll(() => cards(page).count()).toBeGreaterThan(2);
  await page.keyboard.press("Control+z");
  await expect(cards(page)).toHaveCount(2);
  await page.keyboard.press("Alt+8");
  await expect(entries(page)).toHaveCount(2);
});
