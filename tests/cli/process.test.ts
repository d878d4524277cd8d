import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";

const ENTRY = fileURLToPath(new URL("../../src/cli/index.ts", import.meta.url));

function readout(library: string, ...args: string[]) {
  const child = spawn(process.execPath, [ENTRY, ...args], {
    env: { ...process.env, READOUT_LIBRARY: library },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

describe("readout as a program", () => {
  it("keeps its library where READOUT_LIBRARY says, and ends with 0", async () => {
    const library = await temporaryFolder();
    const child = readout(library, "note", "from outside");
    expect(await once(child, "exit")).toEqual([0, null]);
    expect(await readdir(library)).toContain("library.json");
  });

  it("ends with 2 and one line of complaint when it is used wrongly", async () => {
    const child = readout(await temporaryFolder(), "search");
    const lines = createInterface({ input: child.stderr })[Symbol.asyncIterator]();
    expect((await lines.next()).value).toMatch(/^readout: .*\(bad-input\)$/);
    expect(await once(child, "close")).toEqual([2, null]);
  });

  it("stops without a word when nobody reads on", async () => {
    const child = readout(await temporaryFolder(), "show", "yeltsins-disciple", "--json");
    let complaint = "";
    child.stderr.on("data", (chunk: Buffer) => (complaint += chunk.toString()));
    child.stdout.destroy();
    await once(child, "exit");
    expect(complaint).toBe("");
  });
});
