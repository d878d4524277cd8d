import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { openLibraryFolder } from "../../../../src/node/library/folder.ts";
import { noteNumber } from "../../../support/annotations.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";
import { say, times } from "../../../support/trials/long-runs.ts";

const SCRIPT = fileURLToPath(
  new URL("../../../support/trials/change-in-turns.ts", import.meta.url),
);

/** Two commands that take the library for each change, and a window that is opened and closed all the time. */
const WRITERS = [
  { host: "cli", atOnce: 1 },
  { host: "cli", atOnce: 3 },
  { host: "web", atOnce: 10 },
];
const CHANGES = 600;
const ROUNDS = times(1, 8);

async function write(folder: string, which: number): Promise<{ code: number; stored: number[] }> {
  const { host, atOnce } = WRITERS[which]!;
  const share = CHANGES / WRITERS.length;
  const args = [SCRIPT, folder, host, which * share, share, atOnce].map(String);
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  const stored: number[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => stored.push(Number(line)));
  const [code] = await once(child, "close");
  return { code: Number(code), stored };
}

describe("three processes on one library", () => {
  it("write at once and lose nothing", { timeout: ROUNDS * 120_000 }, async () => {
    for (let round = 1; round <= ROUNDS; round += 1) {
      const path = await temporaryFolder();
      const writers = await Promise.all(WRITERS.map((_writer, which) => write(path, which)));
      expect(writers.map(({ code }) => code)).toEqual([0, 0, 0]);
      expect(writers.reduce((sum, { stored }) => sum + stored.length, 0)).toBe(CHANGES);
      const folder = await openLibraryFolder(path, { host: "web" });
      const found = folder.store.read();
      expect(folder.notices).toEqual([]);
      expect(found.size).toBe(CHANGES);
      for (let number = 0; number < CHANGES; number += 1)
        expect(found.get(`note-${number}`)).toEqual(noteNumber(number));
      await folder.close();
      JSON.parse(await readFile(join(path, "library.json"), "utf8"));
      say(
        "three writers at once",
        `round ${round} of ${ROUNDS}: ${found.size} of ${CHANGES} present`,
      );
    }
  });
});
