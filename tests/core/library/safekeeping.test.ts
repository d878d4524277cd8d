import { beforeEach, describe, expect, it } from "vitest";
import type { LibraryContents, LibrarySource } from "../../../src/contract/library.ts";
import type { ConflictCopies } from "../../../src/core/library/conflict-copies.ts";
import { decodeLibraryFile } from "../../../src/core/library/library-file.ts";
import type { LibraryPorts } from "../../../src/core/library/library.ts";
import { contentsOf } from "../../../src/core/library/journalled-library.ts";
import { newNote, timeAt } from "../../support/machines.ts";
import { memoryBackups, noLibraryFiles } from "../../support/memory-backups.ts";
import { memoryLibrary, memoryStore, type MemoryLibrary } from "../../support/memory-library.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";
import { SCHEMA_VERSION } from "../../../src/core/library/library-file.ts";

let memory: MemoryLibrary;
let ports: Pick<LibraryPorts, "backups" | "conflicts">;
let settled: string[];
let conflicting: LibraryContents;

beforeEach(async () => {
  settled = [];
  conflicting = { items: [], bin: [], tombstones: [] };
  const store = memoryStore();
  const conflicts: ConflictCopies = {
    list: async () => [
      { name: "library (copy).json", modified: timeAt(0), bytes: 1, annotations: 1 },
    ],
    read: async () => ({ contents: conflicting, notices: [] }),
    settle: async (name) => void settled.push(name),
  };
  ports = { backups: memoryBackups(() => contentsOf(store.kept)), conflicts };
  memory = await memoryLibrary(tinyCorpus(), { store, ...ports });
  await memory.library.add({ target: { kind: "notebook" }, note: "one" });
  await memory.library.add({ target: { kind: "notebook" }, note: "two" });
});

function notes(): string[] {
  return memory.library.list({}).map(({ note }) => note);
}

async function reasons(): Promise<string[]> {
  return (await memory.library.listBackups()).map(({ reason }) => reason);
}

function packageOf(contents: Partial<LibraryContents>): LibrarySource {
  const file = { format: "readout-library", schemaVersion: SCHEMA_VERSION, items: [], ...contents };
  return { kind: "package", text: JSON.stringify(file) };
}

describe("restoring a backup", () => {
  it("brings back what was deleted and what was changed, and leaves what came since", async () => {
    const { library } = memory;
    const { name } = await library.makeBackup();
    await library.change({ id: "a1", note: "one, spoilt" });
    await library.remove(["a2"]);
    await library.add({ target: { kind: "notebook" }, note: "three" });
    const change = await library.restoreBackup({ name });
    expect(change).toMatchObject({ label: "Backup restored", removed: [] });
    expect(notes()).toEqual(["one", "two", "three"]);
    expect(await library.undo()).toMatchObject({ removed: ["a2"] });
    expect(notes()).toEqual(["one, spoilt", "three"]);
  });

  it("makes a backup of the present state before, and none when nothing would change", async () => {
    const { library } = memory;
    const { name } = await library.makeBackup();
    expect(await library.restoreBackup({ name })).toMatchObject({ label: "Nothing changed" });
    expect(await reasons()).toEqual(["asked"]);
    await library.remove(["a2"]);
    await library.restoreBackup({ name });
    expect(await reasons()).toEqual(["restore", "asked"]);
    const [before] = await library.listBackups();
    expect(before).toMatchObject({ annotations: 1 });
  });

  it("restores the annotations that are named and no others", async () => {
    const { library } = memory;
    const { name } = await library.makeBackup();
    await library.remove(["a1", "a2"]);
    await library.restoreBackup({ name, ids: ["a2"] });
    expect(notes()).toEqual(["two"]);
    await expect(library.restoreBackup({ name, ids: ["a1", "a9"] })).rejects.toMatchObject({
      code: "annotation-not-found",
    });
    expect(notes()).toEqual(["two"]);
  });

  it("changes nothing when the backup before it cannot be made", async () => {
    const { library } = memory;
    const { name } = await library.makeBackup();
    await library.remove(["a2"]);
    ports.backups.make = () => Promise.reject(new Error("disk full"));
    await expect(library.restoreBackup({ name })).rejects.toThrow("disk full");
    expect(notes()).toEqual(["one"]);
  });

  it("brings back what is whole in a damaged one, and says that it is not all", async () => {
    const { library } = memory;
    const { name } = await library.makeBackup();
    await library.remove(["a1", "a2"]);
    const whole = await ports.backups.read(name);
    const notices = [{ code: "library-damaged", message: "One record is missing." }];
    const items = whole.contents.items.slice(0, 1);
    ports.backups.read = async () => ({ contents: { ...whole.contents, items }, notices });
    expect(await library.restoreBackup({ name })).toMatchObject({
      label: "Backup restored in part",
      undo: "Backup restored in part",
    });
    expect(notes()).toEqual(["one"]);
    expect((await library.restoreBackup({ name })).label).toBe("Nothing changed");
  });

  it("holds against a copy that knows of the deletion or of the change", async () => {
    const { library } = memory;
    const { name } = await library.makeBackup();
    const spoilt = (await library.change({ id: "a1", note: "one, spoilt" })).upserted;
    await library.remove(["a2"]);
    const elsewhere = library.exportPackage().text;
    await library.restoreBackup({ name });
    await library.merge({ kind: "package", text: elsewhere });
    expect(spoilt).toHaveLength(1);
    expect(notes()).toEqual(["one", "two"]);
  });
});

describe("merging", () => {
  const elsewhere = newNote("b1", timeAt(5), "from elsewhere");

  it("takes over what is new, in one step that can be undone, with a backup before", async () => {
    const { library } = memory;
    const change = await library.merge(packageOf({ items: [elsewhere] }));
    expect(change).toMatchObject({
      label: "Another copy merged",
      upserted: [{ id: "b1" }],
      undo: "Another copy merged",
    });
    expect(await reasons()).toEqual(["merge"]);
    await library.undo();
    expect(notes()).toEqual(["one", "two"]);
  });

  it("changes nothing the second time, and makes no backup for it", async () => {
    const { library } = memory;
    await library.merge(packageOf({ items: [elsewhere] }));
    const again = await library.merge(packageOf({ items: [elsewhere] }));
    expect(again).toMatchObject({ label: "Nothing changed", upserted: [], removed: [] });
    expect(await reasons()).toEqual(["merge"]);
  });

  it("is no deletion when it is taken back: the other keeps its own, and it can be done again", async () => {
    const { library } = memory;
    const source = packageOf({ items: [elsewhere] });
    await library.merge(source);
    await library.undo();
    const other = await memoryLibrary(tinyCorpus());
    await other.library.merge(source);
    await other.library.merge({ kind: "package", text: library.exportPackage().text });
    expect(other.library.list({}).map(({ note }) => note)).toContain("from elsewhere");
    expect((await library.merge(source)).upserted).toMatchObject([{ id: "b1" }]);
    expect(notes()).toContain("from elsewhere");
  });

  it("is taken back to the deletion here that it had gone over", async () => {
    const { library } = memory;
    await library.remove(["a2"]);
    const before = library.listBin();
    const later = {
      ...newNote("a2", timeAt(0), "two, later"),
      modified: "2027-01-01T00:00:00.000Z",
    };
    await library.merge(packageOf({ items: [later] }));
    expect(notes()).toContain("two, later");
    await library.undo();
    expect(library.listBin()).toMatchObject(before.map(({ deleted }) => ({ deleted })));
  });

  it("puts into the bin what was deleted elsewhere, and takes it out again when undone", async () => {
    const { library } = memory;
    const deletion = { id: "a1", deleted: timeAt(3_000) };
    const change = await library.merge(packageOf({ tombstones: [deletion] }));
    expect(change).toMatchObject({ removed: ["a1"], upserted: [] });
    expect(library.listBin()).toMatchObject([{ annotation: { id: "a1" }, deleted: timeAt(3_000) }]);
    expect((await library.undo()).upserted).toMatchObject([{ id: "a1" }]);
    expect((await library.redo()).removed).toEqual(["a1"]);
  });

  it("puts a conflict copy away once it is merged, and not before", async () => {
    const source = { kind: "conflict", name: "library (copy).json" } as const;
    conflicting = { ...conflicting, items: [elsewhere] };
    memory.failWith(new Error("disk full"));
    await expect(memory.library.merge(source)).rejects.toThrow("disk full");
    expect(settled).toEqual([]);
    memory.failWith(null);
    await memory.library.merge(source);
    expect(notes()).toContain("from elsewhere");
    expect(settled).toEqual(["library (copy).json"]);
  });

  it("reports the damaged records of a package and merges the others", async () => {
    const broken = { id: "b2", note: 7 } as never;
    const source = packageOf({ items: [elsewhere, broken] });
    const comparison = await memory.library.compare(source);
    expect(comparison.counts.new).toBe(1);
    expect(comparison.notices).toHaveLength(1);
    const change = await memory.library.merge(source);
    expect(change.upserted.map(({ id }) => id)).toEqual(["b1"]);
    expect(change.label).toBe("Another copy merged in part");
    expect((await memory.library.merge(source)).label).toBe("Nothing changed");
  });

  it.each(["", "no JSON", '{"format":"other"}', "[]", "null", '{"format":"readout-lib'])(
    "refuses %j for a package, and changes nothing",
    async (text) => {
      await expect(memory.library.merge({ kind: "package", text })).rejects.toMatchObject({
        code: "package-unreadable",
      });
      expect(await reasons()).toEqual([]);
    },
  );
});

describe("a package", () => {
  it("holds the whole library, bin and all, under the day's name", async () => {
    await memory.library.remove(["a2"]);
    const file = memory.library.exportPackage();
    expect(file).toMatchObject({
      name: "readout-library-2026-01-01.json",
      mediaType: "application/json",
    });
    const { condition, contents } = decodeLibraryFile(JSON.parse(file.text));
    expect(condition).toBe("good");
    expect(contents).toEqual(memory.stored());
  });

  it("makes an empty library what the other is", async () => {
    await memory.library.remove(["a2"]);
    const other = await memoryLibrary(tinyCorpus());
    await other.library.merge({ kind: "package", text: memory.library.exportPackage().text });
    expect(other.library.list({})).toEqual(memory.library.list({}));
    expect(other.stored()?.tombstones.map(({ id }) => id)).toEqual(["a2"]);
  });
});

describe("the health of the library", () => {
  it("tells its files, its last good backup and the copies beside it", async () => {
    await memory.library.makeBackup();
    expect(await memory.library.health()).toEqual({
      folder: "memory",
      writable: true,
      parts: [],
      journalled: 0,
      lastBackup: expect.objectContaining({ name: "backup-1", reason: "asked" }),
      conflicts: [expect.objectContaining({ name: "library (copy).json" })],
      free: null,
      notices: [],
    });
  });

  it("is verified by a look at the files and at every backup", async () => {
    await memory.library.makeBackup();
    const file = { subject: "library.json", found: "2 annotations", problems: [] };
    const { library } = await memoryLibrary(tinyCorpus(), {
      ...ports,
      files: { ...noLibraryFiles, verify: async () => [file] },
    });
    const { checks } = await library.verify();
    expect(checks).toEqual([file, { subject: "backup-1", found: "whole", problems: [] }]);
  });
});
