import { mkdir, readdir, readFile, rm, stat, writeFile as plainWrite } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { systemDisk, type Disk } from "../../../src/node/disk.ts";
import { encodeLibrary } from "../../../src/node/library/snapshot-bytes.ts";
import {
  firstVersionText,
  journalBytes,
  notes,
  snapshotBytes,
} from "../../support/library-bytes.ts";
import { addNote, codes, openLibrary } from "../../support/open-library.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

/** The disk of this machine, on which nothing can be written while it is full. */
function fillingDisk(): { disk: Disk; isFull: boolean } {
  const filling = { disk: systemDisk, isFull: false };
  const refuse = () => {
    if (filling.isFull) throw Object.assign(new Error("full"), { code: "ENOSPC" });
  };
  const guarded =
    (open: Disk["open"]): Disk["open"] =>
    async (path) => {
      const file = await open(path);
      return {
        ...file,
        async write(bytes, at) {
          // What fits is written, as a disk does that fills up halfway.
          if (filling.isFull) await file.write(bytes.subarray(0, 5), at);
          refuse();
          await file.write(bytes, at);
        },
      };
    };
  filling.disk = {
    ...systemDisk,
    create: guarded(systemDisk.create),
    open: guarded(systemDisk.open),
  };
  return filling;
}

describe("a library folder", () => {
  it("is made with its first annotation and has everything again when it is opened again", async () => {
    const path = join(await temporaryFolder(), "new", "folder");
    const first = await openLibrary(path);
    expect(first.folder.notices).toEqual([]);
    await first.library.add({
      target: { kind: "quote", passage: "small-talks/s1/t2/p1", quote: "It's hard 🙂" },
      note: "<script>alert('ё')</script>",
      tags: ["emoji"],
      colour: "violet",
    });
    await addNote(first.library, "second");
    await first.folder.settings.change({ theme: "sepia", positions: { "small-talks": "p" } });
    const before = first.library.list({});
    await first.folder.close();

    const again = await openLibrary(path);
    expect(again.library.list({})).toEqual(before);
    expect(again.library.status()).toEqual({
      folder: path,
      writable: true,
      notices: [],
      annotations: 2,
      needLook: 0,
      waiting: 0,
      undo: "Note added",
      redo: null,
    });
    expect(again.folder.settings.read()).toMatchObject({
      theme: "sepia",
      positions: { "small-talks": "p" },
    });
  });

  it("really writes its files, in a form that people can read", async () => {
    const path = await temporaryFolder();
    const { folder, library } = await openLibrary(path);
    await addNote(library, "in plain words");
    const journal = await readFile(join(path, "library.journal"), "utf8");
    expect(journal).toContain('"note":"in plain words"');
    await folder.tidy();
    const text = await readFile(join(path, "library.json"), "utf8");
    expect(text).toContain('"note":"in plain words"');
    expect(JSON.parse(text)).toMatchObject({ format: "readout-library", schemaVersion: 3 });
  });

  it("stores a change as one line of its journal, whatever else is in the library", async () => {
    const path = await temporaryFolder();
    await plainWrite(join(path, "library.json"), snapshotBytes({ items: notes(0, 50) }));
    await plainWrite(join(path, "library.journal"), journalBytes(50, 60));
    const { library } = await openLibrary(path);
    await addNote(library, "one more");
    expect(await readFile(join(path, "library.json"))).toEqual(
      snapshotBytes({ items: notes(0, 50) }),
    );
    const journal = await readFile(join(path, "library.journal"));
    const before = journalBytes(50, 60);
    expect(journal.subarray(0, before.length)).toEqual(before);
    expect(journal.subarray(before.length).toString().split("\n")).toHaveLength(2);
  });

  it("removes what a crash left of its own, and nothing else", async () => {
    const path = await temporaryFolder();
    const names = [".library.json.99-0a1b2c3d.tmp", ".other.99-0a1b2c3d.tmp", "letter.txt"];
    for (const name of names) await plainWrite(join(path, name), "x");
    const { folder } = await openLibrary(path);
    await folder.close();
    expect(await readdir(path)).toEqual([".other.99-0a1b2c3d.tmp", "letter.txt"]);
  });

  it("is what a backup has once that was copied into its place by hand", async () => {
    const path = await temporaryFolder();
    const backup = encodeLibrary({ items: notes(0, 3), bin: [], tombstones: [] });
    await plainWrite(join(path, "library.json"), backup);
    const { folder, library } = await openLibrary(path);
    expect(await readdir(path)).toContain("library.journal");
    await addNote(library, "one more");
    await folder.close();
    const again = await openLibrary(path);
    expect(again.library.list({})).toHaveLength(4);
    expect([...folder.notices, ...again.folder.notices]).toEqual([]);
  });

  it("keeps what another program wrote into its file meanwhile", async () => {
    const path = await temporaryFolder();
    const { folder, library } = await openLibrary(path, { now: () => new Date(0) });
    await addNote(library, "mine");
    await plainWrite(join(path, "library.json"), firstVersionText(7));
    await addNote(library, "mine too");
    const aside = join(path, "library.changed-1970-01-01T00-00-00.json");
    expect(await readFile(aside, "utf8")).toBe(firstVersionText(7));
    expect(folder.notices).toEqual([
      { code: "library-changed", message: expect.stringContaining(aside) },
    ]);
    await folder.close();
    const again = await openLibrary(path);
    expect(again.library.list({}).map(({ note }) => note)).toEqual(["mine", "mine too"]);
    expect(again.folder.notices).toEqual([]);
  });

  it("stores everything again when another program removed its files meanwhile", async () => {
    const path = await temporaryFolder();
    const { folder, library } = await openLibrary(path);
    await addNote(library, "first");
    await rm(join(path, "library.json"));
    await rm(join(path, "library.journal"));
    await addNote(library, "second");
    await folder.close();
    const again = await openLibrary(path);
    expect(again.library.list({}).map(({ note }) => note)).toEqual(["first", "second"]);
    expect(again.folder.notices).toEqual([]);
  });
});

describe("a library that cannot be written", () => {
  it("can be read where its folder is a file, and says so", async () => {
    const path = join(await temporaryFolder(), "library");
    await plainWrite(path, "a file of someone else");
    const { folder, library } = await openLibrary(path);
    expect(folder.notices).toEqual([
      { code: "library-unwritable", message: expect.stringContaining(`“${path}”`) },
    ]);
    expect(library.status()).toMatchObject({ writable: false, annotations: 0 });
    await expect(addNote(library, "x")).rejects.toMatchObject({ code: "library-unwritable" });
    expect(await readFile(path, "utf8")).toBe("a file of someone else");
    expect((await folder.settings.change({ theme: "dark" })).theme).toBe("dark");
  });

  it("says so to a command that only reads", async () => {
    const path = join(await temporaryFolder(), "library");
    await plainWrite(path, "");
    const { folder } = await openLibrary(path, { host: "cli" });
    expect(codes(folder)).toEqual(["library-unwritable"]);
  });

  it("keeps the old state in memory and on disk while the disk is full, and goes on after", async () => {
    const path = await temporaryFolder();
    const filling = fillingDisk();
    const { folder, library } = await openLibrary(path, { disk: filling.disk });
    await addNote(library, "before");
    const stored = await readFile(join(path, "library.journal"), "utf8");
    filling.isFull = true;
    for (let attempt = 0; attempt < 2; attempt += 1)
      await expect(addNote(library, "lost?")).rejects.toMatchObject({ code: "disk-full" });
    expect(library.status()).toMatchObject({ annotations: 1, undo: "Note added" });
    expect(await readFile(join(path, "library.journal"), "utf8")).toBe(stored);
    filling.isFull = false;
    await addNote(library, "after");
    await folder.close();
    const again = await openLibrary(path);
    expect(again.library.list({}).map(({ note }) => note)).toEqual(["before", "after"]);
    expect(again.folder.notices).toEqual([]);
  });

  it("has nothing of a first change that did not fit", async () => {
    const path = await temporaryFolder();
    const filling = fillingDisk();
    const { folder, library } = await openLibrary(path, { disk: filling.disk });
    filling.isFull = true;
    await expect(addNote(library, "lost?")).rejects.toMatchObject({ code: "disk-full" });
    filling.isFull = false;
    await folder.close();
    expect(await readdir(path)).toEqual([]);
  });

  it("is not touched at all when it is opened for reading only", async () => {
    const path = await temporaryFolder();
    await plainWrite(join(path, "library.json"), "{ damaged");
    await plainWrite(join(path, "settings.json"), "{ damaged");
    const { folder, library } = await openLibrary(path, { readOnly: true });
    await expect(addNote(library, "x")).rejects.toMatchObject({ code: "not-allowed" });
    await folder.settings.change({ theme: "dark" });
    expect(codes(folder)).toEqual(["library-damaged", "settings-damaged"]);
    expect(await readdir(path)).toEqual(["library.json", "settings.json"]);
    expect(await readFile(join(path, "settings.json"), "utf8")).toBe("{ damaged");
  });

  it("refuses every change once it is closed", async () => {
    const path = await temporaryFolder();
    const { folder, library } = await openLibrary(path);
    await addNote(library, "x");
    await folder.close();
    await expect(addNote(library, "y")).rejects.toThrow("has been closed");
    expect((await readdir(path)).toSorted()).toEqual(["library.journal", "library.json"]);
  });

  it("writes nothing more once it is closed, even for a change that had begun", async () => {
    const path = await temporaryFolder();
    const { folder, library } = await openLibrary(path);
    const begun = addNote(library, "x");
    await folder.close();
    const outcome = await begun.then(
      () => "stored",
      () => "refused",
    );
    const files = (await readdir(path)).toSorted();
    expect(files).toEqual(outcome === "stored" ? ["library.journal", "library.json"] : []);
  });

  it.each(["library.json", "library.journal"])(
    "is only read when the system will not give the bytes of %s",
    async (name) => {
      const path = await temporaryFolder();
      const files = {
        "library.json": snapshotBytes({ items: notes(0, 2) }),
        "library.journal": journalBytes(2, 4),
      };
      for (const [file, bytes] of Object.entries(files))
        if (file !== name) await plainWrite(join(path, file), bytes);
      await mkdir(join(path, name));
      const { folder, library } = await openLibrary(path);
      expect(codes(folder)).toEqual(["library-damaged"]);
      expect(library.list({})).toHaveLength(2);
      await expect(addNote(library, "x")).rejects.toMatchObject({ code: "library-damaged" });
      expect((await stat(join(path, name))).isDirectory()).toBe(true);
      expect((await readdir(path)).toSorted()).toEqual([
        "library.journal",
        "library.json",
        "library.lock",
      ]);
    },
  );
});
