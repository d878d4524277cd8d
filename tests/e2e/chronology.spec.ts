import { expect, test } from "./support/app.ts";
import { expectAccessible } from "./support/axe.ts";

test("all records stand in the order of time, across sections", async ({ app }) => {
  const { page } = app;
  await page.getByRole("radio", { name: "Chronology" }).click();
  await expect(page.getByText("8 records, excerpted in 10 sections")).toBeVisible();
  await expect(page.locator(".record-entry-date")).toHaveText([
    "15 June 1999",
    "12 September 1999",
    "30 October 1999",
    "2 November 1999",
    /^Between .* 1999/,
    "1 January 2000",
    "April 2000",
    "6 September 2000",
  ]);
});

test("time is drawn between the cards only, as long as the text above says", async ({ app }) => {
  const { page } = app;
  await page.getByRole("radio", { name: "Chronology" }).click();
  await expect(page.getByText("solid line between the cards is to scale")).toBeVisible();
  const boxes = (selector: string) =>
    page.locator(selector).evaluateAll((all) =>
      all.map((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return { top, bottom };
      }),
    );
  const cards = await boxes(".timeline .record-entry");
  const lines = await boxes(".timeline-line");
  const ticks = await boxes(".timeline-tick");
  expect(lines).toHaveLength(cards.length);
  const isBeside = (at: number) => cards.some(({ top, bottom }) => at > top + 1 && at < bottom - 1);
  for (const { top, bottom } of lines) expect(isBeside((top + bottom) / 2)).toBe(false);
  for (const { top, bottom } of ticks) expect(isBeside((top + bottom) / 2)).toBe(false);
  const [, summer, autumn] = lines.map(({ top, bottom }) => bottom - top);
  expect((summer ?? 0) / (autumn ?? 1)).toBeCloseTo(89 / 48, 1);
});

test("a vague date is drawn as a span over its neighbours, and explained", async ({ app }) => {
  const { page } = app;
  await page.getByRole("radio", { name: "Chronology" }).click();
  const vague = page.getByRole("article").filter({ hasText: /Between .* 1999/ });
  await expect(vague.getByText("a month later")).toBeVisible();
  const span = await page.locator(".timeline-span-vague").boundingBox();
  const oslo = await page.getByRole("article").filter({ hasText: "Oslo" }).boundingBox();
  if (!span || !oslo) throw new Error("The span or the meeting in Oslo is not drawn");
  expect(span.y).toBeLessThan(oslo.y);
  expect(span.y + span.height).toBeGreaterThan(oslo.y + oslo.height);
});

test("a record is read by keyboard, in whichever section excerpts it", async ({ app }) => {
  const { page } = app;
  await page.getByRole("radio", { name: "Chronology" }).click();
  const auckland = page.getByRole("article").filter({ hasText: "Auckland" });
  await expect(auckland.getByText("4 turns")).toBeVisible();
  await expect(auckland.getByRole("list", { name: "Read it in" }).getByRole("link")).toHaveCount(3);
  await auckland.getByRole("link", { name: /devalue the ruble/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/read\/yeltsins-disciple\/s3\//);
  await page.goBack();
  await expect(page.getByRole("main", { name: "Chronology" })).toBeVisible();
});

test("own highlights are counted with their record", async ({ app }) => {
  const { page } = app;
  await page.getByText("The recent terrorist acts in Moscow").dblclick();
  await page.keyboard.press("3");
  await expect(page.locator("main mark.highlight")).toBeVisible();
  await page.getByRole("radio", { name: "Chronology" }).click();
  const auckland = page.getByRole("article").filter({ hasText: "Auckland" });
  await expect(auckland.getByText("highlight of yours")).toBeVisible();
  await expect(auckland.locator(".record-entry-mark")).toHaveText("1 blue");
});

test("the chronology is accessible, also when there is little room", async ({ app }) => {
  const { page } = app;
  await page.getByRole("radio", { name: "Chronology" }).click();
  await expect(page.getByRole("article")).toHaveCount(8);
  await expectAccessible(page, ".chronology");
  await page.setViewportSize({ width: 720, height: 900 });
  await expectAccessible(page, ".chronology");
  const overflow = await page
    .getByRole("main")
    .evaluate((main) => main.scrollWidth - main.clientWidth);
  expect(overflow).toBe(0);
});
