import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "./support/app.ts";
import { cards, markNextSentence, textIsThere } from "./support/marking.ts";

test("a damaged library is set aside, said so, and nothing stands in the way of reading", async ({
  app,
}) => {
  await markNextSentence(app.page, "1");
  await markNextSentence(app.page, "2");
  await expect(app.page.getByRole("contentinfo")).toContainText("All changes saved");
  const file = join(app.libraryFolder, "library.journal");
  const damaged = await readFile(file);
  // The first highlight is overwritten in its middle; the one after it is whole.
  const first = damaged.indexOf('"exact"');
  damaged.fill(0, first, first + 20);
  await writeFile(file, damaged);
  await app.restart();
  const notice = app.page.getByRole("alert").filter({ hasText: "library" });
  await expect(notice).toBeVisible();
  const names = await readdir(app.libraryFolder);
  const aside = names.find((name) => name.includes(".damaged-"));
  expect(aside).toBeDefined();
  expect(await readFile(join(app.libraryFolder, aside ?? ""))).toEqual(damaged);
  await textIsThere(app.page);
  await expect(cards(app.page)).toHaveCount(1);
});

test("a link to a passage that is not there says so", async ({ app: { page } }) => {
  await textIsThere(page);
  await page.evaluate(() => {
    location.hash = "#/read/yeltsins-disciple/s99/t1/p1";
  });
  await expect(page.getByRole("alert").filter({ hasText: "s99/t1/p1" })).toBeVisible();
  await page.evaluate(() => {
    location.hash = "#/read/no-such-work";
  });
  await expect(page.getByText("There is no work “no-such-work”")).toBeVisible();
});

test("letters that are made of several stay whole in a note and after a restart", async ({
  app,
}) => {
  const hard = "👩‍👩‍👧 e\u0301 ёлка \u202Eabc <b>&amp;</b> {{x}} ]]>";
  await markNextSentence(app.page, "1");
  await app.page.keyboard.press("n");
  await app.page.keyboard.insertText(hard);
  await app.page.keyboard.press("Control+Enter");
  await expect(cards(app.page).first()).toContainText("ёлка");
  await app.restart();
  const files = ["library.json", "library.journal"];
  const stored = await Promise.all(
    files.map((name) => readFile(join(app.libraryFolder, name), "utf8")),
  );
  expect(stored.join("\n")).toContain(JSON.stringify(hard).slice(1, -1));
  await expect(cards(app.page).first()).toContainText("<b>&");
});
