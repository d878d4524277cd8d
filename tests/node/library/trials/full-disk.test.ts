import { spawnSync } from "node:child_process";
import { afterAll, describe, expect, it } from "vitest";
import { mkdtempSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ReadoutError } from "../../../../src/contract/result.ts";
import { openLibraryFolder } from "../../../../src/node/library/folder.ts";
import { noteNumber } from "../../../support/annotations.ts";
import { stepOf, timeOf } from "../../../support/trials/numbered-changes.ts";
import { say } from "../../../support/trials/long-runs.ts";

const mounted = mkdtempSync(join(tmpdir(), "readout-full-"));
const mounting =
  process.platform === "linux"
    ? spawnSync("mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", mounted], { encoding: "utf8" })
    : null;
const isMounted = mounting?.status === 0;
const why = isMounted ? "" : ` (not tried: ${mounting?.stderr.trim() || "only on Linux"})`;

afterAll(() => {
  if (isMounted) spawnSync("umount", [mounted]);
  rmSync(mounted, { recursive: true, force: true });
});

describe(`a disk of 2 MB${why}`, () => {
  it.skipIf(!isMounted)("fills up, and loses nothing that was acknowledged", async () => {
    const path = join(mounted, "library");
    const folder = await openLibraryFolder(path, { host: "web" });
    const { store } = folder;
    const add = async (number: number) => {
      const note = { ...noteNumber(number), note: "a long note ".repeat(2000) };
      const step = stepOf(`Add ${number}`, { upserted: [note], removed: [] }, store.read());
      await store.claim();
      await store.commit({ change: "do", at: timeOf(number), step });
    };
    let acknowledged = 0;
    const failure = await fillUp(async () => {
      await add(acknowledged);
      acknowledged += 1;
    });
    expect(failure).toBeInstanceOf(ReadoutError);
    expect((failure as ReadoutError).code).toBe("disk-full");
    expect(store.read().size).toBe(acknowledged);
    expect(acknowledged).toBeGreaterThan(10);
    // Tidying up needs space as well; that there is none costs nothing either.
    await folder.tidy();
    await folder.close();
    const again = await openLibraryFolder(path, { host: "web" });
    expect(again.store.read().size).toBe(acknowledged);
    await again.close();
    say("a disk of 2 MB", `full after ${acknowledged} changes, all of them there`);
  });

  it.skipIf(!isMounted)("takes the next change once there is space again", async () => {
    const path = join(mounted, "other");
    rmSync(join(mounted, "library"), { recursive: true, force: true });
    const folder = await openLibraryFolder(path, { host: "web" });
    const { store } = folder;
    const commit = async (number: number) => {
      const forward = { upserted: [noteNumber(number)], removed: [] };
      const step = stepOf(`Add ${number}`, forward, store.read());
      await store.commit({ change: "do", at: timeOf(number), step });
    };
    await commit(1);
    await fillUp(() => writeFile(join(mounted, "filler"), Buffer.alloc(4096), { flag: "a" }));
    await fillUp(() => commit(2 + store.read().size));
    const before = store.read().size;
    rmSync(join(mounted, "filler"));
    await commit(1000);
    await folder.close();
    const again = await openLibraryFolder(path, { host: "web" });
    expect(again.store.read().size).toBe(before + 1);
    expect(again.notices).toEqual([]);
    await again.close();
  });
});

/** Does something until the disk is full; returns why it failed. */
async function fillUp(once: () => Promise<unknown>): Promise<unknown> {
  try {
    for (let count = 0; count < 10_000; count += 1) await once();
  } catch (error) {
    return error;
  }
  throw new Error("The disk has not become full.");
}
