import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test as base, type Page } from "@playwright/test";
import { startElectron, whyNoElectron } from "./electron-host.ts";
import type { RunningHost, SavedFile } from "./host.ts";
import { startStandIn } from "./stand-in-host.ts";
import { startWebHost } from "./web-host.ts";

export type HostName = "web" | "electron-stand-in" | "electron";

/** Readout as a reader has it: a window, on a library of its own. */
export interface App {
  /** The window; another one after a restart. */
  readonly page: Page;
  readonly libraryFolder: string;
  /** Every file saved so far. */
  readonly savedFiles: readonly SavedFile[];
  /** Closes Readout and starts it again on the same library. */
  restart(): Promise<void>;
  /** Does what saves a file, and returns the file. */
  saveFile(action: () => Promise<unknown>): Promise<SavedFile>;
}

/**
 * Journeys are written against `app` and run in every host. At the end of each, nothing may have been
 * requested outside the application, no script may have failed, and the policy may not have been hurt.
 */
export const test = base.extend<{ app: App }, { host: HostName }>({
  host: ["web", { option: true, scope: "worker" }],
  app: async ({ host, browser }, provide, testInfo) => {
    const reason = host === "electron" ? whyNoElectron() : null;
    testInfo.skip(reason !== null, reason ?? "");
    const folder = await mkdtemp(join(tmpdir(), "readout-journey-"));
    const folders = { library: join(folder, "library"), saved: join(folder, "saved") };
    await mkdir(folders.saved);
    const complaints: string[] = [];
    const start = async (): Promise<RunningHost> => {
      if (host === "electron") return watch(await startElectron(folders), complaints);
      if (host === "electron-stand-in") return watch(await startStandIn(folders), complaints);
      const context = await browser.newContext({ acceptDownloads: true });
      const page = await context.newPage();
      return watch(await startWebHost(page, folders), complaints);
    };
    let running = await start();
    const savedFiles: SavedFile[] = [];
    await provide({
      get page() {
        return running.page;
      },
      libraryFolder: folders.library,
      savedFiles,
      async restart() {
        await running.close();
        running = await start();
      },
      async saveFile(action) {
        const file = await running.saveFile(action);
        savedFiles.push(file);
        return file;
      },
    });
    await running.close();
    await rm(folder, { recursive: true, force: true });
    expect(complaints).toEqual([]);
  },
});

export { expect } from "@playwright/test";

/** Notes what no page of Readout may do. */
function watch(running: RunningHost, complaints: string[]): RunningHost {
  const { page, origin } = running;
  page.on("request", (request) => {
    const url = request.url();
    const isOwn =
      url.startsWith(`${origin}/`) || url.startsWith("data:") || url.startsWith("blob:");
    if (!isOwn) complaints.push(`requested outside the application: ${url}`);
  });
  page.on("pageerror", (error) => complaints.push(`script failed: ${error.message}`));
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy"))
      complaints.push(`against the policy: ${message.text()}`);
  });
  const close = () => {
    for (const address of running.outside)
      complaints.push(`reached for outside the application: ${address}`);
    return running.close();
  };
  return { ...running, close };
}
