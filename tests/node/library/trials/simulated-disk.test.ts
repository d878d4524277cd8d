import { join, resolve } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomFrom } from "../../../../bench/figures.ts";
import { createFailingDisk } from "../../../support/trials/failing-disk.ts";
import {
  createMemoryDisk,
  EMPTY_IMAGE,
  type DiskImage,
} from "../../../support/trials/memory-disk.ts";
import { createPoweredDisk } from "../../../support/trials/power-cut.ts";
import {
  createRecordedDisk,
  syncsOf,
  withoutEvent,
  type DiskRecording,
} from "../../../support/trials/recorded-disk.ts";
import { openToyJournal, readWords } from "../../../support/trials/toy-journal.ts";
import { nameOf, tryPowerCuts } from "../../../support/trials/try-power-cuts.ts";
import { outcomesOf } from "../../../support/trials/unsynced-file.ts";

const FOLDER = resolve("/toy");
const WORDS = ["one", "two".repeat(300), "three", "four"];

async function recordToy(): Promise<DiskRecording> {
  const { disk, recording, remark } = createRecordedDisk();
  const journal = await openToyJournal(disk, FOLDER);
  for (const [number, word] of WORDS.entries()) {
    remark("begun", number);
    await journal.add(word);
    remark("acknowledged", number);
    if (number === 2) await journal.rewrite();
  }
  await journal.close();
  return recording;
}

function cutToy(recording: DiskRecording) {
  return tryPowerCuts<string[]>({
    recording,
    recover: (image) => readWords(createMemoryDisk(image), join(FOLDER, "words")),
    complaint(found, { acknowledged, begun }) {
      const isKept = found.length >= acknowledged && found.length <= begun;
      const isSame = found.every((word, at) => word === WORDS[at]);
      return isKept && isSame ? null : `found ${found.length} words`;
    },
    random: randomFrom(1),
    bound: 200,
  });
}

describe("a simulated power cut", () => {
  it("leaves a journal alone that syncs everything before it says so", async () => {
    const { states, images, violations } = await cutToy(await recordToy());
    expect(violations).toEqual([]);
    expect(states).toBeGreaterThan(50);
    expect(images).toBeGreaterThan(20);
  });

  it("finds every single sync that is left out", async () => {
    const recording = await recordToy();
    const missed: string[] = [];
    for (const place of syncsOf(recording)) {
      const { violations } = await cutToy(withoutEvent(recording, place));
      if (violations.length === 0) missed.push(`${place}: ${nameOf(recording, place)}`);
    }
    // Nothing is in the file of the first start yet, so that nothing of it can be lost.
    expect(missed).toEqual([expect.stringContaining("sync file 0")]);
    expect(syncsOf(recording).length).toBe(9);
  });

  it("may have done a rename before the data of the file, and the other way round", async () => {
    const { disk, recording } = createRecordedDisk({
      files: new Map([[join(FOLDER, "a"), Buffer.from("old")]]),
      folders: new Set([FOLDER]),
    });
    const file = await disk.create(join(FOLDER, "b"));
    await file.write(Buffer.from("new"), 0);
    await disk.rename(join(FOLDER, "b"), join(FOLDER, "a"));
    const found = statesAtEnd(recording).map((image) =>
      [...image.files]
        .map(
          ([path, bytes]) =>
            `${path.at(-1)}=${Buffer.from(bytes).toString().replaceAll("\0", "0")}`,
        )
        .join(" "),
    );
    expect(found).toEqual(expect.arrayContaining(["a=new", "a=", "a=000", "a=old", "a=old b=new"]));
  });

  it("tears what is written at the borders of sectors, shorter or with zeros", () => {
    const bytes = Buffer.alloc(1200, "x");
    const shapes = outcomesOf({
      durable: Buffer.from("....."),
      pending: [{ kind: "write", at: 5, bytes }],
    }).map(({ bytes: found }) =>
      Buffer.from(found)
        .toString()
        .replaceAll("\0", "0")
        .replace(/(.)\1*/g, (run, letter: string) => `${letter}${run.length} `)
        .trim(),
    );
    expect(shapes).toEqual(
      expect.arrayContaining([
        ".5",
        ".5 x1200",
        ".5 01200",
        ".5 x507",
        ".5 x507 0693",
        ".5 0507 x693",
        ".5 x1019",
      ]),
    );
  });

  it("does not bring back what a failed sync has given up", async () => {
    const { disk, recording } = createRecordedDisk(EMPTY_IMAGE);
    const root = resolve("/");
    const file = await disk.create(join(root, "a"));
    await disk.syncFolder(root);
    await file.write(Buffer.from("lost"), 0);
    recording.events.push({ kind: "sync-failed", file: disk.numberOf(join(root, "a"))! });
    await file.write(Buffer.from("kept"), 4);
    await file.sync();
    const [only, ...others] = statesAtEnd(recording);
    expect(Buffer.from(only!.files.get(join(root, "a"))!).toString()).toBe("\0\0\0\0kept");
    expect(others).toEqual([]);
  });
});

describe("a disk in memory", () => {
  it("has lost nothing after a cut once everything is synced", async () => {
    const step = fc.record({
      name: fc.constantFrom("a", "b", "c"),
      how: fc.constantFrom("write", "truncate", "remove", "rename"),
      at: fc.nat(20),
      bytes: fc.uint8Array({ maxLength: 20 }),
    });
    const run = async (steps: { name: string; how: string; at: number; bytes: Uint8Array }[]) => {
      const { disk, recording } = createRecordedDisk();
      await disk.makeFolder(FOLDER);
      for (const { name, how, at, bytes } of steps) {
        const path = join(FOLDER, name);
        const isThere = (await disk.stat(path)) !== null;
        if (how === "remove") await disk.remove(path);
        else if (how === "rename" && isThere) await disk.rename(path, join(FOLDER, "a"));
        else {
          const file = isThere ? await disk.open(path) : await disk.create(path);
          if (how === "write") await file.write(bytes, at);
          else await file.truncate(at);
          await file.sync();
          await file.close();
        }
      }
      await disk.syncFolder(FOLDER);
      await disk.syncFolder(resolve("/"));
      expect(statesAtEnd(recording)).toEqual([disk.image()]);
    };
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 12 }), run));
  });
});

describe("a failing disk", () => {
  it("fails at one call, or from it on until the fault ends", async () => {
    for (const isLasting of [false, true]) {
      const memory = createMemoryDisk();
      const { disk, calls, end } = createFailingDisk(memory, { at: 2, code: "EIO", isLasting });
      await disk.makeFolder(FOLDER);
      await expect(disk.create(join(FOLDER, "a"))).rejects.toMatchObject({ code: "EIO" });
      const again = await disk.create(join(FOLDER, "a")).catch(() => null);
      expect(again === null).toBe(isLasting);
      end();
      await disk.syncFolder(FOLDER);
      expect(calls).toHaveLength(4);
    }
  });

  it("has written half when the space ends, and given up what could not be synced", async () => {
    const memory = createMemoryDisk();
    await memory.makeFolder(FOLDER);
    const failed: string[] = [];
    const failing = (at: number) =>
      createFailingDisk(memory, { at, code: "ENOSPC", isPartial: true }, (path) =>
        failed.push(path),
      );
    const file = await failing(2).disk.create(join(FOLDER, "a"));
    await expect(file.write(Buffer.from("abcd"), 0)).rejects.toMatchObject({ code: "ENOSPC" });
    expect(Buffer.from(await memory.read(join(FOLDER, "a"))).toString()).toBe("ab");
    const other = await failing(2).disk.open(join(FOLDER, "a"));
    await expect(other.sync()).rejects.toMatchObject({ code: "ENOSPC" });
    expect(failed).toEqual([join(FOLDER, "a")]);
  });
});

function statesAtEnd({ start, events }: DiskRecording): DiskImage[] {
  const disk = createPoweredDisk(start);
  for (const event of events) if (event.kind !== "remark") disk.follow(event);
  return [...disk.statesAfterCut(1000, randomFrom(1))].map(({ image }) => image);
}
