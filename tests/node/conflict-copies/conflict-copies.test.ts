import { mkdir, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ReadoutError } from "../../../src/contract/result.ts";
import { createConflictCopies } from "../../../src/node/conflict-copies/conflict-copies.ts";
import { systemDisk, type Disk } from "../../../src/node/disk.ts";
import { workHere } from "../../../src/node/safekeeping/work-here.ts";
import { noteNumber } from "../../support/annotations.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { lineFormat } from "../backups/line-format.ts";

const SYNCTHING = "library.sync-conflict-20261125-101010-ABCDEFG.json";
const DROPBOX = "library (conflicted copy 2026-11-25).json";

function fileOf(...numbers: number[]): string {
  const annotations = numbers.map(noteNumber);
  return Buffer.from(lineFormat.encode({ items: annotations, bin: [], tombstones: [] })).toString();
}

async function folderWith(files: Record<string, string>) {
  const folder = await temporaryFolder();
  for (const [at, [name, text]] of Object.entries(files).entries()) {
    await writeFile(join(folder, name), text);
    await utimes(join(folder, name), 1_700_000_000 + at, 1_700_000_000 + at);
  }
  const disk: Disk = { ...systemDisk };
  const access = { isWriter: true };
  const copies = createConflictCopies({
    disk,
    folder,
    decode: lineFormat.decode,
    work: workHere(disk, lineFormat),
    claim: async () => {
      if (!access.isWriter) throw new ReadoutError("library-locked", "Somebody else has it.");
    },
  });
  return { folder, disk, access, copies };
}

describe("copies that file synchronisers left", () => {
  it("are listed with what can be read of them, the latest first", async () => {
    const { copies } = await folderWith({
      "library.json": fileOf(1),
      [SYNCTHING]: fileOf(1, 2),
      [DROPBOX]: fileOf(3),
    });
    expect(await copies.list()).toEqual([
      {
        name: DROPBOX,
        modified: "2023-11-14T22:13:22.000Z",
        bytes: Buffer.byteLength(fileOf(3)),
        annotations: 1,
      },
      {
        name: SYNCTHING,
        modified: "2023-11-14T22:13:21.000Z",
        bytes: expect.any(Number) as number,
        annotations: 2,
      },
    ]);
    expect((await copies.read(SYNCTHING)).contents.items.map(({ id }) => id)).toEqual([
      "note-1",
      "note-2",
    ]);
  });

  it("are offered when a part of them can be read, and it is said that a part cannot", async () => {
    const { copies } = await folderWith({ [DROPBOX]: fileOf(1, 2).slice(0, -30) });
    expect(await copies.list()).toMatchObject([{ name: DROPBOX, annotations: 1 }]);
    expect((await copies.read(DROPBOX)).notices).toMatchObject([{ code: "library-damaged" }]);
  });

  it("are none when nothing in them is of a library", async () => {
    const { copies } = await folderWith({ [DROPBOX]: "a shopping list", "library-x.json": "" });
    expect(await copies.list()).toEqual([]);
    await expect(copies.read(DROPBOX)).rejects.toMatchObject({ code: "package-unreadable" });
  });

  it("are none in a folder that is not there, nor is a folder one", async () => {
    const { folder, copies } = await folderWith({});
    await mkdir(join(folder, DROPBOX));
    expect(await copies.list()).toEqual([]);
    const away = createConflictCopies({
      disk: systemDisk,
      folder: join(folder, "none"),
      decode: lineFormat.decode,
      work: workHere(systemDisk, lineFormat),
      claim: async () => undefined,
    });
    expect(await away.list()).toEqual([]);
  });

  it("are read again when they have changed", async () => {
    const { folder, copies } = await folderWith({ [DROPBOX]: fileOf(1) });
    await copies.list();
    await writeFile(join(folder, DROPBOX), fileOf(1, 2, 3));
    expect(await copies.list()).toMatchObject([{ annotations: 3 }]);
  });

  it.each(["settings.json", "library.json", "none (1).json"])(
    "are all that can be read this way, not %s",
    async (name) => {
      const { copies } = await folderWith({ [name]: fileOf(1) });
      await expect(copies.read(name)).rejects.toMatchObject({ code: "package-unreadable" });
    },
  );
});

describe("the number of copies", () => {
  it("is told by their names, without a look into any of them", async () => {
    const { disk, copies } = await folderWith({
      "library.json": fileOf(1),
      "notes.json": fileOf(1),
      [SYNCTHING]: fileOf(1, 2),
      [DROPBOX]: "a shopping list",
    });
    disk.read = () => Promise.reject(new Error("nothing is to be read"));
    expect(await copies.count()).toBe(2);
  });

  it("leaves out what a look into it found to be none, until that has changed", async () => {
    const { folder, copies } = await folderWith({
      [SYNCTHING]: fileOf(1, 2),
      [DROPBOX]: "a shopping list",
    });
    await copies.list();
    expect(await copies.count()).toBe(1);
    await writeFile(join(folder, DROPBOX), fileOf(3));
    expect(await copies.count()).toBe(2);
    await copies.settle(SYNCTHING);
    expect(await copies.count()).toBe(1);
  });

  it("is none where there is no folder", async () => {
    const { folder, copies } = await folderWith({});
    await rm(folder, { recursive: true });
    expect(await copies.count()).toBe(0);
  });
});

describe("a copy that has been merged", () => {
  it("is put away as it is, and not offered again", async () => {
    const { folder, copies } = await folderWith({ [DROPBOX]: fileOf(1) });
    await copies.settle(DROPBOX);
    expect(await copies.list()).toEqual([]);
    expect(await readFile(join(folder, "merged", DROPBOX), "utf8")).toBe(fileOf(1));
  });

  it("never takes the place of another of its name", async () => {
    const { folder, copies } = await folderWith({ [DROPBOX]: fileOf(1) });
    await copies.settle(DROPBOX);
    await writeFile(join(folder, DROPBOX), fileOf(2));
    await copies.settle(DROPBOX);
    expect((await readdir(join(folder, "merged"))).sort()).toEqual(
      [`2-${DROPBOX}`, DROPBOX].sort(),
    );
    expect(await readFile(join(folder, "merged", DROPBOX), "utf8")).toBe(fileOf(1));
  });

  it("stays where it is when this Readout may not write, or cannot, and that is told", async () => {
    const { folder, disk, access, copies } = await folderWith({ [DROPBOX]: fileOf(1) });
    access.isWriter = false;
    await copies.settle(DROPBOX);
    expect(copies.notices()).toMatchObject([{ code: "copy-library-locked" }]);
    access.isWriter = true;
    const { rename } = disk;
    disk.rename = () => Promise.reject(Object.assign(new Error("EPERM"), { code: "EPERM" }));
    await copies.settle(DROPBOX);
    expect(copies.notices()).toEqual([
      {
        code: "copy-file-unwritable",
        message: expect.stringContaining(`“${join(folder, DROPBOX)}” was merged`),
      },
    ]);
    expect(await readFile(join(folder, DROPBOX), "utf8")).toBe(fileOf(1));
    disk.rename = rename;
    await copies.settle(DROPBOX);
    expect(copies.notices()).toEqual([]);
    expect(await copies.list()).toEqual([]);
  });
});
