import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { ReadoutError } from "../../contract/result.ts";
import type { PrintPage } from "../../core/export/print-page.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";
import { type BrowserPipe, openBrowserPipe } from "./browser-pipe.ts";
import { findChromium } from "./find-chromium.ts";
import { PAPER } from "./paper.ts";
import { printingRun } from "./printing-run.ts";

/** Nothing goes out: no name is found, the only way leads to a port where nobody is, and the browser asks for nothing. */
const OFFLINE = [
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--proxy-server=http://127.0.0.1:9",
  "--proxy-bypass-list=<-loopback>",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  "--no-pings",
];

/** How a browser is found, and how long it may take, in milliseconds. */
export interface ChromiumOptions {
  find: () => string | null;
  longest: number;
}

/** Prints through an installed browser, in a profile of its own that is removed afterwards. */
export function printWithChromium({
  find = findChromium,
  longest,
}: Partial<ChromiumOptions> = {}): PrintPage {
  return (html) => printingRun((ended) => print(find(), html, ended), longest);
}

async function print(
  program: string | null,
  html: string,
  ended: Promise<never>,
): Promise<Uint8Array> {
  if (program === null) throw notFound();
  const profile = await makeTemporaryFolder("readout-print-");
  const browser = start(program, profile);
  const gone = once(browser, "close").catch(() => undefined);
  try {
    return await Promise.race([pagesOf(openBrowserPipe(browser, program), html), ended]);
  } finally {
    browser.kill("SIGKILL");
    await gone;
    // Processes of the browser that are still ending may write once more.
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function start(program: string, profile: string): ChildProcess {
  const args = [
    "--headless",
    "--remote-debugging-pipe",
    `--user-data-dir=${profile}`,
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-extensions",
    "--disable-gpu",
    ...OFFLINE,
    // Chromium refuses its own sandbox to root.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ];
  return spawn(program, args, { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
}

/** The page is put into an empty one, where no script runs. */
async function pagesOf({ ask }: BrowserPipe, html: string): Promise<Uint8Array> {
  const { targetId } = await ask("Target.createTarget", { url: "about:blank" });
  const attached = await ask("Target.attachToTarget", { targetId, flatten: true });
  const session = String(attached.sessionId);
  await ask("Page.enable", {}, session);
  await ask("Emulation.setScriptExecutionDisabled", { value: true }, session);
  const { frameTree } = await ask("Page.getFrameTree", {}, session);
  const frameId = (frameTree as { frame: { id: string } }).frame.id;
  await ask("Page.setDocumentContent", { frameId, html }, session);
  const { data } = await ask("Page.printToPDF", PAPER, session);
  return Buffer.from(String(data), "base64");
}

function notFound(): ReadoutError {
  return new ReadoutError(
    "printer-not-found",
    process.env.CHROMIUM
      ? `PDF is printed by a browser, and there is no program at ${process.env.CHROMIUM}, which CHROMIUM names. Nothing was written. Name another one, or export as HTML and print that from any browser.`
      : "PDF is printed by a browser, and no Chromium, Chrome or Edge was found here. Nothing was written. Install one (on Debian: sudo apt-get install chromium), or name its program with CHROMIUM=/path; or export as HTML and print that from any browser.",
  );
}
