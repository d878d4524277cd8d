import { rm } from "node:fs/promises";
import type { Browser, Page } from "@playwright/test";
import { EMPTY_RECIPE } from "../../src/contract/recipe.ts";
import { openShelf } from "../../src/node/corpora/open-shelf.ts";
import { systemDisk } from "../../src/node/disk.ts";
import { hostileWork } from "../support/import/hostile/hostile-work.ts";
import { CANARY, payloads } from "../support/import/payloads.ts";
import { expect, test } from "./support/app.ts";
import { freshFolders, injectRaw, watchDeeds, watchRequests } from "./support/hostile.ts";
import { chooseFormat, openExport, preview } from "./support/exporting.ts";
import { dropFiles, readInto } from "./support/importing.ts";
import { textIsThere } from "./support/marking.ts";
import { startWebHost } from "./support/web-host.ts";

// What is injected by the thousand is nothing to be looked at step by step.
test.use({ trace: "off" });

const PAYLOADS = payloads();

/** The window of a browser that knows no Trusted Types, under the policy or under none. */
async function withoutTrustedTypes(
  browser: Browser,
  { isUnderPolicy }: { isUnderPolicy: boolean },
) {
  const folders = await freshFolders();
  const context = await browser.newContext({ bypassCSP: !isUnderPolicy });
  const page = await context.newPage();
  await context.route("**/*", async (route) => {
    if (route.request().resourceType() !== "document") return route.fallback();
    const answer = await route.fetch({ maxRedirects: 0 });
    const { "content-security-policy": policy = "", ...headers } = answer.headers();
    const weaker = policy.replace(/; require-trusted-types-for.*$/u, "");
    await route.fulfill({
      response: answer,
      headers: { ...headers, "content-security-policy": weaker },
    });
  });
  const running = await startWebHost(page, folders);
  // The answer to which a browser is led on is not to be changed; the same address by itself is.
  await page.reload();
  await textIsThere(page);
  const deeds = await watchDeeds(context, page);
  await watchRequests(context, deeds);
  const close = async () => {
    await running.close();
    await rm(folders.whole, { recursive: true });
  };
  return { page, deeds, close };
}

test("in a browser without Trusted Types nothing that is let in runs, asks or leads away", async ({
  browser,
}) => {
  test.slow();
  const { page, deeds, close } = await withoutTrustedTypes(browser, { isUnderPolicy: true });
  expect(await injectRaw(page, PAYLOADS)).toBe(0);
  expect([...new Set(deeds.done)]).toEqual([]);
  await close();
});

test("under no policy the same payloads run and ask, so that who watches is known to see it", async ({
  browser,
}) => {
  const { page, deeds, close } = await withoutTrustedTypes(browser, { isUnderPolicy: false });
  const running = PAYLOADS.filter((payload) =>
    /^<(?:img|svg\/|link rel="stylesheet")/u.test(payload),
  );
  await injectRaw(page, running);
  expect(deeds.done.filter((deed) => deed.startsWith("ran")).length).toBeGreaterThan(30);
  expect(deeds.done.filter((deed) => deed.startsWith("requested")).length).toBeGreaterThan(0);
  await close();
});

/** A library in which the payloads stand raw, as if readers had let everything through. */
async function keepRaw(library: string): Promise<void> {
  const claim = async () => undefined;
  const shelf = await openShelf({ disk: systemDisk, library, bundled: [], claim });
  const corpus = await shelf.begin({ title: PAYLOADS[0] ?? "", description: PAYLOADS.join(" ") });
  const work = hostileWork(corpus, PAYLOADS);
  const kept = {
    work,
    recipe: EMPTY_RECIPE,
    retired: [],
    source: PAYLOADS[1] ?? "",
    original: null,
  };
  await shelf.keep({ corpus, works: [kept] });
}

/** A text that holds a NUL is refused before anybody sees it. */
const WRITTEN = PAYLOADS.filter((payload) => !payload.includes("\0"));

/** Documents whose names, titles, speakers, dates, words and refusals are payloads. */
const DOCUMENTS = [
  { name: `${PAYLOADS[2]?.replaceAll("/", " ")}.txt`, text: transcriptOf(WRITTEN) },
  { name: `${PAYLOADS[3]?.replaceAll("/", " ")}.pdf`, text: PAYLOADS.join(" ") },
];

function transcriptOf(payloads: readonly string[]): string {
  const said = payloads.map((payload, index) => `[${index % 9}${payload}]: ${payload}`);
  return [payloads[0], `Meeting in ${payloads[1]}, 2 November 1999`, ...said].join("\n\n");
}

/** Looks at every part of the report and the review of an import. */
async function reviewPayloads(page: Page): Promise<void> {
  await dropFiles(page, DOCUMENTS);
  await readInto(page, PAYLOADS[1] ?? "");
  for (const file of await page.locator(".import-file").all()) await file.click();
  await page.getByRole("button", { name: /^Review/ }).click();
  for (const part of ["Speakers", "Records", "Publication", "Paragraphs"]) {
    await page.getByRole("tab", { name: new RegExp(`^${part}`) }).click();
    await expect(page.getByRole("tabpanel")).toBeVisible();
  }
  const paragraphs = page.getByRole("listbox", { name: "Paragraphs" });
  await expect(paragraphs).toContainText(WRITTEN[0] ?? "");
  await paragraphs.focus();
  await page.keyboard.press("End");
  await expect(paragraphs).toContainText(WRITTEN.at(-1) ?? "");
}

/** Scrolls through all cards of the notebook. */
async function scrollNotebook(page: Page): Promise<void> {
  await page.getByRole("radio", { name: "Everything" }).click();
  const list = page.locator(".notebook-scroll");
  await expect(list.getByRole("listitem").first()).toBeVisible();
  await list.evaluate(async (scroller) => {
    for (let top = 0; top < scroller.scrollHeight; top += scroller.clientHeight) {
      scroller.scrollTop = top;
      await new Promise(requestAnimationFrame);
    }
  });
}

/** Looks at everything as text and as a page before it is exported. */
async function previewPayloads(page: Page): Promise<void> {
  await page.evaluate(() => (location.hash = "#/read/hostile"));
  await openExport(page);
  await page
    .getByRole("dialog")
    .getByText(/^Everything \(\d+\)$/)
    .click();
  await expect(preview(page)).toContainText(CANARY);
  await chooseFormat(page, "HTML", "html");
}

test("the window alone shows payloads as words that are kept raw, under no policy", async ({
  browser,
}) => {
  test.slow();
  const folders = await freshFolders();
  await keepRaw(folders.library);
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  const running = await startWebHost(page, folders);
  const deeds = await watchDeeds(context, page);
  await watchRequests(context, deeds);
  const token = (await page.locator('meta[name="readout-token"]').getAttribute("content")) ?? "";
  for (let from = 0; from < PAYLOADS.length; from += 40) {
    const answer = await page.request.post(`${running.origin}/api/addAnnotation`, {
      headers: { "x-readout-token": token },
      data: { target: { kind: "notebook" }, note: PAYLOADS.slice(from, from + 40).join("\n\n") },
    });
    expect(await answer.json()).toMatchObject({ ok: true });
  }
  // A window knows the notes that were there when it was opened.
  await page.reload();
  await textIsThere(page);
  const seen = new Set<string>();
  for (let index = 0; index < PAYLOADS.length; index += 8) {
    await page.evaluate((address) => (location.hash = address), `#/read/hostile/s1/p${index + 1}`);
    await expect(page.locator(`[data-passage="hostile/s1/p${index + 1}"]`)).toBeVisible();
    for (const text of await page.locator("[data-passage]").allTextContents()) seen.add(text);
  }
  const missing = PAYLOADS.filter((payload) => ![...seen].some((text) => text.includes(payload)));
  expect(missing).toEqual([]);
  for (const view of ["people", "chronology", "search?q=script", "library/corpora", "import"]) {
    await page.evaluate((address) => (location.hash = address), `#/${view}`);
    await expect(page.getByRole("main").first()).toBeVisible();
    await page.waitForTimeout(500);
  }
  await scrollNotebook(page);
  await reviewPayloads(page);
  await previewPayloads(page);
  expect([...new Set(deeds.done)]).toEqual([]);
  await running.close();
  await rm(folders.whole, { recursive: true });
});
