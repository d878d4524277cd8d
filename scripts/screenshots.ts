import { mkdtemp, mkdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Browser, chromium, type Page } from "@playwright/test";
import type { ReadoutApi } from "../src/contract/api.ts";
import { chromiumLaunch } from "../tests/e2e/support/chromium.ts";
import { serveReadout } from "../tests/support/serve-readout.ts";

const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const SETTLE_MS = 600;

/** A view, how to get there, and how wide. */
interface Shot {
  name: string;
  width?: number;
  go: (page: Page) => Promise<void>;
}

const SECTION_2 = /Putin told Washington that Osama bin Laden/;

const SHOTS: Shot[] = [
  { name: "reader", go: (page) => page.getByRole("button", { name: SECTION_2 }).click() },
  {
    name: "search-box",
    go: async (page) => {
      await page.keyboard.press("/");
      await page.keyboard.type("sanctions");
    },
  },
  { name: "concordance", go: (page) => searchView(page, "Concordance") },
  { name: "counts", go: (page) => searchView(page, "Counts") },
  {
    name: "search",
    go: async (page) => {
      await page.keyboard.press("Alt+4");
      await page.keyboard.type("(russia OR moscow) -sanctions ");
      await page.getByRole("combobox", { name: "Order" }).selectOption("reading");
    },
  },
  {
    name: "search-builder",
    go: async (page) => {
      await page.keyboard.press("Alt+4");
      await page.keyboard.type('terror* near/5 moscow -speaker:clinton "state duma" ');
      await page.getByRole("button", { name: "Build a query" }).click();
    },
  },
  { name: "chronology", go: (page) => page.keyboard.press("Alt+2") },
  { name: "people", go: (page) => page.keyboard.press("Alt+3") },
  { name: "library", go: (page) => page.keyboard.press("Alt+5") },
  { name: "bin", go: (page) => libraryPage(page, "Bin") },
  { name: "moving", go: (page) => libraryPage(page, "Move and merge") },
  {
    name: "backup",
    go: async (page) => {
      await page.keyboard.press("Alt+5");
      await page.getByRole("button", { name: "Back up now" }).click();
      await page.getByText("Backed up and read back").first().waitFor();
      await page.locator(".card-main").first().focus();
      await page.keyboard.press("Delete");
      await page.getByRole("tab", { name: "Backups" }).click();
      await page
        .getByRole("button", { name: /^Open the backup of/ })
        .first()
        .click();
    },
  },
  { name: "import", go: (page) => page.keyboard.press("Alt+6") },
  { name: "import-report", go: (page) => importReport(page) },
  {
    name: "import-review",
    go: async (page) => {
      await importReport(page);
      await page.getByRole("button", { name: /^Review/ }).click();
      await page.getByRole("radio", { name: "Least sure first" }).click();
    },
  },
  {
    name: "import-speakers",
    go: async (page) => {
      await importReport(page);
      await page.getByRole("button", { name: /^Review/ }).click();
      await page.getByRole("tab", { name: /^Speakers/ }).click();
    },
  },
  { name: "check", go: (page) => checkDraft(page) },
  { name: "check-narrow", width: 400, go: (page) => checkDraft(page) },
  {
    name: "check-wide",
    width: 2200,
    go: async (page) => {
      await checkDraft(page);
      for (const key of ["w", "f", "l", "j", "j", "j"]) await page.keyboard.press(key);
    },
  },
  { name: "check-beginning", go: (page) => page.keyboard.press("Alt+7") },
  { name: "dossiers", go: (page) => page.keyboard.press("Alt+8") },
  { name: "dossier", go: (page) => openDossier(page) },
  { name: "dossier-narrow", width: 400, go: (page) => openDossier(page) },
  {
    name: "dossier-overview",
    go: async (page) => {
      await openDossier(page);
      await page.getByRole("tab", { name: "Overview" }).click();
    },
  },
  { name: "corpora", go: (page) => libraryPage(page, "Corpora") },
  { name: "works", go: (page) => page.keyboard.press("o") },
  { name: "library-narrow", width: 400, go: (page) => page.keyboard.press("Alt+5") },
  { name: "export", go: (page) => page.keyboard.press("Control+E") },
  { name: "appearance", go: (page) => page.keyboard.press("Control+,") },
  { name: "shortcuts", go: (page) => page.keyboard.press("?") },
  {
    name: "search-problem",
    go: async (page) => {
      await page.keyboard.press("Alt+4");
      await page.keyboard.type("((speeker:putin date:1999-13 ");
    },
  },
  {
    name: "search-narrow",
    width: 720,
    go: async (page) => {
      await page.keyboard.press("Alt+4");
      await page.keyboard.type("russia ");
    },
  },
  { name: "concordance-narrow", width: 600, go: (page) => searchView(page, "Concordance") },
  { name: "concordance-wide", width: 2200, go: (page) => searchView(page, "Concordance") },
  {
    name: "narrow",
    width: 720,
    go: async (page) => {
      await page.keyboard.press("[");
      await page.getByRole("button", { name: SECTION_2 }).click();
    },
  },
];

async function libraryPage(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Alt+5");
  await page.getByRole("tab", { name }).click();
}

async function importReport(page: Page): Promise<void> {
  await page.keyboard.press("Alt+6");
  await page
    .locator("input[type=file]:not([webkitdirectory])")
    .setInputFiles(here("tests/fixtures/transcripts/oral-history.txt"));
  await page.getByRole("button", { name: "Read them" }).click();
  await page.getByRole("button", { name: /^Review/ }).waitFor();
}

async function openDossier(page: Page): Promise<void> {
  await page.keyboard.press("Alt+8");
  await page.getByRole("link", { name: "The winter of 1999" }).click();
  await page.getByRole("row").first().focus();
}

/** The findings of a draft, with the altered quotation in hand. */
async function checkDraft(page: Page): Promise<void> {
  await page.keyboard.press("Alt+7");
  await page
    .locator(".checker input[type=file]")
    .setInputFiles(here("tests/fixtures/drafts/auckland.md"));
  await page.getByRole("listbox", { name: "Findings" }).waitFor();
  await page.keyboard.press("j");
  await page.getByText("The source says").waitFor();
}

async function searchView(page: Page, part: string): Promise<void> {
  await page.keyboard.press("Alt+4");
  await page.keyboard.type("russia");
  await page.keyboard.press("Enter");
  await page.getByRole("radio", { name: part, exact: true }).click();
}

async function annotate(api: ReadoutApi): Promise<void> {
  const passage = "yeltsins-disciple/s2/t1/p1";
  await api.addAnnotation({
    target: {
      kind: "quote",
      passage,
      quote: "Osama bin Laden has declared his intention to move to Chechnya.",
    },
    note: "Said two weeks before the second war. Who else reports it at the time?",
    tags: ["terrorism", "to check"],
  });
  await api.addAnnotation({
    target: {
      kind: "quote",
      passage,
      quote: "He hasnʼt moved because he is afraid we will apprehend him",
    },
    colour: "blue",
  });
  await api.addAnnotation({
    target: {
      kind: "quote",
      passage: "yeltsins-disciple/s4/t2/p1",
      quote: "People donʼt read programs. They look at the faces of the leaders",
    },
    colour: "green",
    note: "Compare *his own* campaign that winter.",
    tags: ["elections"],
  });
}

/** A dossier of the annotations that there are. */
async function arrange(api: ReadoutApi): Promise<void> {
  const [first, second, third] = (await api.listAnnotations({})).map(({ id }) => id);
  await api.addDossier({ title: "The winter of 1999" });
  const [dossier] = await api.listDossiers({});
  const claims = ["The war was expected in September", "The election was about persons"];
  await api.addEntries({
    spot: { parent: dossier!.id },
    entries: claims.map((text) => ({ kind: "claim", text })),
  });
  const [war, election] = (await api.openDossier({ dossier: dossier!.id })).entries;
  await api.addEntries({
    spot: { parent: war!.id },
    entries: [
      { kind: "words", text: "What was said of it *before* the second war:" },
      { kind: "excerpt", annotation: first!, stance: "for", text: "The **earliest** mention." },
      { kind: "excerpt", annotation: second!, stance: "against" },
    ],
  });
  await api.addEntries({
    spot: { parent: election!.id },
    entries: [{ kind: "excerpt", annotation: third! }],
  });
}

async function take(browser: Browser, url: string, folder: string, shot: Shot, dark: boolean) {
  const context = await browser.newContext({
    viewport: { width: shot.width ?? 1440, height: 900 },
    colorScheme: dark ? "dark" : "light",
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator("[data-passage]").first().waitFor();
  await shot.go(page);
  // A jump shows where it led for a second, and fonts come in.
  await page.waitForTimeout(SETTLE_MS * 3);
  await page.screenshot({ path: join(folder, `${shot.name}-${dark ? "dark" : "light"}.png`) });
  await context.close();
}

const { values } = parseArgs({
  options: {
    out: { type: "string", default: here("test-results/screenshots") },
    /** The beginning of the names of those that are wanted. */
    only: { type: "string", default: "" },
  },
});
const library = await mkdtemp(join(tmpdir(), "readout-screenshots-"));
const browser = await chromium.launch(chromiumLaunch());
await mkdir(values.out, { recursive: true });
try {
  for (const dark of [false, true])
    for (const shot of SHOTS.filter(({ name }) => name.startsWith(values.only))) {
      const served = await serveReadout({ library: join(library, `${shot.name}-${dark}`) });
      await annotate(served.api);
      await arrange(served.api);
      await take(browser, served.url, values.out, shot, dark);
      await served.close();
    }
} finally {
  await browser.close();
  await rm(library, { recursive: true, force: true });
}
console.log(values.out);
