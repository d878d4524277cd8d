import { expect, test } from "./support/app.ts";
import { expectAccessible } from "./support/axe.ts";
import { cards, markNextSentence, textIsThere } from "./support/marking.ts";
import { noteField, quoteOf, tagField, writeNewNote } from "./support/notebook.ts";

test("an empty notebook says how the first highlight is made", async ({ app }) => {
  const { page } = app;
  await expect(page.getByText("Nothing marked in this work yet")).toBeVisible();
  await expect(page.getByText("Select words in the text and choose a colour")).toBeVisible();
  await markNextSentence(page, "1");
  await expect(page.getByText("Nothing marked in this work yet")).toBeHidden();
});

test("a note is written, tagged and found again after a restart, all by keys", async ({ app }) => {
  await markNextSentence(app.page, "3");
  await quoteOf(app.page, 0).focus();
  await app.page.keyboard.press("e");
  await app.page.keyboard.type("Compare with **April**");
  await app.page.keyboard.press("Control+Enter");
  await expect(cards(app.page).first().locator("strong")).toHaveText("April");
  await expect(quoteOf(app.page, 0)).toBeFocused();

  await app.page.keyboard.press("t");
  await app.page.keyboard.type("to check,");
  await app.page.keyboard.type("sanctions");
  await app.page.keyboard.press("Enter");
  await app.page.keyboard.press("Enter");
  await expect(tagField(app.page)).toBeHidden();
  await app.restart();
  const tags = cards(app.page).first().getByRole("list", { name: "Tags" });
  await expect(tags.getByRole("listitem")).toHaveText(["to check", "sanctions"]);
  await expect(cards(app.page).first().locator("strong")).toHaveText("April");
});

test("a note on a paragraph is begun in the text, kept, and leads back to the text", async ({
  app,
}) => {
  const { page } = app;
  await textIsThere(page);
  const paragraph = page.locator("[data-passage='yeltsins-disciple/s2/c1']");
  await paragraph.focus();
  await page.keyboard.press("n");
  await expect(noteField(page)).toBeFocused();
  await page.keyboard.type("On the whole paragraph");
  await page.keyboard.press("Control+Enter");
  await expect(paragraph).toBeFocused();
  await expect(cards(page).getByText("On the whole paragraph")).toBeVisible();
});

test("a note that was begun and left empty leaves nothing behind, one left half-written does", async ({
  app,
}) => {
  const { page } = app;
  await textIsThere(page);
  await page.locator("[data-passage='yeltsins-disciple/s2/c1']").focus();
  await page.keyboard.press("n");
  await expect(noteField(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(cards(page)).toHaveCount(0);
  await expect(page.getByText("All changes saved")).toBeVisible();

  await page.locator("[data-passage='yeltsins-disciple/s2/c2']").focus();
  await page.keyboard.press("Escape");
  await page.keyboard.press("n");
  await expect(noteField(page)).toBeFocused();
  await page.keyboard.type("half a th");
  await page.keyboard.press("Escape");
  await expect(page.getByText("What you wrote is not saved.")).toBeVisible();
  await expect(quoteOf(page, 0)).toBeFocused();
});

test("tags in use are offered, and chosen with the arrow keys", async ({ app }) => {
  const { page } = app;
  await markNextSentence(page, "1");
  await markNextSentence(page, "2");
  await quoteOf(page, 0).focus();
  await page.keyboard.press("t");
  await page.keyboard.type("elections");
  await page.keyboard.press("Control+Enter");
  await quoteOf(page, 1).focus();
  await page.keyboard.press("t");
  await page.keyboard.type("ele");
  await expect(page.getByRole("option", { name: "elections" })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Backspace");
  await expect(page.getByRole("button", { name: "Take away the tag elections" })).toBeHidden();
  await page.keyboard.type("Elections");
  await page.keyboard.press("Control+Enter");
  await expect(cards(page).nth(1).getByText("elections", { exact: true })).toBeVisible();
});

test("a changed note that is left can be taken up again", async ({ app }) => {
  const { page } = app;
  await markNextSentence(page, "1");
  await quoteOf(page, 0).focus();
  await page.keyboard.press("e");
  await page.keyboard.type("half a thought");
  await page.keyboard.press("Escape");
  await expect(page.getByText("What you wrote is not saved.")).toBeVisible();
  await page.getByRole("button", { name: "Take it up again" }).click();
  await expect(noteField(page)).toHaveValue("half a thought");
  await page.getByRole("searchbox").click();
  await expect(cards(page).first().getByText("half a thought")).toBeVisible();
  await expect(page.getByText("What you wrote is not saved.")).toBeHidden();
});

test("a note that cannot be saved stays in its field, with the reason", async ({ app, host }) => {
  test.skip(host !== "web", "only the web host’s answers can be replaced from outside");
  const { page } = app;
  await markNextSentence(page, "1");
  const error = { code: "disk-full", message: "The disk is full. Free some space." };
  await page.route("**/api/changeAnnotation", (route) =>
    route.fulfill({ json: { ok: false, error } }),
  );
  await quoteOf(page, 0).focus();
  await page.keyboard.press("e");
  await page.keyboard.type("must not be lost");
  await page.keyboard.press("Control+Enter");
  await expect(cards(page).getByRole("alert")).toContainText("The disk is full.");
  await expect(noteField(page)).toHaveValue("must not be lost");
  await page.unroute("**/api/changeAnnotation");
  await page.keyboard.press("Control+Enter");
  await expect(cards(page).getByText("must not be lost")).toBeVisible();
});

test("deleting asks nothing and is undone in one press", async ({ app }) => {
  const { page } = app;
  await markNextSentence(page, "1");
  await markNextSentence(page, "2");
  await quoteOf(page, 0).focus();
  await page.keyboard.press("Delete");
  await expect(cards(page)).toHaveCount(1);
  await expect(quoteOf(page, 0)).toBeFocused();
  await page.locator(".notebook-bar").getByRole("button", { name: "Undo" }).click();
  await expect(cards(page)).toHaveCount(2);
});

test("filters and order change what is shown, never what is kept", async ({ app }) => {
  const { page } = app;
  await markNextSentence(page, "1");
  await markNextSentence(page, "2");
  await writeNewNote(page, "On the whole article");
  await expect(cards(page)).toHaveCount(3);
  await page.getByRole("button", { name: "Filters" }).click();
  await page.getByRole("button", { name: "Show green" }).click();
  await expect(cards(page)).toHaveCount(1);
  await page.getByRole("button", { name: "Clear the filters" }).click();
  await page.getByRole("searchbox").fill("WHOLE article");
  await expect(cards(page)).toHaveCount(1);
  await page.getByRole("searchbox").fill("nothing like this");
  await expect(page.getByText("Nothing passes the filters")).toBeVisible();
  await page.getByRole("button", { name: "Clear the filters" }).first().click();
  await page.getByRole("radio", { name: "Newest" }).click();
  await expect(cards(page).first()).toContainText("On the whole article");
});

test("free notes belong to everything, not to a work", async ({ app }) => {
  const { page } = app;
  await page.getByRole("radio", { name: "Everything" }).click();
  await writeNewNote(page, "Ask the archive");
  await expect(cards(page)).toHaveCount(1);
  await page.getByRole("radio", { name: "This work" }).click();
  await expect(cards(page)).toHaveCount(0);
});

test("a tag given the name of another one merges, after saying so", async ({ app }) => {
  const { page } = app;
  for (const [key, tag] of [
    ["1", "iraq"],
    ["2", "Irak"],
  ] as const) {
    await markNextSentence(page, key);
    await quoteOf(page, Number(key) - 1).focus();
    await page.keyboard.press("t");
    await page.keyboard.type(tag);
    await page.keyboard.press("Control+Enter");
  }
  await page.getByRole("button", { name: "Filters" }).click();
  await page.getByRole("button", { name: "Rename or merge tags…" }).click();
  await page.getByRole("textbox", { name: "Name of the tag Irak" }).fill("iraq");
  await expect(
    page.getByText("Merges with “iraq”, which is on 1 annotation already."),
  ).toBeVisible();
  await page.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(page.getByText("Tags merged: “Irak” is now “iraq”.")).toBeVisible();
  await expectAccessible(page, ".dialog");
  await page.keyboard.press("Escape");
  await expect(cards(page).getByText("iraq", { exact: true })).toHaveCount(2);
});

test("a script in a note is words", async ({ app }) => {
  const { page } = app;
  const note = "<img src=x onerror=alert(1)> [x](javascript:alert(1)) <script>alert(2)</script>";
  await writeNewNote(page, note);
  await expect(cards(page).first()).toContainText("<script>alert(2)</script>");
  await expect(cards(page).locator("img, script, a")).toHaveCount(0);
});

test("a card leads to its passage, and so does a link in a note", async ({ app }) => {
  const { page } = app;
  await markNextSentence(page, "1");
  await writeNewNote(page, "See [the ruble](readout://yeltsins-disciple/s3/h)");
  await page.getByRole("link", { name: "the ruble" }).click();
  await expect(page).toHaveURL(/s3\/h$/);
  await quoteOf(page, 0).focus();
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL(/s3\/h$/);
  await expect(page.locator("main mark").first()).toBeInViewport();
});

test("the notebook is accessible with cards, filters and an editor open", async ({ app }) => {
  const { page } = app;
  await markNextSentence(page, "1");
  await quoteOf(page, 0).focus();
  await page.keyboard.press("t");
  await page.keyboard.type("elections");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "Filters" }).click();
  await expectAccessible(page, ".notebook");
  await quoteOf(page, 0).focus();
  await page.keyboard.press("e");
  await expect(noteField(page)).toBeFocused();
  await expectAccessible(page, ".notebook");
});
