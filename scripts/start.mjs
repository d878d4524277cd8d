import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "./setup/build.mjs";
import { ensureElectron, hasDisplay, openAppWindow, runElectron } from "./setup/desktop.mjs";
import { nodePath } from "./setup/node.mjs";
import { ensurePackages } from "./setup/packages.mjs";
import { run } from "./setup/run.mjs";

/**
 * Serves Readout to a browser, opens one when there is a display, and runs until it is stopped.
 * @param {string[]} args
 */
async function serve(args) {
  const entry = fileURLToPath(new URL("../src/web/index.ts", import.meta.url));
  const host = spawn(nodePath(), [entry, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => host.kill(/** @type {NodeJS.Signals} */ (signal)));
  const ended = new Promise((resolve, reject) => {
    host.on("error", reject);
    host.on("exit", (code) => resolve(code ?? 1));
  });
  for await (const address of createInterface({ input: host.stdout })) {
    const isOpen = hasDisplay() && openAppWindow(address);
    say(isOpen ? "opened in your browser. This address opens it again:" : "open this address:");
    process.stdout.write(`${address}\n`);
    say("Ctrl+C ends Readout.");
  }
  return ended;
}

/** @param {string} sentence */
function say(sentence) {
  process.stderr.write(`readout: ${sentence}\n`);
}

await run(async () => {
  const args = process.argv.slice(2);
  ensurePackages();
  ensureBuilt();
  if (!hasDisplay()) {
    say("there is no display here, so Readout is served to a browser instead.");
    return serve(args);
  }
  const electron = ensureElectron();
  if (electron) return runElectron(electron, args);
  say("Electron is not to be had here, so Readout is shown by a browser instead.");
  return serve(args);
});
