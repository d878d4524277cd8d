import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface, type Interface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const SCRIPT = fileURLToPath(new URL("change-until-killed.ts", import.meta.url));

/** What a killed process had said. */
export interface LastWords {
  /** The number of the last change that it said was stored; 0 when none was. */
  acknowledged: number;
  hadOpened: boolean;
}

/**
 * Lets a process change a library and kills it `afterMs` after it began to open it, or after it had opened it.
 * @param from the number of its first change
 */
export async function killWhileChanging(
  folder: string,
  from: number,
  how: { options: object; begins: "opening" | "open"; afterMs: number },
): Promise<LastWords> {
  const child = spawn(
    process.execPath,
    [SCRIPT, folder, String(from), JSON.stringify(how.options)],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const words: LastWords = { acknowledged: from - 1, hadOpened: false };
  const lines = createInterface({ input: child.stdout });
  lines.on("line", (line) => {
    if (line === "open") words.hadOpened = true;
    else if (line !== "opening") words.acknowledged = Number(line);
  });
  const begun = heard(lines, how.begins);
  const closed = once(child, "close");
  // The last lines may be read after the process has gone.
  const said = once(lines, "close");
  await Promise.race([begun, closed]);
  await delay(how.afterMs);
  child.kill("SIGKILL");
  const [[code]] = await Promise.all([closed, said]);
  // One that ended by itself was not killed at all.
  if (code !== null) throw new Error(`The process that changes the library ended with ${code}.`);
  return words;
}

function heard(lines: Interface, awaited: string): Promise<void> {
  return new Promise((resolve) => {
    lines.on("line", (line) => {
      if (line === awaited) resolve();
    });
  });
}
