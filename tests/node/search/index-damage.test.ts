import { chmod, mkdir, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { DamagedIndex, memorySource } from "../../../src/core/search/index/ports.ts";
import { StoredSegment } from "../../../src/core/search/index/stored-segment.ts";
import { createLocalTextIndex } from "../../../src/node/search/local-text-index.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { answersOf, keptOf, openKeeper, plainIndex, workOf } from "./kept-index.ts";

const WORKS = { a: workOf("a", 500), b: workOf("b", 150, 70) };

let whole: Buffer;
let truth: unknown[];

beforeAll(async () => {
  truth = await answersOf(plainIndex(WORKS));
});

/** A folder with the index of the works in it. */
async function built(): Promise<string> {
  const path = join(await temporaryFolder(), "search.index");
  openKeeper(path, WORKS).keeper.close();
  whole = await readFile(path);
  return path;
}

/** Asks everything of the index as a host does, which finds damage by itself. */
async function answersAt(path: string, isWritable = true): Promise<unknown[]> {
  const passagesOf = (work: string) => WORKS[work as keyof typeof WORKS];
  const index = createLocalTextIndex(keptOf(path, WORKS, isWritable), passagesOf);
  try {
    return await answersOf(index);
  } finally {
    await index.close();
  }
}

function verify(bytes: Uint8Array): void {
  for (const _ of new StoredSegment(memorySource(new Uint8Array(bytes)), crc32).verify());
}

function flipped(at: number, bit: number): Buffer {
  const changed = Buffer.from(whole);
  changed[at]! ^= 1 << bit;
  return changed;
}

describe("a file of an index in which anything has changed", () => {
  const place = () => fc.tuple(fc.nat(whole.length - 1), fc.nat(7));

  it("is found damaged by reading it through, whichever bit it is", async () => {
    await built();
    expect(() => verify(whole)).not.toThrow();
    fc.assert(
      fc.property(place(), ([at, bit]) => {
        expect(() => verify(flipped(at, bit))).toThrow(DamagedIndex);
      }),
      { numRuns: 1_500 },
    );
  });

  it("is found damaged wherever it was cut off", async () => {
    await built();
    fc.assert(
      fc.property(fc.nat(whole.length - 1), (length) => {
        expect(() => verify(whole.subarray(0, length))).toThrow(DamagedIndex);
      }),
      { numRuns: 500 },
    );
  });

  it("never leads to another answer than the truth", async () => {
    const path = await built();
    await fc.assert(
      fc.asyncProperty(place(), async ([at, bit]) => {
        await writeFile(path, flipped(at, bit));
        expect(await answersAt(path)).toEqual(truth);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it("never leads to another answer when it is cut off", async () => {
    const path = await built();
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), async (length) => {
        await writeFile(path, whole.subarray(0, length));
        expect(await answersAt(path)).toEqual(truth);
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it.each([
    ["empty", () => Buffer.alloc(0)],
    ["garbage", () => Buffer.alloc(50_000, "READOUTX")],
    ["of another version", () => withFooter("format", 1_000)],
    ["of a tokeniser that cuts words otherwise", () => withFooter("tokeniser", 1)],
  ])("is replaced when it is %s", async (_name, contents) => {
    const path = await built();
    await writeFile(path, contents());
    expect(await answersAt(path)).toEqual(truth);
    expect(openKeeper(path, WORKS).asked).toEqual([]);
  });
});

/** The whole file, made by a program with another number for something, and sealed as it is now. */
function withFooter(name: string, value: number): Buffer {
  const trailer = whole.subarray(-16);
  const length = trailer.readUInt32LE(0);
  const start = whole.length - 16 - length;
  const footer = JSON.parse(whole.subarray(start, start + length).toString()) as object;
  const bytes = Buffer.from(JSON.stringify({ ...footer, [name]: value }));
  const end = Buffer.alloc(8);
  end.writeUInt32LE(bytes.length, 0);
  end.writeUInt32LE(crc32(bytes), 4);
  return Buffer.concat([whole.subarray(0, start), bytes, end, trailer.subarray(8)]);
}

describe("an index whose file cannot be used", () => {
  it.each(["search.index", "search.index.changes"])(
    "answers from memory when %s is a folder",
    async (name) => {
      const folder = await temporaryFolder();
      await mkdir(join(folder, name, "inside"), { recursive: true });
      expect(await answersAt(join(folder, "search.index"))).toEqual(truth);
      expect(await readdir(join(folder, name))).toEqual(["inside"]);
    },
  );

  it("goes on answering when the file is deleted while it is open, and builds it again", async () => {
    const path = await built();
    const open = openKeeper(path, WORKS);
    await rm(path);
    expect(await answersOf(open.index)).toEqual(truth);
    open.keeper.close();
    expect(openKeeper(path, WORKS).asked).toEqual(["a", "b"]);
  });

  it("is built anew when the file is cut off while it is open", async () => {
    const path = await built();
    const passagesOf = (work: string) => WORKS[work as keyof typeof WORKS];
    const index = createLocalTextIndex(keptOf(path, WORKS), passagesOf);
    await index.state();
    await truncate(path, 100);
    expect(await answersOf(index)).toEqual(truth);
    await index.close();
    expect(openKeeper(path, WORKS).asked).toEqual([]);
  });

  it("leaves a folder alone that is only to be read", async () => {
    const path = join(await temporaryFolder(), "library", "search.index");
    expect(await answersAt(path, false)).toEqual(truth);
    await expect(readdir(join(path, ".."))).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("changes nothing of a damaged file that is only to be read", async () => {
    const path = await built();
    const damaged = flipped(2_000, 3);
    await writeFile(path, damaged);
    expect(await answersAt(path, false)).toEqual(truth);
    expect(await readFile(path)).toEqual(damaged);
  });

  it("answers from memory where a file stands in place of the folder", async () => {
    const file = join(await temporaryFolder(), "library");
    await writeFile(file, "not a folder");
    expect(await answersAt(join(file, "search.index"))).toEqual(truth);
    expect(await readFile(file, "utf8")).toBe("not a folder");
  });

  it.skipIf(process.getuid?.() === 0)(
    "answers where it may not write, damaged or not",
    async () => {
      const path = await built();
      await writeFile(path, flipped(2_000, 3));
      await chmod(join(path, ".."), 0o500);
      try {
        expect(await answersAt(path)).toEqual(truth);
      } finally {
        await chmod(join(path, ".."), 0o700);
      }
    },
  );
});
