import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { open, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
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

/** With standard output going to an open file. */
function readoutTo(file: number, library: string, ...args: string[]) {
  const child = spawn(process.execPath, [ENTRY, ...args], {
    stdio: ["ignore", file, "pipe"],
    env: { ...process.env, READOUT_LIBRARY: library },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

async function ended(child: ChildProcess): Promise<{ exit: number | null; err: string }> {
  let err = "";
  child.stderr?.on("data", (chunk: Buffer) => (err += chunk.toString()));
  const [exit] = (await once(child, "close")) as [number | null];
  return { exit, err };
}

describe("readout as a program", () => {
  it("keeps its library where READOUT_LIBRARY says, and ends with 0", async () => {
    const library = await temporaryFolder();
    const child = readout(library, "note", "from outside");
    expect(await once(child, "exit")).toEqual([0, null]);
    expect(await readdir(library)).toContain("library.json");
  });

  it("brings back from a backup what another process deleted", async () => {
    const library = await temporaryFolder();
    for (const args of [["note", "kept"], ["backup"]])
      expect((await ended(readout(library, ...args))).exit).toBe(0);
    const names = await readdir(join(library, "backups"));
    const backup = names.find((name) => name.endsWith("-asked.json")) ?? "";
    const { items } = JSON.parse(await readFile(join(library, "backups", backup), "utf8")) as {
      items: { id: string }[];
    };
    expect(items).toMatchObject([{ note: "kept" }]);
    for (const args of [["remove", items[0]!.id], ["restore", backup], ["verify"]])
      expect(await ended(readout(library, ...args))).toEqual({ exit: 0, err: "" });
    const listed = readout(library, "annotations");
    let out = "";
    listed.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
    expect((await ended(listed)).exit).toBe(0);
    expect(out).toContain("  kept\n");
  });

  it("ends with 2 and one line of complaint when it is used wrongly", async () => {
    const child = readout(await temporaryFolder(), "search");
    const lines = createInterface({ input: child.stderr })[Symbol.asyncIterator]();
    expect((await lines.next()).value).toMatch(/^readout: .*\(bad-input\)$/);
    expect(await once(child, "close")).toEqual([2, null]);
  });

  it("opens no library when the one that it is given has no name", async () => {
    const library = await temporaryFolder();
    const { exit, err } = await ended(readout(library, "note", "lost?", "--library", ""));
    expect(exit).toBe(2);
    expect(err).toMatch(/^readout: .*has no name.*\(bad-input\)\n$/);
    expect(await readdir(library)).toEqual([]);
  });

  it.runIf(existsSync("/dev/full"))("says when what it prints has no place", async () => {
    const library = await temporaryFolder();
    const full = await open("/dev/full", "w");
    const child = readoutTo(full.fd, library, "works");
    const { exit, err } = await ended(child);
    await full.close();
    expect(exit).toBe(1);
    expect(err).toMatch(/^readout: Not everything could be printed: .*no space.*\(disk-full\)\n$/);
  });

  it("stops without a word when nobody reads on", async () => {
    const child = readout(await temporaryFolder(), "show", "yeltsins-disciple", "--json");
    let complaint = "";
    child.stderr.on("data", (chunk: Buffer) => (complaint += chunk.toString()));
    child.stdout.destroy();
    expect(await once(child, "exit")).toEqual([1, null]);
    expect(complaint).toBe("");
  });
});
