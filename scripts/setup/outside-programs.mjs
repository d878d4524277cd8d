import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Programs that tests hold our files against, with Debian's packages that have them. */
const PACKAGES = {
  pandoc: "pandoc",
  soffice: "libreoffice-writer",
  biber: "biber",
  ris2xml: "bibutils",
};

/** Long enough for all of them on a slow line; what is not there by then is counted as skipped. */
const LONGEST_INSTALL = 300_000;

const APT = ["-o", "DPkg::Lock::Timeout=60", "-o", "Acquire::http::Timeout=15", "-q", "-y"];

/**
 * Installs what is missing, where we may; else says what to install. Tests that need a program that is not there are
 * skipped, so that nothing here fails.
 */
export function ensureOutsidePrograms() {
  const missing = Object.keys(PACKAGES).filter((name) => !findProgram(name));
  if (missing.length === 0) return;
  const packages = missing.map((name) => PACKAGES[name]).join(" ");
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get"))
    return tell(
      `tests that need ${missing.join(", ")} will be skipped; on Debian: sudo apt-get install ${packages}`,
    );
  tell(`installing ${packages} for the tests …`);
  if (!install(packages) && apt(["update"])) install(packages);
  const lacking = missing.filter((name) => !findProgram(name));
  if (lacking.length > 0)
    tell(`${lacking.join(", ")} could not be installed: tests that need them will be skipped`);
}

/**
 * The path of a program.
 * @param {string} name
 */
function findProgram(name) {
  const places = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name));
  return places.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** @param {string} packages */
function install(packages) {
  return apt(["install", "--no-install-recommends", ...packages.split(" ")]);
}

/** @param {string[]} args */
function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const options = { stdio: ["ignore", "ignore", "inherit"], timeout: LONGEST_INSTALL, env };
  return spawnSync("apt-get", [...APT, ...args], options).status === 0;
}

/** @param {string} sentence */
function tell(sentence) {
  process.stderr.write(`readout: ${sentence}\n`);
}
