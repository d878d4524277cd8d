import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { nodePath } from "./node.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const ELECTRON = join(ROOT, "node_modules/electron");

/** Milliseconds that fetching Electron's binary may take; it happens once. */
const FETCH_LIMIT = 90_000;

/** Whether a window could be seen here. */
export function hasDisplay() {
  if (process.platform !== "linux") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Path of Electron's program, fetched when it is not there yet; undefined when it cannot be had. */
export function ensureElectron() {
  if (electronPath()) return electronPath();
  process.stderr.write("readout: fetching Electron (once) …\n");
  const { status } = spawnSync(nodePath(), [join(ELECTRON, "install.js")], {
    stdio: ["ignore", 2, "ignore"],
    timeout: FETCH_LIMIT,
  });
  return status === 0 ? electronPath() : undefined;
}

function electronPath() {
  const note = join(ELECTRON, "path.txt");
  if (!existsSync(note)) return undefined;
  const path = join(ELECTRON, "dist", readFileSync(note, "utf8"));
  return existsSync(path) ? path : undefined;
}

/**
 * Runs the built application in Electron until it is closed; resolves to its exit code.
 * @param {string} electron
 * @param {string[]} args
 * @returns {Promise<number>}
 */
export function runElectron(electron, args) {
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const child = spawn(electron, [...sandbox, ROOT, ...args], { stdio: "inherit" });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

const BROWSERS = {
  linux: ["chromium", "chromium-browser", "google-chrome", "microsoft-edge", "brave-browser"],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
};

/**
 * Opens an address in an installed browser, as a window without tabs. False when there is no browser
 * that can.
 * @param {string} address
 */
export function openAppWindow(address) {
  const candidates = BROWSERS[/** @type {keyof typeof BROWSERS} */ (process.platform)] ?? [];
  const browser = candidates.map(resolveProgram).find((path) => path !== undefined);
  if (!browser) return false;
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const child = spawn(browser, [...sandbox, `--app=${address}`, "--window-size=1440,900"], {
    stdio: "ignore",
    detached: true,
  });
  child.on("error", () => process.stderr.write(`readout: ${browser} could not be started.\n`));
  child.unref();
  return true;
}

/** @param {string} name a path, or the name of a program on the PATH */
function resolveProgram(name) {
  if (existsSync(name)) return name;
  const folders = (process.env.PATH ?? "").split(":");
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}
