import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { randomFrom } from "../../../bench/figures.ts";
import { ReadoutError } from "../../../src/contract/result.ts";
import { createFailingDisk, type Fault } from "../../support/trials/failing-disk.ts";
import { say, seed, times } from "../../support/trials/long-runs.ts";
import {
  createMemoryDisk,
  type DiskImage,
  type MemoryDisk,
} from "../../support/trials/memory-disk.ts";
import { createRecordedDisk } from "../../support/trials/recorded-disk.ts";
import { tryPowerCuts } from "../../support/trials/try-power-cuts.ts";
import { keptWork } from "./kept-works.ts";
import { described, openOn, shelfLife, talksPackage } from "./shelf-life.ts";

const LIBRARY = resolve("/home/library");
const EMPTY: DiskImage = { files: new Map(), folders: new Set([resolve("/home"), LIBRARY]) };

const nowOn = (disk: MemoryDisk) => (path: string) => {
  const bytes = disk.image().files.get(resolve(path));
  if (!bytes) throw new Error(`there is no ${path}`);
  return bytes;
};

/** A life of a shelf as it was recorded, and what was on it before and after each change. */
async function recordedLife() {
  const elsewhere = createMemoryDisk(EMPTY);
  const steps = shelfLife(await talksPackage(elsewhere, LIBRARY, nowOn(elsewhere)));
  const { disk, recording, remark } = createRecordedDisk(EMPTY);
  const shelf = await openOn(disk, LIBRARY, nowOn(disk));
  const states = [described(shelf)];
  for (const [number, step] of steps.entries()) {
    remark("begun", number);
    await step(shelf);
    remark("acknowledged", number);
    states.push(described(shelf));
  }
  return { steps, states, recording };
}

interface Recovered {
  found: string;
  /** After one more work was kept. */
  afterwards: string;
}

async function recover(image: DiskImage): Promise<Recovered> {
  const disk = createMemoryDisk(image);
  const shelf = await openOn(disk, LIBRARY, nowOn(disk));
  const found = described(shelf);
  const corpus = await shelf.begin({ title: "Later" });
  await shelf.keep({ corpus, works: [keptWork("later", ["L."])] });
  return { found, afterwards: described(await openOn(disk, LIBRARY, nowOn(disk))) };
}

describe("a power cut while the shelf is changed", { timeout: times(120_000, 1_200_000) }, () => {
  it("at any moment leaves every change whole or not made, and the shelf in use", async () => {
    const { recording, states } = await recordedLife();
    const { points, images, violations } = await tryPowerCuts<Recovered>({
      recording,
      recover,
      complaint({ found, afterwards }, { acknowledged, begun }) {
        if (!states.slice(acknowledged, begun + 1).includes(found)) return `found ${found}`;
        const later = [found, "later (Later): later: L."].filter((part) => part !== "");
        return afterwards === later.join("\n") ? null : `afterwards ${afterwards}`;
      },
      random: randomFrom(seed),
      bound: times(12, 200),
    });
    say("power cut, shelf", `${points} points, ${images} disks, ${violations.length} violations`);
    expect(points).toBeGreaterThan(100);
    expect(violations.slice(0, 5)).toEqual([]);
  });
});

/** Lives the life with one fault; a change that failed and was not made is made again. How many calls there were. */
async function tryFault(
  { steps, states }: Awaited<ReturnType<typeof recordedLife>>,
  fault: Fault,
): Promise<number> {
  const disk = createMemoryDisk(EMPTY);
  const failing = createFailingDisk(disk, fault);
  const shelf = await openOn(failing.disk, LIBRARY, nowOn(disk));
  const onDisk = async () => described(await openOn(disk, LIBRARY, nowOn(disk)));
  for (const [number, step] of steps.entries()) {
    const outcome = await step(shelf).catch((error: unknown) => error);
    const during = `change ${number}, ${failing.calls[fault.at - 1]}`;
    const isTold = !(outcome instanceof Error) || outcome instanceof ReadoutError;
    expect([during, isTold]).toEqual([during, true]);
    if (outcome instanceof Error && (await onDisk()) === states[number]) await step(shelf);
    expect([during, await onDisk()]).toEqual([during, states[number + 1]]);
  }
  expect(described(shelf)).toBe(states.at(-1));
  return failing.calls.length;
}

describe("a call of the disk that fails while the shelf is changed", { timeout: 120_000 }, () => {
  it.each(["EIO", "ENOSPC"] as const)(
    "with %s is told in a sentence and leaves the change made or not made, and the next succeeds",
    async (code) => {
      const life = await recordedLife();
      let calls = Infinity;
      let at = 1;
      for (; at < calls; at += 1)
        calls = Math.min(calls, await tryFault(life, { at, code, isPartial: true }));
      expect(at).toBeGreaterThan(100);
    },
  );
});
