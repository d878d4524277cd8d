import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Long enough for the largest package on a slow line; what is not there by then is counted as skipped. */
const LONGEST_INSTALL = 300_000;

const APT = ["-o", "DPkg::Lock::Timeout=240", "-o", "Acquire::http::Timeout=15", "-q", "-y"];

/**
 * The path of a program that tests hold our files against, installed from Debian's packages where the tests
 * may do that: on Linux with apt, as root. Null where it is not to be had: then the test is skipped, never passed.
 */
export function ensureProgram(name: string, aptPackage: string): string | null {
  const found = findProgram(name);
  if (found !== null || !mayInstall()) return found;
  process.stderr.write(`readout: installing ${aptPackage} for the tests …\n`);
  if (!install(aptPackage)) {
    apt(["update"]);
    install(aptPackage);
  }
  return findProgram(name);
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && findProgram("apt-get") !== null;
}

function install(aptPackage: string): boolean {
  return apt(["install", "--no-install-recommends", aptPackage]);
}

function apt(args: string[]): boolean {
  const { status } = spawnSync("apt-get", [...APT, ...args], {
    stdio: ["ignore", "ignore", "inherit"],
    timeout: LONGEST_INSTALL,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return status === 0;
}

function findProgram(name: string): string | null {
  const places = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name));
  return places.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
