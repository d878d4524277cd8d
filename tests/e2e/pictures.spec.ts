import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { dataAddress, pngFile } from "../support/import/picture-files.ts";
import { expect, test } from "./support/app.ts";
import { expectAccessible } from "./support/axe.ts";
import { keepAll, readInto } from "./support/importing.ts";
import { tabTo } from "./support/keys.ts";
import { textIsThere } from "./support/marking.ts";

// A recorded trace fetches what the page shows from memory, which the policy of the page forbids.
test.use({ trace: "off" });

const MAP = pngFile({ width: 320, height: 200, grey: 150 });
const CUT = MAP.slice(0, 20);

const PAGE = `<!doctype html><html lang="en"><head><title>Down the river</title></head><body>
<h1>Down the river</h1><p>We left in the morning, when the fog had gone.</p>
<figure><img src="maps/river.png" alt="A map of the river"><figcaption>The river in 1999.</figcaption></figure>
<p>The ferry was late, and nobody minded. <img src="${dataAddress(CUT)}" alt="A ferry"></p>
<p>It ends here. <img src="https://example.org/tracker.png" alt="Nothing"></p></body></html>`;

/** Chooses a folder with the page and its map, beside which lies a picture that nothing shows. */
async function importTrip(page: Page, folder: string): Promise<void> {
  await mkdir(join(folder, "trip", "maps"), { recursive: true });
  await writeFile(join(folder, "trip", "page.html"), PAGE);
  await writeFile(join(folder, "trip", "maps", "river.png"), MAP);
  await writeFile(join(folder, "trip", "unused.png"), MAP);
  await textIsThere(page);
  await page.evaluate(() => (location.hash = "#/import"));
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a folder" }).click();
  await (await chooser).setFiles(join(folder, "trip"));
  await readInto(page, "Trips");
}

const widthOf = (page: Page, name: string) =>
  page.getByRole("img", { name }).evaluate((image) => (image as HTMLImageElement).naturalWidth);

test("a page is imported with the pictures of its folder, which are seen and opened, and go by themselves", async ({
  app: { page, libraryFolder },
}) => {
  await importTrip(page, join(libraryFolder, "..", "sent"));
  await expect(
    page.getByText("No document shows 1 picture, left out: trip/unused.png"),
  ).toBeVisible();
  await page.getByRole("button", { name: "trip/page.html" }).click();
  await expect(page.getByText(/“https:\/\/example.org\/tracker.png” was left out/)).toBeVisible();
  await keepAll(page);
  await page.getByRole("button", { name: "Read what was imported" }).click();

  const map = page.getByRole("button", { name: "Open larger: A map of the river" });
  await expect(map).toBeVisible();
  await expect.poll(() => widthOf(page, "A map of the river")).toBe(320);
  const [picture, caption] = await Promise.all([
    map.boundingBox(),
    page.getByText("The river in 1999.").boundingBox(),
  ]);
  expect((picture?.y ?? 0) + (picture?.height ?? 0)).toBeLessThanOrEqual(caption?.y ?? 0);
  await expect(page.getByText("Picture, which cannot be shown: A ferry")).toBeVisible();
  await expectAccessible(page, ".reader-text");

  await tabTo(page, map);
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "A map of the river" });
  await expect(dialog.getByRole("img", { name: "A map of the river" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(map).toBeFocused();

  await page.evaluate(() => (location.hash = "#/library/corpora"));
  const corpus = page.getByRole("list", { name: "Corpora" }).getByRole("listitem").last();
  await expect(corpus).toContainText("of pictures");
  await corpus.getByRole("button", { name: "Remove pictures of “Trips”" }).click();
  await page.getByRole("button", { name: "Remove the pictures" }).click();
  await expect(corpus).not.toContainText("of pictures");
  await page.goBack();
  await expect(page.getByText("Picture, which cannot be shown: A map of the river")).toBeVisible();
  await expect(page.getByText("The river in 1999.")).toBeVisible();
});
