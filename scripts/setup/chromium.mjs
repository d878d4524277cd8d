import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

function findChromium() {
  return process.env.CHROMIUM ?? PLACES.find((path) => existsSync(path));
}

/**
 * Path of a Chromium for the browser journeys. Where there is none, root on Debian gets it installed,
 * anybody else is told the command.
 */
export function ensureChromium() {
  const found = findChromium() ?? installChromium();
  if (found) return found;
  throw new Error(
    "The browser journeys need Chromium. Install it (on Debian: sudo apt-get install chromium), or name one with CHROMIUM=/path, and try again.",
  );
}

function installChromium() {
  if (!existsSync("/usr/bin/apt-get") || process.getuid?.() !== 0) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "--yes", "--no-install-recommends", "chromium"]]) {
    process.stderr.write(`readout: apt-get ${args.join(" ")} …\n`);
    const { status } = spawnSync("apt-get", args, { stdio: ["ignore", 2, 2], env });
    if (status !== 0) throw new Error("Chromium could not be installed; the lines above say why.");
  }
  return findChromium();
}
