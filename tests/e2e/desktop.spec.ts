import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test as base } from "./support/app.ts";
import { startStandIn, type StandInHost } from "./support/stand-in-host.ts";

/** Starts the built application under the stand-in, with arguments of its own. */
const test = base.extend<{ start: (...args: string[]) => Promise<StandInHost> }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from its pattern
  start: async ({}, provide) => {
    const folder = await mkdtemp(join(tmpdir(), "readout-desktop-"));
    await mkdir(join(folder, "saved"));
    const running: StandInHost[] = [];
    await provide(async (...args) => {
      const folders = { library: join(folder, "library"), saved: join(folder, "saved") };
      const started = await startStandIn(folders, args);
      running.push(started);
      return started;
    });
    for (const one of running) await one.close();
    await rm(folder, { recursive: true, force: true });
  },
});

test("the page's object cannot be changed by what runs in the page", async ({ start }) => {
  const { page } = await start();
  const isUnchanged = await page.evaluate(() => {
    const holder = globalThis as unknown as { readout: Record<string, unknown> };
    const { readout } = holder;
    const { search } = readout;
    try {
      readout["search"] = null;
    } catch {
      // Strict code is told; loose code is ignored.
    }
    try {
      holder.readout = {};
    } catch {
      // As above.
    }
    return holder.readout === readout && readout["search"] === search;
  });
  expect(isUnchanged).toBe(true);
});

test("nothing in the page reaches the network", async ({ start }) => {
  const app = await start();
  const outcomes = await app.page.evaluate(async () => {
    const image = new Image();
    const load = new Promise((resolve) => {
      image.addEventListener("load", () => resolve("loaded"));
      image.addEventListener("error", () => resolve("refused"));
    });
    image.src = "https://example.com/pixel.png";
    const call = fetch("https://example.com/").then(
      () => "loaded",
      () => "refused",
    );
    return Promise.all([load, call]);
  });
  expect(outcomes).toEqual(["refused", "refused"]);
  expect(app.outside).toEqual([]);
});

test("the page does not leave, and opens no other window; its owner is asked", async ({
  start,
}) => {
  const app = await start();
  const heading = app.page.getByRole("heading").first();
  await expect(heading).toBeVisible();
  const address = app.page.url();
  const leave = () =>
    app.page.evaluate(() => {
      globalThis.open("https://example.com/new-window");
      globalThis.location.assign("https://example.com/elsewhere");
    });
  // The window itself does not go elsewhere, so that nobody has to be asked about that.
  const addresses = ["https://example.com/new-window"];
  await leave();
  await expect.poll(() => [...app.questions]).toEqual(addresses);
  expect(app.openedOutside).toEqual([]);
  await app.order({ kind: "answer-questions", button: 0 });
  await leave();
  await expect.poll(() => [...app.openedOutside]).toEqual(addresses);
  await expect(heading).toBeVisible();
  expect(app.page.url()).toBe(address);
  await expect.poll(() => app.page.context().pages().length).toBe(1);
  expect([...app.cancelled, ...app.outside]).toEqual([]);
});

test("a link opens the passage: at the start, and while Readout runs", async ({ start }) => {
  const app = await start("readout://yeltsins-disciple/s4/t2/p1");
  await expect(app.page).toHaveURL(/#\/read\/yeltsins-disciple\/s4\/t2\/p1$/);
  await app.order({ kind: "open-link", link: "readout://yeltsins-disciple/s10/l1" });
  await expect(app.page).toHaveURL(/#\/read\/yeltsins-disciple\/s10\/l1$/);
  expect(app.page.context().pages()).toHaveLength(1);
});

test("a menu item does what its key does", async ({ start }) => {
  const app = await start();
  await expect(app.page.getByRole("heading").first()).toBeVisible();
  await app.order({ kind: "choose-menu-item", label: "Chronology" });
  await expect(app.page).toHaveURL(/#\/chronology$/);
});
