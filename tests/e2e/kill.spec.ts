import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { chromium, expect, type Page, test } from "@playwright/test";
import { chromiumLaunch } from "./support/chromium.ts";
import { isSaved } from "./support/library-view.ts";
import { cards, textIsThere } from "./support/marking.ts";
import { writeNewNote } from "./support/notebook.ts";

const ENTRY = fileURLToPath(new URL("../../src/web/index.ts", import.meta.url));
const ROUNDS = process.env["READOUT_LONG"] ? 50 : 5;
const ROUND_MS = 20_000;

interface Running {
  page: Page;
  /** Ends Readout and the browser at once, as a power switch would. */
  kill(): Promise<void>;
}

async function start(library: string): Promise<Running> {
  const host = spawn(process.execPath, [ENTRY, "--library", library], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [address] = (await once(createInterface({ input: host.stdout }), "line")) as [string];
  const server = await chromium.launchServer(chromiumLaunch());
  const browser = await chromium.connect(server.wsEndpoint());
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(address);
  return {
    page,
    async kill() {
      await Promise.all([killed(host), server.kill()]);
    },
  };
}

async function killed(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

test("a note that was called saved is there after Readout and the browser were killed", async () => {
  test.setTimeout(ROUNDS * ROUND_MS);
  const folder = await mkdtemp(join(tmpdir(), "readout-kill-"));
  let running = await start(folder);
  try {
    for (let round = 1; round <= ROUNDS; round += 1) {
      await textIsThere(running.page);
      await writeNewNote(running.page, `Kept in round ${round}`);
      await isSaved(running.page);
      await running.kill();
      running = await start(folder);
      await expect(cards(running.page)).toHaveCount(round);
      await expect(cards(running.page).filter({ hasText: `Kept in round ${round}` })).toBeVisible();
    }
    await expect(running.page.locator(".notice")).toHaveCount(0);
  } finally {
    await running.kill();
    await rm(folder, { recursive: true, force: true });
  }
});
