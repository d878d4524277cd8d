import { spawn } from "node:child_process";
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
function serve(args) {
  const entry = fileURLToPath(new URL("../src/web/index.ts", import.meta.url));
  const host = spawn(nodePath(), [entry, ...args], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  host.on("message", (address) => {
    const isOpen = hasDisplay() && openAppWindow(String(address));
    say(
      isOpen
        ? "opened in your browser; the address above opens it again."
        : "open the address above.",
    );
    say("Ctrl+C ends Readout.");
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => host.kill(/** @type {NodeJS.Signals} */ (signal)));
  return new Promise((resolve, reject) => {
    host.on("error", reject);
    host.on("exit", (code) => resolve(code ?? 1));
  });
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
