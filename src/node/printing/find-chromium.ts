import { accessSync, constants, statSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";

const ON_THE_PATH = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
  "brave-browser",
];

const MAC_APPLICATIONS = [
  "Google Chrome.app/Contents/MacOS/Google Chrome",
  "Chromium.app/Contents/MacOS/Chromium",
  "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "Brave Browser.app/Contents/MacOS/Brave Browser",
];

const WINDOWS_PROGRAMS = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
  "Chromium\\Application\\chrome.exe",
];

/** What is looked at to find a browser. */
export interface BrowserPlaces {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
}

/** An installed browser that can print: the one that CHROMIUM names, else the first that is found; null when there is none. */
export function findChromium({ platform, env }: BrowserPlaces = process): string | null {
  if (env.CHROMIUM) return isProgram(env.CHROMIUM) ? env.CHROMIUM : null;
  return placesOf(platform, env).find(isProgram) ?? null;
}

function placesOf(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === "win32")
    return [env.ProgramFiles, env["ProgramFiles(x86)"], env.LOCALAPPDATA].flatMap((folder) =>
      folder ? WINDOWS_PROGRAMS.map((program) => `${folder}\\${program}`) : [],
    );
  const folders = (env.PATH ?? "").split(delimiter).filter(isAbsolute);
  const onPath = ON_THE_PATH.flatMap((name) => folders.map((folder) => join(folder, name)));
  if (platform !== "darwin") return onPath;
  const homes = ["/Applications", ...(env.HOME ? [join(env.HOME, "Applications")] : [])];
  return [...homes.flatMap((home) => MAC_APPLICATIONS.map((name) => join(home, name))), ...onPath];
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
