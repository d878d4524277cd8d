import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const BIN = fileURLToPath(new URL("../../node_modules/.bin/", import.meta.url));

/** The first version that runs TypeScript files as they are. */
const NEEDED = 24;

/**
 * The Node that Readout runs on: the one that was installed with it, else this one when it is new
 * enough (there is not a packaged one for every platform).
 */
export function nodePath() {
  const installed = `${BIN}node`;
  if (process.platform !== "win32" && existsSync(installed)) return installed;
  const onWindows = fileURLToPath(new URL("../../node_modules/node/bin/node.exe", import.meta.url));
  if (process.platform === "win32" && existsSync(onWindows)) return onWindows;
  if (Number(process.versions.node.split(".")[0]) >= NEEDED) return process.execPath;
  throw new Error(
    `Readout runs on Node ${NEEDED} or newer, this is Node ${process.versions.node}, and none came with its packages. Install Node ${NEEDED} and try again.`,
  );
}

/** The environment in which every tool of the checkout finds that Node first. */
export function toolEnvironment() {
  const separator = process.platform === "win32" ? ";" : ":";
  return { ...process.env, PATH: `${BIN}${separator}${process.env.PATH ?? ""}` };
}

/**
 * Runs a script on that Node, with this terminal, in the folder that its user is in: npm moves to the
 * checkout, and file names on the command line would change their meaning. Resolves to its exit code.
 * @param {string[]} args
 */
export function runNode(args) {
  const child = spawn(nodePath(), args, {
    stdio: "inherit",
    env: toolEnvironment(),
    cwd: process.env.INIT_CWD ?? process.cwd(),
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => child.kill(/** @type {NodeJS.Signals} */ (signal)));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => resolve(code ?? 1));
  });
}
