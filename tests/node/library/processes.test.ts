import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile, utimes, writeFile as plainWrite } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { openLibraryFolder } from "../../../src/node/library/folder.ts";
import { noteNumber } from "../../support/annotations.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const SCRIPT = fileURLToPath(new URL("../../support/change-library.ts", import.meta.url));

/** A process that adds notes to a library; `stored` grows with each that it says is stored. */
function startProcess(...args: (string | number)[]): { child: ChildProcess; stored: number[] } {
  const child = spawn(process.execPath, [SCRIPT, ...args.map(String)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  const stored: number[] = [];
  createInterface({ input: child.stdout! }).on("line", (line) => stored.push(Number(line)));
  return { child, stored };
}

async function until(isReached: () => boolean): Promise<void> {
  while (!isReached()) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function kill(child: ChildProcess): Promise<void> {
  const closed = once(child, "close");
  child.kill("SIGKILL");
  await closed;
}

async function open(path: string, host: "web" | "cli" = "web") {
  const folder = await openLibraryFolder(path, { host, patience: 200 });
  onTestFinished(() => folder.close());
  return folder;
}

function lockText(holder: Record<string, unknown>): string {
  return JSON.stringify({
    host: "web",
    pid: process.pid,
    started: "",
    machine: hostname(),
    token: "other",
    ...holder,
  });
}

describe("two processes on one library", { timeout: 60_000 }, () => {
  it("do not write both: the second reads and says who has it", async () => {
    const path = await temporaryFolder();
    const { child, stored } = startProcess(path, "web", 1, 1, "stay");
    await until(() => stored.length === 1);
    const folder = await open(path);
    expect(folder.store.read().size).toBe(1);
    expect(folder.notices).toEqual([
      {
        code: "library-locked",
        message: expect.stringContaining(
          `a Readout browser window (“readout serve”) (process ${child.pid} on`,
        ),
      },
    ]);
    await expect(folder.store.claim()).rejects.toMatchObject({ code: "library-locked" });
  });

  it("take turns as commands, and lose nothing", async () => {
    const path = await temporaryFolder();
    const children = [0, 1].map((which) => startProcess(path, "cli", which * 10, 10));
    await Promise.all(children.map(({ child }) => once(child, "close")));
    const folder = await open(path);
    expect(folder.store.read().size).toBe(20);
    expect(folder.notices).toEqual([]);
  });

  it("leave nothing in the way when one is killed, and everything it said was stored is there", async () => {
    const path = await temporaryFolder();
    for (let round = 0; round < 2; round += 1) {
      const { child, stored } = startProcess(path, "web", round * 10_000, 5000);
      await until(() => stored.length > 3 + round * 15);
      await kill(child);
      const folder = await open(path);
      expect(folder.notices).toEqual([]);
      expect(folder.store.status().writable).toBe(true);
      for (const number of stored)
        expect(folder.store.read().get(`note-${number}`)).toEqual(noteNumber(number));
      await folder.close();
      expect((await readdir(path)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    }
  });
});

describe("a lock that was left behind", () => {
  it.each([
    ["its process is gone", lockText({ pid: 2 ** 22 + 1 })],
    ["its process id belongs to another process now", lockText({ started: "long ago" })],
  ])("is taken over when %s", async (_case, text) => {
    const path = await temporaryFolder();
    await plainWrite(join(path, "library.lock"), text);
    const folder = await open(path);
    expect(folder.store.status()).toMatchObject({ writable: true, notices: [] });
    expect(await readdir(path)).toEqual(["library.lock"]);
  });

  it("that says nothing is taken over once nobody can still be writing it", async () => {
    const path = await temporaryFolder();
    await plainWrite(join(path, "library.lock"), "");
    expect((await open(path, "web")).notices[0]?.message).toContain("in use by another Readout");
    const hourAgo = new Date(Date.now() - 3_600_000);
    await utimes(join(path, "library.lock"), hourAgo, hourAgo);
    expect((await open(path)).notices).toEqual([]);
  });

  it("is respected when its process lives, or is on another machine", async () => {
    for (const text of [lockText({}), lockText({ machine: "elsewhere", pid: 2 ** 22 + 1 })]) {
      const path = await temporaryFolder();
      await plainWrite(join(path, "library.lock"), text);
      const folder = await open(path);
      expect(folder.store.status().writable).toBe(false);
      expect(folder.notices[0]?.message).toContain("library.lock");
      await folder.close();
      expect(await readFile(join(path, "library.lock"), "utf8")).toBe(text);
    }
  });

  it("goes to one of many that want it at once", async () => {
    for (let round = 0; round < 10; round += 1) {
      const path = await temporaryFolder();
      await plainWrite(join(path, "library.lock"), lockText({ pid: 2 ** 22 + 1 }));
      const folders = await Promise.all(Array.from({ length: 12 }, () => open(path)));
      expect(folders.filter((folder) => folder.store.status().writable)).toHaveLength(1);
      expect(await readdir(path)).toEqual(["library.lock"]);
    }
  });
});
