import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, type Page, test as base } from "@playwright/test";
import type { ReadoutApi } from "../../src/contract/api.ts";
import { serveReadout, type ServedReadout } from "../support/serve-readout.ts";
import { expectAccessible } from "./support/axe.ts";
import { tabTo } from "./support/keys.ts";
import { openLibrary } from "./support/library-view.ts";
import { cards, textIsThere } from "./support/marking.ts";

const RESOURCES = fileURLToPath(new URL("../../resources", import.meta.url));
const PASSAGE = "yeltsins-disciple/s2/t1/p1";

/** What was marked, and what the new edition of the text has instead. */
const ALTERED =
  "has declared his intention to move to Chechnya. His groups already have a presence";
const UNCHANGED = "The recent terrorist acts in Moscow have to do with the situation in Dagestan.";
const LOST =
  "He hasnʼt moved because he is afraid we will apprehend him or take other actions. We have serious resources in this respect";
const NEW_WORDS = "Nobody knows the reason for it.";

interface ChangedText {
  page: Page;
  api: ReadoutApi;
}

/** Readout on a text in which marked words were moved, altered and taken out since they were marked. */
const test = base.extend<{ changed: ChangedText }>({
  changed: async ({ page }, provide) => {
    const folder = await mkdtemp(join(tmpdir(), "readout-changed-"));
    const resources = join(folder, "resources");
    await cp(RESOURCES, resources, { recursive: true });
    const serve = () => serveReadout({ resources, library: join(folder, "library") });
    let served: ServedReadout = await serve();
    for (const quote of [UNCHANGED, ALTERED, LOST])
      await served.api.addAnnotation({
        target: { kind: "quote", passage: PASSAGE, quote },
        note: `On “${quote.slice(0, 12)}”`,
      });
    await served.close();
    await editText(join(resources, "corpus/clinton-putin/yeltsins-disciple.xml"));
    served = await serve();
    await page.goto(served.url);
    await provide({ page, api: served.api });
    await page.context().close();
    await served.close();
    await rm(folder, { recursive: true, force: true });
  },
});

async function editText(file: string): Promise<void> {
  const text = (await readFile(file, "utf8")).replaceAll(/\s+/g, " ");
  const edited = text
    .replace("has declared his intention to move", "has announced his intention to move")
    .replace(LOST, NEW_WORDS);
  expect(edited).not.toBe(text);
  expect(edited).not.toContain(LOST);
  await writeFile(file, edited);
}

test("the report lists what became of marked words, old and new side by side, and is accepted", async ({
  changed: { page, api },
}) => {
  await textIsThere(page);
  await expect(cards(page).filter({ hasText: "Not found in the text as it is now" })).toHaveCount(
    1,
  );
  await page.getByRole("button", { name: "1 needs a look" }).click();
  await expect(page.getByRole("tab", { name: "Needs a look (1)" })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  const altered = page.getByRole("region", { name: "Altered" });
  await expect(altered.locator("del")).toHaveText("declared");
  await expect(altered.locator("ins")).toHaveText("announced");
  await expectAccessible(page, ".library");
  await altered.getByRole("button", { name: /^Accept/ }).click();
  await expect(altered).toBeHidden();
  await expect(page.locator(".outcome-line")).toContainText("Accepted 1 place.");
  const [review] = await api.reviewAnchors({});
  const settled = review?.anchors.filter(({ isSettled }) => isSettled) ?? [];
  expect(settled.length + (review?.counts.unchanged ?? 0)).toBeGreaterThan(1);
  expect(await api.listAnnotations({})).toHaveLength(3);
});

test("lost words are repaired by keys alone, from the report into the text and back", async ({
  changed: { page, api },
}) => {
  await openLibrary(page, "Needs a look");
  const lost = page.getByRole("region", { name: "Not found" });
  await tabTo(page, lost.getByRole("button", { name: /^Repair/ }));
  await page.keyboard.press("Enter");
  const bar = page.getByRole("region", { name: "Repair" });
  await expect(bar).toContainText("He hasnʼt moved because he is afraid");
  await page.evaluate(() => document.getSelection()?.removeAllRanges());
  const passage = page.locator(`[data-passage="${PASSAGE}"]`);
  await passage.focus();
  for (let sentence = 0; sentence < 5; sentence += 1) await page.keyboard.press("l");
  await expect
    .poll(() => page.evaluate(() => String(document.getSelection())))
    .toContain("Nobody knows");
  await expectAccessible(page, ".reader");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Your library" })).toBeFocused();
  await expect(lost).toBeHidden();
  await expect(page.getByRole("button", { name: "1 needs a look" })).toBeHidden();
  const repaired = (await api.listAnnotations({})).find(({ note }) => note.includes("He hasn"));
  expect(repaired?.target).toMatchObject({ selectors: [{ exact: LOST }] });
  expect(repaired?.placements?.at(-1)).toMatchObject({ how: "repaired" });
  await page.keyboard.press("Control+Z");
  await expect(lost).toBeVisible();
});

test("a repair that is left changes nothing, and marks nothing meanwhile", async ({
  changed: { page, api },
}) => {
  await openLibrary(page, "Needs a look");
  const before = await api.listAnnotations({});
  await page
    .getByRole("region", { name: "Altered" })
    .getByRole("button", { name: /^Repair/ })
    .click();
  await expect(page.getByRole("region", { name: "Repair" })).toBeVisible();
  // Where the words are known, they are selected to begin with.
  await expect
    .poll(() => page.evaluate(() => String(document.getSelection())))
    .toContain("has announced his intention");
  await page.keyboard.press("2");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: "Altered" })).toBeVisible();
  expect(await api.listAnnotations({})).toEqual(before);
});

test("a card whose words were not found says so, and leads to the text to choose them", async ({
  changed: { page },
}) => {
  const lost = cards(page).filter({ hasText: "Not found in the text as it is now" });
  await lost.getByRole("button", { name: /best guess|Choose the words anew/ }).click();
  await expect(page.getByRole("region", { name: "Repair" })).toBeVisible();
  await page.getByRole("button", { name: "Leave it" }).click();
  await expect(page.getByRole("region", { name: "Repair" })).toBeHidden();
  await expect(page.getByRole("main", { name: "Text" })).toBeVisible();
  await expect(lost).toHaveCount(1);
});
