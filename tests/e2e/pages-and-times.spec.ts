import type { Page } from "@playwright/test";
import { expect, test } from "./support/app.ts";
import { expectAccessible } from "./support/axe.ts";
import { type Document, dropFiles, keepAll, readInto } from "./support/importing.ts";
import { cards, textIsThere } from "./support/marking.ts";

const FILLING = Array.from({ length: 40 }, (_, at) => `<p>Paragraph ${at + 1} of the report.</p>`);

const EDITION: Document = {
  name: "edition.xml",
  text: `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
    <titleStmt><title>The river papers</title>
      <respStmt xml:id="mm"><resp>Edited by</resp><name>Mary Moss</name></respStmt></titleStmt>
    </fileDesc></teiHeader>
    <text><body><div n="1"><head>A report</head>
      <p><pb n="xl"/>The river rose<note n="3" resp="#mm">By two feet.</note> on Monday, and
        <pb n="41"/>fell on Friday.</p>
      ${FILLING.join("")}
      <p><pb n="42"/>Nobody was hurt.</p></div></body></text></TEI>`,
};

const TALK: Document = {
  name: "talk.srt",
  text: `1
00:12:31,500 --> 00:12:33,000
KIM: Is the water high?

2
01:02:05,000 --> 01:02:07,000
LEE: It is, since Monday.
`,
};

async function importAndRead(page: Page, document: Document): Promise<void> {
  await dropFiles(page, [document]);
  await readInto(page, "Papers");
  await keepAll(page);
  await page.getByRole("button", { name: "Read what was imported" }).click();
  await textIsThere(page);
}

test("a work with pages shows them and its notes, leads to a page, and tells it of what is marked", async ({
  app: { page },
}) => {
  test.slow();
  await page.setViewportSize({ width: 1600, height: 900 });
  await importAndRead(page, EDITION);
  const first = page.locator("main .paragraph").filter({ hasText: "The river rose" });
  await expect(first).toContainText("page xl");
  await expect(first).toContainText("page 41");
  await expect(first.locator("[data-passage]")).toHaveText(
    "The river rose on Monday, and fell on Friday.",
  );
  const shown = await first
    .locator("[data-pages]")
    .evaluateAll((pieces) => pieces.map((piece) => getComputedStyle(piece, "::before").content));
  expect(shown).toEqual(['"xl" / ""', '"[41] " / ""']);
  await expect(page.getByText("Note 3 by Mary Moss")).toBeVisible();

  const field = page.getByLabel("Page", { exact: true });
  await field.fill("300");
  await field.press("Enter");
  await expect(page.getByRole("navigation").getByText("There is no page 300.")).toBeVisible();
  const last = page.locator("main [data-passage]").filter({ hasText: "Nobody was hurt" });
  await expect(last).not.toBeInViewport();
  await field.fill("p. 42");
  await field.press("Enter");
  await expect(last).toBeInViewport();

  await last.click();
  await expect(page.getByRole("contentinfo")).toContainText("p. 42");
  await page.keyboard.press("l");
  await page.keyboard.press("2");
  await expect(cards(page)).toContainText("p. 42");
  // What React Aria said of the button that kept the file points to a label that is gone, for seven seconds.
  await expect(page.locator("[data-live-announcer] [role=img]")).toHaveCount(0, {
    timeout: 10_000,
  });
  await expectAccessible(page);
});

test("a recording shows when each turn was said", async ({ app: { page } }) => {
  await importAndRead(page, TALK);
  const turns = page.locator("main .turn");
  await expect(turns.first()).toContainText("at 0:12:31");
  await expect(turns.last()).toContainText("at 1:02:05");
  await expect(page.getByLabel("Page", { exact: true })).toHaveCount(0);
});
