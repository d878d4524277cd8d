import type { Page } from "@playwright/test";
import { expect, test } from "./support/app.ts";
import { expectAccessible } from "./support/axe.ts";
import { cards, textIsThere } from "./support/marking.ts";

/** Selects with the mouse from some words to some others, as a reader drags over them. */
async function drag(page: Page, from: string, to: string): Promise<void> {
  await textIsThere(page);
  await page.getByText(from).first().scrollIntoViewIfNeeded();
  const points = await page.evaluate(
    ([first, last]) => {
      const edge = (words: string, side: "start" | "end") => {
        const walker = document.createTreeWalker(
          document.querySelector("main") ?? document.body,
          NodeFilter.SHOW_TEXT,
        );
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.nodeValue?.indexOf(words) ?? -1;
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(node, side === "start" ? at : at + words.length - 1);
          range.setEnd(node, side === "start" ? at + 1 : at + words.length);
          const box = range.getBoundingClientRect();
          return {
            x: side === "start" ? box.left + 1 : box.right - 1,
            y: box.top + box.height / 2,
          };
        }
        throw new Error(`“${words}” is not in the text`);
      };
      return [edge(first, "start"), edge(last, "end")];
    },
    [from, to] as [string, string],
  );
  const [start, end] = points;
  if (!start || !end) throw new Error("nothing to drag over");
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 8 });
  await page.mouse.up();
}

test("words selected with the mouse are marked, noted, tagged, and still there after a restart", async ({
  app,
}) => {
  await drag(app.page, "the question of sanctions", "from time to time");
  const tools = app.page.getByRole("toolbar", { name: "Selected words" });
  await tools.getByRole("button", { name: "Mark green" }).click();
  await expect(app.page.locator("mark.highlight").first()).toHaveText(
    "the question of sanctions does not arise all the time or only from time to time",
  );
  await app.page.keyboard.press("n");
  await app.page.keyboard.type("He asks *Berger* for a favour.");
  await app.page.keyboard.press("Control+Enter");
  await app.page.keyboard.press("t");
  await app.page.keyboard.type("sanctions");
  await app.page.keyboard.press("Enter");
  await app.page.keyboard.press("Escape");
  await expect(app.page.getByRole("contentinfo")).toContainText("All changes saved");

  await app.restart();
  await expect(app.page.locator("mark.highlight").first()).toHaveText(
    "the question of sanctions does not arise all the time or only from time to time",
  );
  const card = cards(app.page).first();
  await expect(card).toContainText("He asks Berger for a favour.");
  await expect(card).toContainText("sanctions");
  await expect(card).toContainText("Putin to Berger");
});

test("a highlight across turns keeps the words of both speakers", async ({ app: { page } }) => {
  await drag(page, "Heʼs not wel", "l.");
  await page.keyboard.press("Escape");
  await drag(page, "If I take a decision beforehand", "Heʼs not well");
  await page.keyboard.press("1");
  const card = cards(page).first();
  await expect(card).toContainText("Putin If I take a decision beforehand");
  await expect(card).toContainText("Clinton You need to release him");
  await expect(page.locator("mark.highlight")).toHaveCount(2);
});

test("from reading to a saved highlight takes three keys, and never the mouse", async ({
  app: { page },
}) => {
  await textIsThere(page);
  for (const key of ["j", "l", "2"]) await page.keyboard.press(key);
  await expect(page.locator("mark.highlight").first()).toBeVisible();
  await expect(cards(page)).toHaveCount(1);
  await expect(page.getByRole("contentinfo")).toContainText("All changes saved");
});

test("the selection grows and shrinks by sentence and word", async ({ app: { page } }) => {
  await textIsThere(page);
  const first = page.getByText("I am familiar with the content of the information");
  await first.focus();
  const selected = () => page.evaluate(() => String(getSelection()));
  await page.keyboard.press("l");
  expect(await selected()).toMatch(/^I am familiar .* Prime Minister Stepashin\.$/);
  await page.keyboard.press("Shift+L");
  expect(await selected()).toMatch(/acceptable in principle\.$/);
  await page.keyboard.press("Shift+H");
  expect(await selected()).toMatch(/Stepashin\.$/);
  await page.keyboard.press("ArrowRight");
  expect(await selected()).toBe("am");
  await page.keyboard.press("Shift+ArrowRight");
  expect(await selected()).toBe("am familiar");
});

test("highlights that overlap stay apart, and each can be taken in hand", async ({
  app: { page },
}) => {
  await textIsThere(page);
  await page.getByText("I am familiar with the content of the information").focus();
  for (const key of ["l", "1"]) await page.keyboard.press(key);
  await expect(cards(page)).toHaveCount(1);
  for (const key of ["Escape", "l", "Shift+L", "3"]) await page.keyboard.press(key);
  await expect(cards(page)).toHaveCount(2);
  await page.locator("mark[data-annotations*=' ']").first().click();
  const tools = page.getByRole("toolbar", { name: "Highlight" });
  await expect(tools).toContainText("of 2 here");
  const before = await tools.getByRole("button", { pressed: true }).getAttribute("aria-label");
  await tools.getByRole("button", { name: "of 2 here" }).click();
  await expect(tools.getByRole("button", { pressed: true })).not.toHaveAttribute(
    "aria-label",
    before ?? "",
  );
});

test("every change can be undone and done again", async ({ app: { page } }) => {
  await textIsThere(page);
  for (const key of ["j", "l", "1"]) await page.keyboard.press(key);
  await expect(cards(page)).toHaveCount(1);
  await page.keyboard.press("Backspace");
  await expect(cards(page)).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(cards(page)).toHaveCount(1);
  await page.keyboard.press("Control+z");
  await expect(cards(page)).toHaveCount(0);
  await page.keyboard.press("Control+Shift+Z");
  await expect(cards(page)).toHaveCount(1);
  await page.getByRole("button", { name: /^Undo: Highlight added/ }).click();
  await expect(cards(page)).toHaveCount(0);
});

test("a note on a whole paragraph needs no selection", async ({ app: { page } }) => {
  await textIsThere(page);
  await page.getByText("In early 1999, the United States imposed sanctions").focus();
  await page.keyboard.press("n");
  await page.keyboard.type("Which companies?");
  await page.keyboard.press("Control+Enter");
  await expect(cards(page)).toContainText(["Which companies?"]);
  await expect(page.locator(".passage-noted")).toHaveCount(1);
});

test("what is typed before the note is open is not lost, nor is the key that keeps it", async ({
  app: { page },
}) => {
  await textIsThere(page);
  await page.getByText("In early 1999, the United States imposed sanctions").focus();
  // All in one go, faster than any answer of the host.
  await page.evaluate(() => {
    const press = (key: string, ctrlKey = false) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent("keydown", { key, ctrlKey, bubbles: true, cancelable: true }),
      );
    for (const key of "nWhich companies?") press(key);
    press("Enter", true);
  });
  await expect(cards(page)).toContainText(["Which companies?"]);
  await expect(page.getByRole("textbox", { name: /note/i })).toHaveCount(0);
});

test("copied words carry their speaker and a citation", async ({ app: { page } }) => {
  await textIsThere(page);
  await page.getByText("I am familiar with the content of the information").focus();
  await page.keyboard.press("l");
  await page.keyboard.press("Control+Shift+C");
  await expect(page.getByText("Copied with citation")).toBeAttached();
  await page.keyboard.press("/");
  await page.keyboard.press("Control+v");
  const pasted = page.getByRole("combobox").first();
  await expect(pasted).toHaveValue(/I am familiar with the content/);
  await expect(pasted).toHaveValue(/Vladimir Putin to Sandy Berger.*quoted in Denis Dmitriev/);
});

test("the whole journey is possible by keyboard alone", async ({ app: { page } }) => {
  await textIsThere(page);
  await page.keyboard.press("/");
  await page.keyboard.type("bin laden chechnya");
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.locator("mark.match").first()).toBeInViewport();
  await page.keyboard.press("n");
  await expect(page.getByRole("contentinfo")).toContainText("Match 2 of");
  await page.keyboard.press("Shift+N");
  await expect(page.getByRole("contentinfo")).toContainText("Match 1 of");
  for (const key of ["l", "l", "1"]) await page.keyboard.press(key);
  await expect(cards(page)).toHaveCount(1);
  await page.keyboard.press("n");
  await page.keyboard.type("Checked.");
  await page.keyboard.press("Control+Enter");
  await expect(page.locator("textarea")).toHaveCount(0);
  await expect(cards(page).first()).toContainText("Checked.");
  await page.keyboard.press("Control+e");
  await expect(page.getByRole("dialog", { name: /Export/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toContainText("Next and previous sentence");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("Escape leads out of an empty search and back into the text", async ({ app: { page } }) => {
  await textIsThere(page);
  await page.getByText("In early 1999, the United States imposed sanctions").focus();
  await page.keyboard.press("/");
  await page.keyboard.type("iran");
  for (let press = 0; press < 3; press += 1) await page.keyboard.press("Escape");
  const where = () => page.evaluate(() => document.activeElement?.closest("main")?.tagName);
  await expect.poll(where).toBe("MAIN");
});

test("marked text and its tools are accessible in light and dark", async ({ app: { page } }) => {
  await textIsThere(page);
  for (const key of ["j", "l", "1"]) await page.keyboard.press(key);
  await expect(cards(page)).toHaveCount(1);
  for (const key of ["Escape", "j", "l", "3"]) await page.keyboard.press(key);
  await expect(cards(page)).toHaveCount(2);
  await expect(page.getByRole("toolbar", { name: "Highlight" })).toBeVisible();
  await expectAccessible(page);
});

test("the style of citation is chosen beside the words by keyboard, used by the copy, and remembered", async ({
  app,
}) => {
  await drag(app.page, "the question of sanctions", "from time to time");
  const style = app.page.getByRole("combobox", { name: "Citation style" });
  await style.focus();
  await app.page.keyboard.press("End");
  await expect(style).toHaveValue("gost");
  await style.selectOption("apa");
  await expectAccessible(app.page);
  const copied = app.page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const write = DataTransfer.prototype.setData;
        DataTransfer.prototype.setData = function (format, text) {
          if (format === "text/plain") resolve(text);
          write.call(this, format, text);
        };
      }),
  );
  await app.page.getByRole("button", { name: "Copy with citation" }).click();
  expect(await copied).toContain("(V. Putin to S. Berger, telephone conversation, June 15, 1999");
  await app.restart();
  await app.page.getByRole("button", { name: "Appearance" }).click();
  await expect(app.page.getByRole("combobox", { name: "Citation style" })).toHaveValue("apa");
});
