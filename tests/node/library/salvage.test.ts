import { readdir, readFile, writeFile as plainWrite } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openLibraryFolder, type LibraryFolderOptions } from "../../../src/node/library/folder.ts";
import { noteNumber } from "../../support/annotations.ts";
import {
  changed,
  contentsWith,
  journalBytes,
  notes,
  snapshotBytes,
} from "../../support/library-bytes.ts";
import { addsNote } from "../../support/note-step.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

/** Notes 0 to 7 are in the snapshot, 8 to 11 in the journal. */
const SNAPSHOT = snapshotBytes({ annotations: notes(0, 8) });
const JOURNAL = journalBytes(8, 12);
const TIME = "2026-02-03T04-05-06";

async function open(path: string, options: Partial<LibraryFolderOptions> = {}) {
  const folder = await openLibraryFolder(path, {
    host: "web",
    now: () => new Date("2026-02-03T04:05:06.789Z"),
    ...options,
  });
  onTestFinished(() => folder.close());
  return folder;
}

async function folderWith(files: Record<string, Uint8Array | string>) {
  const path = await temporaryFolder();
  for (const [name, bytes] of Object.entries(files)) await plainWrite(join(path, name), bytes);
  return path;
}

const backup = async () => contentsWith({ annotations: notes(0, 8) });

const numbers = (from: number, to: number) => notes(from, to).map((_, index) => from + index);

function numbersIn(folder: Awaited<ReturnType<typeof open>>): number[] {
  return [...folder.store.read().keys()]
    .map((id) => Number(id.replace("note-", "")))
    .toSorted((a, b) => a - b);
}

describe("a damaged library", () => {
  const broken = (number: number, bytes = SNAPSHOT) =>
    changed(bytes, (copy) =>
      copy.fill(
        "1",
        copy.indexOf(`Note number ${number}:`),
        copy.indexOf(`Note number ${number}:`) + 9,
      ),
    );

  it("does not bring back a deleted note when only another one is broken", async () => {
    const snapshot = snapshotBytes({
      annotations: notes(0, 6),
      bin: [{ annotation: noteNumber(6), deleted: "2026-01-02T00:00:00.000Z" }],
      tombstones: [{ id: "note-7", deleted: "2026-01-01T00:00:00.000Z" }],
    });
    const files = { "library.json": broken(3, snapshot), "library.journal": JOURNAL };
    const folder = await open(await folderWith(files), { newestBackup: backup });
    expect(numbersIn(folder)).toEqual([...numbers(0, 6), ...numbers(8, 12)]);
    expect([...folder.store.bin().keys()]).toEqual(["note-6"]);
    expect([...folder.store.tombstones().keys()]).toEqual(["note-7"]);
  });

  it("is completed from the kept steps of its journal before any backup", async () => {
    const path = await temporaryFolder();
    const first = await open(path);
    for (let number = 0; number < 3; number += 1) await first.store.commit(addsNote(number));
    await first.tidy();
    await first.close();
    const file = join(path, "library.json");
    await plainWrite(file, broken(1, await readFile(file)));
    const old = { ...noteNumber(1), note: "as it was long ago" };
    const folder = await open(path, {
      newestBackup: async () => contentsWith({ annotations: [old] }),
    });
    expect(folder.store.read().get("note-1")).toEqual(noteNumber(1));
    expect(folder.notices[0]!.message).toContain("1 annotation was recovered from the journal.");
  });

  it("is completed from the copy that an earlier Readout kept", async () => {
    const files = {
      "library.json": broken(3),
      "library.journal": JOURNAL,
      "library.previous.json": SNAPSHOT,
    };
    const folder = await open(await folderWith(files));
    expect(numbersIn(folder)).toEqual(numbers(0, 12));
    expect(folder.notices[0]!.message).toContain("recovered from the last good copy");
  });

  it("is set aside beside one that was set aside in the same second", async () => {
    const path = await folderWith({ "library.json": "first" });
    await (await open(path)).close();
    await plainWrite(join(path, "library.json"), "second");
    await open(path);
    const aside = join(path, `library.damaged-${TIME}`);
    expect(await readFile(`${aside}.json`, "utf8")).toBe("first");
    expect(await readFile(`${aside}-2.json`, "utf8")).toBe("second");
  });

  it("is read by a command as far as it goes, and set aside only with the first change", async () => {
    const files = { "library.json": broken(3), "library.journal": JOURNAL };
    const path = await folderWith(files);
    const folder = await open(path, { host: "cli" });
    expect(folder.store.read().size).toBe(11);
    expect(folder.notices[0]!.message).toContain("has been left as it is");
    expect(await readdir(path)).toEqual(["library.journal", "library.json"]);
    await folder.store.claim();
    const aside = `library.damaged-${TIME}.json`;
    expect(folder.notices[0]!.message).toContain(aside);
    expect(await readFile(join(path, aside))).toEqual(files["library.json"]);
  });
});
