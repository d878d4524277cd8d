import { readFile, writeFile as plainWrite } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { readJournalContents } from "../../../src/node/library/copies.ts";
import { openLibraryFolder, type LibraryFolderOptions } from "../../../src/node/library/folder.ts";
import { noteNumber } from "../../support/annotations.ts";
import { journalBytes, notes, snapshotBytes } from "../../support/library-bytes.ts";
import { addsNote, removesNote } from "../../support/note-step.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const ASIDE = "library.conflict-1970-01-01T00-00-00.journal";

async function open(path: string, options: Partial<LibraryFolderOptions> = {}) {
  const folder = await openLibraryFolder(path, { host: "web", now: () => new Date(0), ...options });
  onTestFinished(() => folder.close());
  return folder;
}

async function folderWith(snapshot: Uint8Array, journal: Uint8Array) {
  const path = await temporaryFolder();
  await plainWrite(join(path, "library.json"), snapshot);
  await plainWrite(join(path, "library.journal"), journal);
  return path;
}

const SNAPSHOT = snapshotBytes({ items: notes(0, 3) });
const FOREIGN = journalBytes(3, 6, { base: "of another machine" });

describe("a journal that belongs to another library file", () => {
  it("is kept byte for byte, told, and not made part of the library", async () => {
    const path = await folderWith(SNAPSHOT, FOREIGN);
    const folder = await open(path);
    expect(folder.store.read().size).toBe(3);
    expect(folder.notices).toEqual([
      { code: "library-conflict", message: expect.stringContaining(join(path, ASIDE)) },
    ]);
    expect(await readFile(join(path, ASIDE))).toEqual(FOREIGN);
    await folder.store.commit(addsNote(9));
    await folder.close();
    const again = await open(path);
    expect(again.notices).toEqual([]);
    expect([...again.store.read().keys()]).toEqual(["note-0", "note-1", "note-2", "note-9"]);
  });

  it("is left where it is by who only reads", async () => {
    const path = await folderWith(SNAPSHOT, FOREIGN);
    const folder = await open(path, { readOnly: true });
    expect(folder.store.read().size).toBe(3);
    expect(folder.notices[0]!.message).toContain("It has been left as it is.");
    expect(await readFile(join(path, "library.journal"))).toEqual(FOREIGN);
  });

  it("is known by its last change when two machines went on from the same library file", async () => {
    const here = await temporaryFolder();
    const first = await open(here);
    await first.store.commit(addsNote(0));
    await first.close();
    const there = await folderWith(
      await readFile(join(here, "library.json")),
      await readFile(join(here, "library.journal")),
    );
    // Both make a second change; this one tidies up, and then gets the journal of the other.
    for (const [path, number] of [
      [here, 1],
      [there, 2],
    ] as const) {
      const folder = await open(path);
      await folder.store.commit(addsNote(number));
      if (path === there) await folder.store.commit(addsNote(3));
      else await folder.tidy();
      await folder.close();
    }
    const journal = await readFile(join(there, "library.journal"));
    await plainWrite(join(here, "library.journal"), journal);
    const folder = await open(here);
    expect([...folder.store.read().keys()]).toEqual(["note-0", "note-1"]);
    expect(folder.notices.map(({ code }) => code)).toEqual(["library-conflict"]);
    expect(await readFile(join(here, ASIDE))).toEqual(journal);
  });

  it("and takes the place of ours while it is open here is kept, and what is here is stored again", async () => {
    const path = await temporaryFolder();
    const folder = await open(path);
    await folder.store.commit(addsNote(1));
    await plainWrite(join(path, "library.journal"), FOREIGN);
    await folder.store.commit(addsNote(2));
    expect(await readFile(join(path, ASIDE))).toEqual(FOREIGN);
    expect(folder.notices.map(({ code }) => code)).toEqual(["library-conflict"]);
    await folder.close();
    const again = await open(path);
    expect([...again.store.read().keys()]).toEqual(["note-1", "note-2"]);
    expect(again.notices).toEqual([]);
  });

  it("can be read by itself, with its deletions, so that it can be merged", async () => {
    const path = await temporaryFolder();
    const folder = await open(path);
    for (const number of [1, 2, 3]) await folder.store.commit(addsNote(number));
    await folder.store.commit(removesNote(2, "2026-02-01T00:00:00.000Z"));
    const bytes = await readFile(join(path, "library.journal"));
    expect(readJournalContents(bytes)).toEqual({
      contents: {
        items: [noteNumber(1), noteNumber(3)],
        bin: [{ item: noteNumber(2), deleted: "2026-02-01T00:00:00.000Z" }],
        tombstones: [],
      },
      changes: 4,
      missing: 0,
    });
    expect(readJournalContents(Buffer.from("something else"))).toBeNull();
  });
});
