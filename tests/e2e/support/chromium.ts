import { existsSync } from "node:fs";

const USUAL_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** How to start an installed Chromium so that it stays off the network. CHROMIUM names another one. */
export function chromiumLaunch(): { executablePath: string; args: string[] } {
  const executablePath = process.env["CHROMIUM"] ?? USUAL_PLACES.find((path) => existsSync(path));
  if (!executablePath)
    throw new Error("The browser journeys need Chromium: install it, or name it with CHROMIUM.");
  return {
    executablePath,
    args: [
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-domain-reliability",
      "--disable-sync",
      "--no-default-browser-check",
      "--no-first-run",
      "--no-pings",
      // Chromium refuses its own sandbox to root.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  };
}
