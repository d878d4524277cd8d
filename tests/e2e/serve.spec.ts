import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { access, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, test as base } from "@playwright/test";

const ENTRY = fileURLToPath(new URL("../../src/cli/index.ts", import.meta.url));

interface Serving {
  child: ChildProcess;
  firstLine: string;
  /** What it has said on standard error so far. */
  complaints(): string;
}

/** Runs `readout serve` on a library of the test's own. */
const test = base.extend<{ library: string; serve: (...args: string[]) => Promise<Serving> }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from its pattern
  library: async ({}, provide) => {
    const folder = await mkdtemp(join(tmpdir(), "readout-serve-"));
    await provide(folder);
    await rm(folder, { recursive: true, force: true });
  },
  serve: async ({ library }, provide) => {
    const children: ChildProcess[] = [];
    await provide(async (...args) => {
      const child = spawn(process.execPath, [ENTRY, "serve", "--library", library, ...args], {
        stdio: ["ignore", "pipe", "pipe"],
      });
      children.push(child);
      let complaints = "";
      child.stderr.on("data", (chunk: Buffer) => (complaints += chunk.toString()));
      const lines = createInterface({ input: child.stdout });
      const [firstLine] = (await once(lines, "line")) as [string];
      return { child, firstLine, complaints: () => complaints };
    });
    for (const child of children) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill("SIGTERM");
      await once(child, "exit");
    }
  },
});

const isLocked = (library: string) =>
  access(join(library, "library.lock")).then(
    () => true,
    () => false,
  );

test("prints its address for programs as JSON", async ({ serve }) => {
  const { url, port } = JSON.parse((await serve("--json")).firstLine) as Record<string, unknown>;
  expect(String(url)).toContain(`http://127.0.0.1:${String(port)}/?token=`);
  expect((await fetch(String(url), { redirect: "manual" })).status).toBe(303);
});

test("ends with the command that started it, even when that is killed", async ({
  serve,
  library,
}) => {
  const { child, firstLine } = await serve();
  expect(await isLocked(library)).toBe(true);
  child.kill("SIGKILL");
  await expect.poll(() => isLocked(library)).toBe(false);
  await expect(fetch(firstLine)).rejects.toThrow();
});

test("says on standard error that another Readout has the library", async ({ serve }) => {
  await serve();
  const second = await serve();
  await expect.poll(second.complaints).toMatch(/^readout: .*in use by .*\(library-locked\)\n$/);
});

test("says on standard error that the library was damaged, and where it is kept", async ({
  serve,
  library,
}) => {
  await writeFile(join(library, "library.json"), "damaged");
  const { complaints } = await serve();
  await expect
    .poll(complaints)
    .toMatch(/^readout: .*is kept unchanged as .*library\.damaged-.*\(library-damaged\)\n$/);
});
