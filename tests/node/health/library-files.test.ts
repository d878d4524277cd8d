import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { storedFormat } from "../../../src/node/backups/stored-format.ts";
import { systemDisk } from "../../../src/node/disk.ts";
import { adviceOn } from "../../../src/node/health/advice.ts";
import { freeBytes } from "../../../src/node/health/free-space.ts";
import { createLibraryFiles } from "../../../src/node/health/library-files.ts";
import { openLibraryFolder } from "../../../src/node/library/folder.ts";
import { workHere } from "../../../src/node/safekeeping/work-here.ts";
import { noteNumber } from "../../support/annotations.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

function filesIn(folder: string, free: number | null = 5e9) {
  return createLibraryFiles({
    disk: systemDisk,
    folder,
    journalled: () => 3,
    freeBytes: async () => free,
    work: workHere(systemDisk, storedFormat),
  });
}

/** The files of a library with one note. */
async function withLibrary() {
  const folder = await temporaryFolder();
  const opened = await openLibraryFolder(folder, { host: "web" });
  const forward = { upserted: [noteNumber(1)], removed: [] };
  const step = { label: "Note added", forward, inverse: { upserted: [], removed: ["note-1"] } };
  await opened.store.commit({ change: "do", at: "2026-11-25T10:00:00.000Z", step });
  await opened.close();
  return folder;
}

describe("the parts of a library", () => {
  it("are its files with what they are for, backups and merged copies as one each", async () => {
    const folder = await withLibrary();
    for (const name of ["backups", "merged"]) await mkdir(join(folder, name));
    await writeFile(join(folder, "backups", "library-2026-01-01T00-00-00Z-asked.json"), "12");
    await writeFile(join(folder, "backups", "library-2026-01-02T00-00-00Z-asked.json"), "345");
    await writeFile(join(folder, "merged", "library (1).json"), "6");
    await writeFile(join(folder, "library.damaged-2026-01-01T00-00-00.json"), "7890");
    await writeFile(join(folder, "library (2).json"), "1");
    await writeFile(join(folder, "somebody-elses.txt"), "1");
    const parts = await filesIn(folder).parts();
    expect(parts.map(({ name }) => name)).toEqual([
      "library.json",
      "library.journal",
      "library.damaged-2026-01-01T00-00-00.json",
      "library (2).json",
      "backups/",
      "merged/",
    ]);
    expect(parts.find(({ name }) => name === "backups/")).toMatchObject({
      what: "Earlier states of all annotations: 2 backups",
      bytes: 5,
    });
    expect(parts.at(-1)).toMatchObject({ what: "Copies that were merged: 1 copy", bytes: 1 });
    expect(Date.now() - Date.parse(parts[0]!.modified)).toBeLessThan(60_000);
  });

  it("are none in a folder that is not there", async () => {
    expect(await filesIn(join(await temporaryFolder(), "none")).parts()).toEqual([]);
  });
});

describe("verifying the files of a library", () => {
  it("finds nothing wrong with a whole one, nor with none", async () => {
    for (const folder of [await withLibrary(), await temporaryFolder()]) {
      const checks = await filesIn(folder).verify();
      expect(checks.flatMap(({ problems }) => problems)).toEqual([]);
    }
  });

  it.each([
    ["library.json", "", "how many records are missing cannot be told"],
    ["library.json", "null", "is damaged"],
    ["library.journal", "\0\0\0\0", "is damaged"],
    ["library.journal", "", "how many changes are missing cannot be told"],
    ["library.journal", null, "is not there"],
    ["library.json", null, "is not there"],
  ])("tells of %s with %j in it", async (name, contents, problem) => {
    const folder = await withLibrary();
    if (contents === null) await systemDisk.remove(join(folder, name));
    else await writeFile(join(folder, name), contents);
    const checks = await filesIn(folder).verify();
    const wrong = checks.find(({ subject }) => subject.endsWith(name));
    expect(wrong?.problems).toEqual([expect.stringContaining(problem)]);
  });

  it("tells of a disk that is nearly full", async () => {
    const folder = await withLibrary();
    const checks = await filesIn(folder, 150_000_000).verify();
    expect(checks.at(-1)).toMatchObject({
      subject: "disk",
      problems: [expect.stringContaining("Only 150 MB are free")],
    });
    expect((await filesIn(folder, null).verify()).map(({ subject }) => subject)).not.toContain(
      "disk",
    );
  });
});

describe("advice on the place of a library", () => {
  it("is given in a folder that a synchroniser keeps, and on a full disk", async () => {
    const folder = join(await temporaryFolder(), "Dropbox", "readout");
    expect(await adviceOn(systemDisk, folder, 1)).toMatchObject([
      { code: "disk-low" },
      { code: "library-synced", message: expect.stringContaining("by Dropbox") as string },
    ]);
  });

  it("is none elsewhere", async () => {
    expect(await adviceOn(systemDisk, await temporaryFolder(), 1e9)).toEqual([]);
  });
});

describe("the space on a disk", () => {
  it("is known of a folder, and not of one that is not there", async () => {
    const folder = await temporaryFolder();
    expect(await freeBytes(folder)).toBeGreaterThan(0);
    expect(await freeBytes(join(folder, "none"))).toBeNull();
  });
});
