import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext } from "@playwright/test";
import { chromiumLaunch } from "../support/chromium.ts";

interface Size {
  width: number;
  height: number;
}

/** A Chromium of its own for one run of the application; a test reaches it at the endpoint too. */
export interface StandInBrowser {
  context: BrowserContext;
  endpoint: string;
  close(): Promise<void>;
}

export async function launchBrowser(viewport: Size): Promise<StandInBrowser> {
  const port = await freePort();
  const profile = await mkdtemp(join(tmpdir(), "readout-stand-in-"));
  const { executablePath, args } = chromiumLaunch();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...args, `--remote-debugging-port=${port}`],
    viewport,
    // The application decides when to end.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  return {
    context,
    endpoint: `http://127.0.0.1:${port}`,
    async close() {
      await context.close();
      // Chromium may still be writing for a moment.
      await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
