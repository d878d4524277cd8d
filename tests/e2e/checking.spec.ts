import type { Page } from "@playwright/test";
import { docxFile } from "../support/import/docx-file.ts";
import { expect, test } from "./support/app.ts";
import { expectAccessible } from "./support/axe.ts";
import { tabTo } from "./support/keys.ts";
import { cards, textIsThere } from "./support/marking.ts";

const DRAFT = `Putin told Clinton in Auckland: “I have every reason to believe that the perpetrators are the same as the ones who delivered the strikes against the United States.”

Of the ruble Putin said: “We will need to devalue the currency a little, perhaps 6-8 percent.”

Clinton replied: “Russia does not have an established political system.”

“The tanks will roll through Vladivostok before the harvest is in,” Putin is said to have warned.

Three months earlier he had said that there were no major opponents to this legislation in the Duma.
`;

const view = (page: Page) => page.getByRole("main", { name: "Check" });
const findings = (page: Page) => page.getByRole("listbox", { name: "Findings" });
const chosen = (page: Page) => findings(page).getByRole("option", { selected: true });
const inHand = (page: Page) => page.getByRole("region", { name: "Finding in hand" });
const manuscript = (page: Page) => page.getByRole("region", { name: "Manuscript" });

/** Opens the checker by its key, and waits until it can be typed into. */
async function openChecker(page: Page): Promise<void> {
  await textIsThere(page);
  await page.keyboard.press("Alt+7");
  await expect(page.getByRole("heading", { name: /^Check a text/ })).toBeFocused();
}

/** Has a text checked that is pasted with the keyboard, and waits for its findings. */
async function checkPasted(page: Page, text: string): Promise<void> {
  await tabTo(page, page.getByLabel("Or paste a text"));
  await page.keyboard.insertText(text);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { name: "Check of “Pasted text”" })).toBeVisible({
    timeout: 20_000,
  });
}

/** Drops a file of these bytes on the window. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([called, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(content)], called));
      return transfer;
    },
    [name, [...bytes]] as const,
  );
  await page.dispatchEvent("main", "dragenter", { dataTransfer });
  await expect(page.getByText("Drop to check")).toBeVisible();
  await page.dispatchEvent("main", "drop", { dataTransfer });
}

test("a draft is pasted, checked, gone through and corrected by keys alone", async ({ app }) => {
  const { page } = app;
  await openChecker(page);
  await checkPasted(page, DRAFT);
  await expect(view(page).getByText("4 quotations, 2 to be corrected")).toBeVisible();
  await tabTo(page, findings(page));
  await expect(chosen(page)).toContainText("Exact");
  await page.keyboard.press("j");
  await expect(chosen(page)).toContainText("Altered");
  await expect(inHand(page)).toContainText("“it” has become “the currency”");
  await expect(inHand(page).getByText("[changed: the currency]")).toBeVisible();
  await page.keyboard.press("c");
  await expect(page.getByText("Copied: We will need to devalue it a bit").first()).toBeVisible();
  await page.keyboard.press("w");
  await page.keyboard.press("f");
  await page.keyboard.press("l");
  await expect(chosen(page)).toContainText("wording taken, footnote");
  await expect(chosen(page)).toContainText("looked at");
  await expect(manuscript(page).locator("del")).toHaveText(["the currency", "little"]);
  await expect(manuscript(page).locator("ins")).toHaveText(["it", "bit"]);
  await expect(inHand(page).locator(".finding-footnote")).toContainText("Meduza");
  await tabTo(page, page.getByRole("button", { name: "Save corrected document" }), "Shift+Tab");
  const saved = await app.saveFile(() => page.keyboard.press("Enter"));
  expect(saved.text).toContain(
    "“We will need to devalue it a bit, perhaps 6-8 percent.”[^readout-1]",
  );
  expect(saved.text).toContain("[^readout-1]: Vladimir Putin to Bill Clinton");
  expect(saved.text).toContain(DRAFT.slice(DRAFT.indexOf("Clinton replied"), -1));

  await tabTo(page, findings(page));
  await page.keyboard.press("j");
  await expect(chosen(page)).toContainText("Wrong source");
  await expect(inHand(page)).toContainText("these are the words of Vladimir Putin, not of Clinton");
  await expect(inHand(page).getByText("Bill Clinton", { exact: true })).toBeVisible();
  await page.keyboard.press("j");
  await expect(chosen(page)).toContainText("Not here");
  await expect(inHand(page)).toContainText("does not prove that it was invented");
  await page.keyboard.press("j");
  await expect(chosen(page)).toContainText("Without marks");

  await page.keyboard.press("k");
  await page.keyboard.press("k");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/read\/yeltsins-disciple\/s4\/t2\/p1/);
  await page.getByRole("button", { name: "Back to the check: 2 faults" }).click();
  await expect(chosen(page)).toContainText("Wrong source");
  await expect(findings(page).getByText("wording taken, footnote")).toBeVisible();
});

test("findings are listed by verdict, one is highlighted, and the report is saved", async ({
  app,
}) => {
  const { page } = app;
  await openChecker(page);
  await checkPasted(page, DRAFT);
  await page.getByRole("radio", { name: "To be corrected 2" }).click();
  await expect(findings(page).getByRole("option")).toHaveCount(2);
  await page.getByRole("radio", { name: "Wrong source 1" }).click();
  await expect(findings(page).getByRole("option")).toHaveCount(1);
  await manuscript(page).getByText("We will need to").click();
  await expect(chosen(page)).toContainText("Altered");
  await page.keyboard.press("h");
  await expect(cards(page)).toHaveCount(1);
  for (const [form, words] of [
    ["HTML", "Quotations in Pasted text"],
    ["CSV", "altered"],
    ["JSON", '"verdict": "wrong-source"'],
  ] as const) {
    const saved = await app.saveFile(() =>
      page.getByRole("button", { name: `Save the report as ${form}` }).click(),
    );
    expect(saved.text).toContain(words);
  }
});

test("a Word file is dropped on the checker, its findings outlive a reload, and it is put right", async ({
  app,
}) => {
  const { page } = app;
  await openChecker(page);
  const paragraphs = DRAFT.trim().split("\n\n");
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join("");
  await drop(page, "chapter.docx", docxFile({ body }));
  await expect(page.getByRole("heading", { name: "Check of “chapter.docx”" })).toBeVisible({
    timeout: 20_000,
  });
  await page.keyboard.press("j");
  await page.keyboard.press("w");
  await expect(chosen(page)).toContainText("wording taken");
  await page.reload();
  await expect(page.getByRole("heading", { name: "Check of “chapter.docx”" })).toBeVisible();
  await expect(chosen(page)).toContainText("Altered");
  await expect(chosen(page)).toContainText("wording taken");
  const saved = await app.saveFile(() =>
    page.getByRole("button", { name: "Save corrected document" }).click(),
  );
  expect(saved.name).toMatch(/\.docx$/u);
  await expect(view(page).getByText(/^Saved .*, with 1 wording and 0 footnotes\.$/u)).toBeVisible();
  await page.getByRole("button", { name: "Check another text" }).click();
  await drop(page, "broken.docx", new TextEncoder().encode("PK\u0003\u0004 no archive"));
  await expect(view(page).locator(".page-problem")).toContainText("broken.docx");
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Check of “chapter.docx”" })).toBeVisible();
  await expect(chosen(page)).toContainText("wording taken");
});

test("what cannot be checked says why, and a check that is cancelled leaves nothing", async ({
  app: { page },
}) => {
  await openChecker(page);
  await drop(page, "broken.docx", new TextEncoder().encode("PK\u0003\u0004 no archive"));
  await expect(view(page).locator(".page-problem")).toContainText("broken.docx");
  await page.getByRole("button", { name: "Check this text" }).click();
  await expect(view(page).locator(".page-problem")).toContainText("nothing to check yet");
  const long = await page.evaluateHandle((length) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(["Words that go on. ".repeat(length / 18)], "long.txt"));
    return transfer;
  }, 21_600_000);
  await page.dispatchEvent("main", "drop", { dataTransfer: long });
  await expect(view(page).locator(".page-problem")).toContainText(
    "too long to be checked at once",
    {
      timeout: 30_000,
    },
  );
  const slow = await page.evaluateHandle((words) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([words.repeat(4000)], "slow.txt"));
    return transfer;
  }, DRAFT);
  await page.dispatchEvent("main", "drop", { dataTransfer: slow });
  await page.getByRole("button", { name: "Cancel the check" }).click();
  await expect(page.getByRole("heading", { name: /^Check a text/ })).toBeVisible();
  await expect(page.getByText("The check was cancelled.")).toHaveCount(1);
});

test("the checker is accessible, wide and narrow", async ({ app: { page } }) => {
  test.setTimeout(120_000);
  await openChecker(page);
  await expectAccessible(page, ".checker");
  await checkPasted(page, DRAFT);
  for (const key of ["j", "w", "f", "l"]) await page.keyboard.press(key);
  await expect(inHand(page).locator(".finding-footnote")).toContainText("Meduza");
  await expectAccessible(page, ".checker");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(inHand(page)).toContainText("The nearest passage");
  await page.setViewportSize({ width: 400, height: 800 });
  await expectAccessible(page, ".checker");
});
