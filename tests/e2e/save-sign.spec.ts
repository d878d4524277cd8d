import { expect, test } from "./support/app.ts";
import { expectAccessible } from "./support/axe.ts";
import { isSaved, saveSign } from "./support/library-view.ts";
import { cards, markNextSentence } from "./support/marking.ts";
import { noteField, quoteOf } from "./support/notebook.ts";

test("the sign in the corner says that all is saved, aloud once, and leads to the library", async ({
  app: { page },
}) => {
  const aloud = page.locator(".save-sign output");
  await isSaved(page);
  await expect(aloud).toHaveText("");
  await markNextSentence(page, "1");
  await isSaved(page);
  await expect(aloud).toHaveText("Saved");
  await saveSign(page).click();
  await expect(page.getByRole("heading", { name: "Your library" })).toBeFocused();
});

test("what was not saved is said with the reason, stays in its field, and is saved when tried again", async ({
  app: { page },
  host,
}) => {
  test.skip(host !== "web", "only the web host’s answers can be replaced from outside");
  await markNextSentence(page, "1");
  const error = { code: "disk-full", message: "The disk is full. Free some space." };
  await page.route("**/api/changeAnnotation", (route) =>
    route.fulfill({ json: { ok: false, error } }),
  );
  await quoteOf(page, 0).focus();
  await page.keyboard.press("e");
  await page.keyboard.type("must not be lost");
  await page.keyboard.press("Control+Enter");
  await expect(saveSign(page)).toHaveText("Not saved");
  const corner = page.getByRole("contentinfo");
  await expect(corner).toContainText("The disk is full. Free some space.");
  await expect(noteField(page)).toHaveValue("must not be lost");
  await expectAccessible(page, ".status-bar");

  await page.unroute("**/api/changeAnnotation");
  await corner.getByRole("button", { name: "Try again" }).click();
  await isSaved(page);
  await expect(cards(page).first()).toContainText("must not be lost");
});

test("typing is not spoken of, only that what was typed is saved", async ({ app: { page } }) => {
  await markNextSentence(page, "1");
  await isSaved(page);
  await expect(page.locator(".save-sign output")).toHaveText("Saved");
  await page.evaluate(() => {
    const output = document.querySelector(".save-sign output");
    const said: string[] = [];
    Object.assign(window, { said });
    if (output)
      new MutationObserver(() => said.push(output.textContent ?? "")).observe(output, {
        childList: true,
        characterData: true,
        subtree: true,
      });
  });
  await quoteOf(page, 0).focus();
  await page.keyboard.press("e");
  await page.keyboard.type("letter by letter");
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(await said()).toEqual([]);
  await page.keyboard.press("Control+Enter");
  await expect.poll(async () => (await said()).filter(Boolean)).toEqual(["Saved"]);
});
