import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const STAMP = `${ROOT}node_modules/.readout-installed`;

/** Installs the packages when they are missing or older than the lock file; says so on standard error. */
export function ensurePackages() {
  const wanted = createHash("sha256")
    .update(readFileSync(`${ROOT}package-lock.json`))
    .digest("hex");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return;
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
  writeFileSync(STAMP, wanted);
}
