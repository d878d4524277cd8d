import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { spawnSync } from "node:child_process";
import { nodePath, toolEnvironment } from "./node.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const SOURCES = ["src", "electron.vite.config.ts", "package-lock.json"];

/** The files whose presence says that a build was finished. */
const RESULTS = ["out/main/index.js", "out/preload/index.cjs", "out/renderer/index.html"];

/** Builds Readout when the built files are missing or older than the sources; says so on standard error. */
export function ensureBuilt() {
  if (isBuilt()) return;
  process.stderr.write("readout: building (electron-vite build) …\n");
  const result = spawnSync(
    nodePath(),
    [join(ROOT, "node_modules/electron-vite/bin/electron-vite.js"), "build", "--logLevel", "warn"],
    { cwd: ROOT, stdio: ["ignore", 2, 2], env: toolEnvironment() },
  );
  if (result.status !== 0)
    throw new Error(
      "Readout could not be built; the lines above say why. Nothing else was changed.",
    );
}

function isBuilt() {
  if (!RESULTS.every((path) => existsSync(join(ROOT, path)))) return false;
  const built = Math.min(...RESULTS.map((path) => statSync(join(ROOT, path)).mtimeMs));
  return SOURCES.every((path) => newest(join(ROOT, path)) <= built);
}

/** @param {string} path of a file or folder; returns the time of the newest file in it */
function newest(path) {
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
