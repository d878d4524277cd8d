import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import type { HostFolders, RunningHost } from "./host.ts";
import { readSaved } from "./saved-file.ts";

const ENTRY = fileURLToPath(new URL("../../../src/web/index.ts", import.meta.url));

/** Starts `readout serve` and opens the address that it prints. */
export async function startWebHost(page: Page, folders: HostFolders): Promise<RunningHost> {
  const child = spawn(process.execPath, [ENTRY, "--library", folders.library], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = await firstLine(child);
  await page.goto(address);
  return {
    page,
    origin: new URL(address).origin,
    outside: [],
    async saveFile(action) {
      const [download] = await Promise.all([page.waitForEvent("download"), action()]);
      const path = join(folders.saved, download.suggestedFilename());
      await download.saveAs(path);
      return readSaved(path);
    },
    async close() {
      await page.context().close();
      if (child.exitCode !== null) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error("The web host has no output");
  for await (const line of createInterface({ input: stdout })) return line;
  throw new Error("The web host ended without printing an address");
}
