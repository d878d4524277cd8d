import { appendFile, readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DamagedIndex } from "../../../src/core/search/index/ports.ts";
import {
  type JournalEntry,
  openIndexJournal,
  readJournal,
} from "../../../src/node/search/index-journal.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { answersOf, openKeeper, passageOf, plainIndex, workOf } from "./kept-index.ts";

const ENTRIES: JournalEntry[] = [
  { put: { ...passageOf("a", 1), text: "tab\tline\nЁж \u2028 \uD800 𝒜" } },
  { remove: { work: "a", ordinal: 2 } },
  { work: "a", fingerprint: "f" },
  { work: "b", fingerprint: null },
];

async function journalPath(): Promise<string> {
  return join(await temporaryFolder(), "search.index.changes");
}

async function written(entries = ENTRIES): Promise<string> {
  const path = await journalPath();
  const journal = openIndexJournal(path, "one");
  for (const entry of entries) journal.append([entry]);
  journal.close();
  return path;
}

function entriesOf(path: string, index = "one"): JournalEntry[] {
  const journal = openIndexJournal(path, index);
  journal.close();
  return journal.entries;
}

function flipped(bytes: Buffer, at: number, bit: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[at]! ^= 1 << bit;
  return changed;
}

describe("the journal of an index", () => {
  it("gives back what was appended, once and again, with more behind it", async () => {
    const path = await written();
    expect(entriesOf(path)).toEqual(ENTRIES);
    const journal = openIndexJournal(path, "one");
    journal.append([ENTRIES[1]!, ENTRIES[0]!]);
    journal.close();
    expect(entriesOf(path)).toEqual([...ENTRIES, ENTRIES[1], ENTRIES[0]]);
  });

  it("can be read without being touched", async () => {
    const path = await written();
    await appendFile(path, "torn");
    const before = await readFile(path);
    expect(readJournal(path, "one").entries).toEqual(ENTRIES);
    expect(await readFile(path)).toEqual(before);
  });

  it("begins anew for another index", async () => {
    const path = await written();
    expect(entriesOf(path, "another")).toEqual([]);
    expect(entriesOf(path, "one")).toEqual([]);
  });

  it("keeps every line that was ended wherever it is cut off, and goes on behind it", async () => {
    const path = await written();
    const whole = await readFile(path);
    for (let length = 0; length <= whole.length; length += 7) {
      await writeFile(path, whole.subarray(0, length));
      const ended = whole.subarray(0, length).toString("latin1").split("\n").length - 2;
      const journal = openIndexJournal(path, "one");
      expect(journal.entries).toEqual(ENTRIES.slice(0, Math.max(ended, 0)));
      journal.append([ENTRIES[3]!]);
      journal.close();
      expect(entriesOf(path)).toEqual([...ENTRIES.slice(0, Math.max(ended, 0)), ENTRIES[3]]);
    }
  });

  it("is found damaged when any bit of it has changed", async () => {
    const path = await written();
    const whole = await readFile(path);
    const lastEnd = whole.length - 1;
    await fc.assert(
      fc.asyncProperty(fc.nat(lastEnd - 1), fc.nat(7), async (at, bit) => {
        await writeFile(path, flipped(whole, at, bit));
        expect(() => readJournal(path, "one")).toThrow(DamagedIndex);
      }),
      { numRuns: 400 },
    );
  });

  it("has lost its last line when the end of that has changed", async () => {
    const path = await written();
    const whole = await readFile(path);
    await writeFile(path, flipped(whole, whole.length - 1, 3));
    expect(entriesOf(path)).toEqual(ENTRIES.slice(0, -1));
  });
});

describe("an index with changes", () => {
  const works = { a: workOf("a", 300), b: workOf("b", 60, 70) };
  const changed = { a: works.a, b: workOf("b", 50, 800) };

  async function withChanges(): Promise<string> {
    const path = join(await temporaryFolder(), "search.index");
    openKeeper(path, works).keeper.close();
    openKeeper(path, changed).keeper.close();
    return path;
  }

  it("asks again for the work whose last change was torn", async () => {
    const path = await withChanges();
    const { length } = await readFile(`${path}.changes`);
    await truncate(`${path}.changes`, length - 3);
    const { asked, index } = openKeeper(path, changed);
    expect(asked).toEqual(["b"]);
    expect(await answersOf(index)).toEqual(await answersOf(plainIndex(changed)));
  });

  it.each([0, 5, 20, 500, 5_000])(
    "is built anew when bit %i of its changes is another one",
    async (bit) => {
      const path = await withChanges();
      const bytes = await readFile(`${path}.changes`);
      await writeFile(`${path}.changes`, flipped(bytes, bit >> 3, bit & 7));
      const { asked, index, keeper } = openKeeper(path, changed);
      expect(asked).toEqual(["a", "b"]);
      const expected = await answersOf(plainIndex(changed));
      expect(await answersOf(index)).toEqual(expected);
      keeper.close();
      expect(openKeeper(path, changed).asked).toEqual([]);
    },
  );
});
