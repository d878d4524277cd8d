import { appendFile, readFile, rm, writeFile as plainWrite } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { systemDisk, type Disk, type DiskFile } from "../../../src/node/disk.ts";
import { encodeJournalHead, encodeJournalLine } from "../../../src/node/library/journal-bytes.ts";
import { ChangedJournal, createJournalFile } from "../../../src/node/library/journal-file.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const HEAD = encodeJournalHead({ base: "base", seq: 0 });

function line(seq: number) {
  const delta = { upserted: [], removed: [] };
  return encodeJournalLine({ seq, at: "", change: "undo", label: "", delta });
}

/** The disk of this machine, whose files refuse the calls that are named at the moment. */
function refusingDisk() {
  const refused = new Set<keyof DiskFile>();
  const check = (name: keyof DiskFile) => {
    if (refused.has(name)) throw Object.assign(new Error(name), { code: "EIO" });
  };
  const disk: Disk = {
    ...systemDisk,
    async open(path) {
      const file = await systemDisk.open(path);
      return {
        async write(bytes, at) {
          if (refused.has("write")) await file.write(bytes.subarray(0, 7), at);
          check("write");
          await file.write(bytes, at);
        },
        async truncate(length) {
          check("truncate");
          await file.truncate(length);
        },
        async sync() {
          check("sync");
          await file.sync();
        },
        close: () => file.close(),
      };
    },
  };
  return { disk, refused };
}

async function openJournal() {
  const path = join(await temporaryFolder(), "library.journal");
  await plainWrite(path, HEAD);
  const { disk, refused } = refusingDisk();
  const start = { base: "base", last: null, changes: 0, keptLength: HEAD.length };
  const journal = createJournalFile(disk, path, { ...start, bytes: HEAD, isOwn: true });
  onTestFinished(() => journal.close());
  return { path, journal, refused };
}

function textOf(...seqs: number[]) {
  return Buffer.concat([HEAD, ...seqs.map((seq) => line(seq).bytes)]).toString();
}

describe("the file of a journal", () => {
  it("has every line that was appended, in order", async () => {
    const { path, journal } = await openJournal();
    for (const seq of [1, 2, 3]) await journal.append(line(seq));
    expect(await readFile(path, "utf8")).toBe(textOf(1, 2, 3));
    expect(journal).toMatchObject({ changes: 3, last: line(3).check });
    expect(journal.changedBytes).toBe(journal.length - HEAD.length);
  });

  it.each([["write"], ["sync"]] as const)(
    "has nothing of a line whose %s failed, and goes on after",
    async (call) => {
      const { path, journal, refused } = await openJournal();
      await journal.append(line(1));
      refused.add(call);
      await expect(journal.append(line(2))).rejects.toMatchObject({ code: "EIO" });
      refused.clear();
      expect(journal.changes).toBe(1);
      await journal.append(line(3));
      expect(await readFile(path, "utf8")).toBe(textOf(1, 3));
    },
  );

  it("takes out a line that could not be taken back before it appends another", async () => {
    const { path, journal, refused } = await openJournal();
    await journal.append(line(1));
    refused.add("sync").add("truncate");
    await expect(journal.append(line(2))).rejects.toMatchObject({ code: "EIO" });
    // The whole line is in the file, though nobody was told so; as long as it cannot be taken out, nothing goes on.
    expect(await readFile(path, "utf8")).toBe(textOf(1, 2));
    await expect(journal.append(line(3))).rejects.toMatchObject({ code: "EIO" });
    refused.clear();
    await journal.append(line(4));
    expect(await readFile(path, "utf8")).toBe(textOf(1, 4));
  });

  it.each([
    ["replaced", (path: string) => plainWrite(path, "another")],
    ["removed", (path: string) => rm(path)],
    ["added to", (path: string) => appendFile(path, line(9).bytes)],
  ])("is never written to once somebody else has %s it", async (_how, change) => {
    const { path, journal } = await openJournal();
    await journal.append(line(1));
    await change(path);
    const found = await readFile(path).catch(() => null);
    await expect(journal.append(line(2))).rejects.toBeInstanceOf(ChangedJournal);
    expect(await readFile(path).catch(() => null)).toEqual(found);
  });

  it("is written to when it was only touched", async () => {
    const { path, journal } = await openJournal();
    await journal.append(line(1));
    await plainWrite(path, textOf(1));
    await journal.append(line(2));
    expect(await readFile(path, "utf8")).toBe(textOf(1, 2));
  });
});
