import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Installs the packages when they are missing or not those of the lock file; says so on standard error. */
export function ensurePackages() {
  if (isInstalled()) return;
  process.stderr.write("readout: installing packages (npm ci) …\n");
  // Standard output belongs to the command that was asked for.
  const result = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: ROOT,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (result.status !== 0)
    throw new Error(
      "The packages could not be installed; the lines above say why. Nothing else was changed. Once that is solved, try again.",
    );
}

/** npm writes down what it installed when it is done; packages for other systems may be missing. */
function isInstalled() {
  const installed = readLock("node_modules/.package-lock.json");
  return Object.entries(readLock("package-lock.json")).every(
    ([path, { version, optional }]) =>
      path === "" || (installed[path] ? installed[path].version === version : optional === true),
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version: string, optional?: boolean }>}
 */
function readLock(file) {
  const path = `${ROOT}${file}`;
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).packages : {};
}
