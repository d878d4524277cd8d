import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Annotation } from "../../../src/contract/annotation.ts";
import { ReadoutError } from "../../../src/contract/result.ts";
import { createBackups, type BackupPorts } from "../../../src/node/backups/backups.ts";
import { systemDisk, type Disk } from "../../../src/node/disk.ts";
import { workHere } from "../../../src/node/safekeeping/work-here.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { lineFormat } from "./line-format.ts";

function note(id: string): Annotation {
  return {
    id,
    target: { kind: "notebook" },
    colour: null,
    note: `Note ${id}`,
    tags: [],
    created: "2026-06-01T00:00:00.000Z",
    modified: "2026-06-01T00:00:00.000Z",
  };
}

async function shelf(over: Partial<BackupPorts> = {}) {
  const folder = await temporaryFolder();
  const disk: Disk = { ...systemDisk };
  let inspected = 0;
  const library = {
    annotations: [note("a"), note("b")],
    late: [] as Annotation[],
    minute: 0,
    isWriter: true,
  };
  const open = () => {
    const work = workHere(disk, lineFormat);
    return createBackups({
      disk,
      folder,
      format: lineFormat,
      work: {
        backUp(contents, order) {
          library.annotations.push(...library.late);
          return work.backUp(contents, order);
        },
        inspect(paths) {
          inspected += paths.length;
          return work.inspect(paths);
        },
      },
      contents: () => ({ items: [...library.annotations], bin: [], tombstones: [] }),
      claim: async () => {
        if (!library.isWriter) throw new ReadoutError("library-locked", "Somebody else has it.");
      },
      isWriter: () => library.isWriter,
      now: () => new Date(Date.UTC(2026, 10, 25, 14, library.minute)),
      ...over,
    });
  };
  return {
    folder,
    backups: join(folder, "backups"),
    disk,
    library,
    open,
    inspected: () => inspected,
  };
}

const FIRST = "library-2026-11-25T14-00-00Z-asked.json";

describe("a backup", () => {
  it("is a plain file in the format of the library, listed with what it holds", async () => {
    const { backups, open } = await shelf();
    const made = await open().make("asked");
    expect(made).toEqual({
      name: FIRST,
      made: "2026-11-25T14:00:00.000Z",
      reason: "asked",
      bytes: expect.any(Number) as number,
      annotations: 2,
      verified: "2026-11-25T14:00:00.000Z",
    });
    expect(await readFile(join(backups, FIRST), "utf8")).toBe(
      `2\n${JSON.stringify(note("a"))}\n${JSON.stringify(note("b"))}\n`,
    );
    expect(await open().list()).toEqual([made]);
  });

  it("is never written over another of the same second", async () => {
    const { open, library } = await shelf();
    const backups = open();
    await backups.make("asked");
    library.annotations = [];
    const second = await backups.make("asked");
    expect(second.name).toBe("library-2026-11-25T14-00-00Z-asked-2.json");
    expect((await backups.read(FIRST)).contents.items).toHaveLength(2);
    expect((await backups.list()).map(({ name }) => name)).toEqual([second.name, FIRST]);
  });

  it("holds the library as it was when it was begun, whatever changes meanwhile", async () => {
    const { open, library } = await shelf();
    library.late = [note("late")];
    expect(await open().make("asked")).toMatchObject({ annotations: 2 });
    expect((await open().read(FIRST)).contents.items).toHaveLength(2);
  });

  it("is not made by one who may not write", async () => {
    const { folder, open, library } = await shelf();
    library.isWriter = false;
    await expect(open().make("asked")).rejects.toMatchObject({ code: "library-locked" });
    expect(await open().makeIfChanged()).toBeNull();
    expect(await readdir(folder)).toEqual([]);
  });
});

describe("a regular backup", () => {
  it("is made only when something has changed since the latest, whatever that was made for", async () => {
    const { open, library } = await shelf();
    const backups = open();
    await backups.make("asked");
    expect(await backups.makeIfChanged()).toBeNull();
    library.annotations.push(note("c"));
    library.minute = 5;
    expect(await open().makeIfChanged()).toMatchObject({ reason: "regular", annotations: 3 });
    expect(await open().makeIfChanged()).toBeNull();
  });

  it("is made when the latest is damaged, though nothing has changed", async () => {
    const { backups, open } = await shelf();
    await open().make("asked");
    await writeFile(join(backups, FIRST), "2\n{}\n");
    expect(await open().makeIfChanged()).toMatchObject({ reason: "regular" });
  });

  it("is not made of a library in which there is nothing", async () => {
    const { folder, open, library } = await shelf();
    library.annotations = [];
    expect(await open().makeIfChanged()).toBeNull();
    expect(await readdir(folder)).toEqual([]);
  });
});

describe("the list of backups", () => {
  it("has the latest first, and reads through only what it does not know yet", async () => {
    const { open, library, inspected } = await shelf();
    const backups = open();
    for (const minute of [0, 10, 20]) {
      library.minute = minute;
      await backups.make("asked");
    }
    const listed = await open().list();
    expect(listed.map(({ made }) => made.slice(14, 16))).toEqual(["20", "10", "00"]);
    expect(inspected()).toBe(0);
  });

  it("shows one that was damaged since as damaged, and says so when it is verified", async () => {
    const { backups, open } = await shelf();
    await open().make("asked");
    const whole = await readFile(join(backups, FIRST), "utf8");
    await writeFile(join(backups, FIRST), whole.slice(0, -20));
    expect(await open().list()).toMatchObject([{ name: FIRST, verified: null, annotations: 1 }]);
    expect(await open().verify()).toEqual([
      {
        subject: `backup ${FIRST}`,
        found: "1 annotation",
        problems: [expect.stringContaining("is damaged")],
      },
    ]);
    const { contents, notices } = await open().read(FIRST);
    expect(contents.items.map(({ id }) => id)).toEqual(["a"]);
    expect(notices).toMatchObject([{ code: "library-damaged" }]);
  });

  it("verifies by reading the files, not by what is remembered of them", async () => {
    const { open, disk } = await shelf();
    await open().make("asked");
    disk.read = async (path) => {
      const bytes = await systemDisk.read(path);
      return path.endsWith(FIRST) ? bytes.subarray(0, 40) : bytes;
    };
    expect(await open().list()).toMatchObject([{ verified: expect.any(String) as string }]);
    expect(await open().verify()).toMatchObject([{ problems: [expect.any(String) as string] }]);
  });

  it("is read again when what is remembered is gone or nonsense", async () => {
    const { backups, open, inspected } = await shelf();
    const made = await open().make("asked");
    for (const nonsense of ["", "null", '{"x":1}']) {
      await writeFile(join(backups, "checked.json"), nonsense);
      expect(await open().list()).toEqual([made]);
    }
    expect(inspected()).toBe(3);
  });

  it("does not remember as damaged what could only not be read now", async () => {
    const { backups, open, disk } = await shelf();
    const made = await open().make("asked");
    await writeFile(join(backups, "checked.json"), "");
    disk.read = fail("EMFILE");
    expect(await open().list()).toMatchObject([{ verified: null }]);
    disk.read = systemDisk.read;
    expect(await open().list()).toEqual([made]);
  });

  it("leaves other files alone, and is empty without a folder", async () => {
    const { folder, backups, open } = await shelf();
    expect(await open().list()).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
    await mkdir(backups);
    await writeFile(join(backups, "mine.json"), "mine");
    await open().make("asked");
    expect(await open().list()).toHaveLength(1);
    expect(await readFile(join(backups, "mine.json"), "utf8")).toBe("mine");
  });
});

describe("reading a backup", () => {
  it.each(["library-2026-11-25T14-00-00Z-asked.json", "library.json", "checked.json", "x"])(
    "that is not there is refused: %s",
    async (name) => {
      const { open } = await shelf();
      await expect(open().read(name)).rejects.toMatchObject({ code: "backup-not-found" });
    },
  );

  it("of which nothing can be read is refused, and the file left", async () => {
    const { backups, open } = await shelf();
    await open().make("asked");
    await writeFile(join(backups, FIRST), Buffer.alloc(100));
    await expect(open().read(FIRST)).rejects.toMatchObject({ code: "backup-damaged" });
    expect(await readFile(join(backups, FIRST))).toEqual(Buffer.alloc(100));
  });
});

describe("when the disk fails", () => {
  const failures: [string, (disk: Disk) => void][] = [
    ["there is no space", (disk) => (disk.create = fail("ENOSPC"))],
    ["writing fails halfway", (disk) => (disk.create = fileThat({ write: fail("EIO") }))],
    ["syncing fails", (disk) => (disk.create = fileThat({ sync: fail("EIO") }))],
    ["renaming fails", (disk) => (disk.rename = fail("EPERM"))],
  ];

  it.each(failures)("because %s, no backup is there and the reason is told", async (_, spoil) => {
    const { backups, open, disk } = await shelf();
    spoil(disk);
    await expect(open().make("asked")).rejects.toBeInstanceOf(ReadoutError);
    expect(await readdir(backups)).toEqual([]);
  });

  it("because it gives back other bytes than it was given, the backup is not kept", async () => {
    const { backups, open, disk } = await shelf();
    disk.read = async (path) => (await systemDisk.read(path)).fill(0, 10, 11);
    await expect(open().make("asked")).rejects.toMatchObject({ code: "backup-damaged" });
    expect(await readdir(backups)).toEqual([]);
  });

  it("because old backups cannot be removed, the new one is there and the reason is told", async () => {
    const bounds = { hours: 1, days: 1, weeks: 1, occasions: 1, bytes: 1e9 };
    const { open, disk, library } = await shelf({ bounds });
    const backups = open();
    await backups.make("asked");
    library.minute = 10;
    disk.remove = fail("EPERM");
    expect(await backups.make("asked")).toMatchObject({ verified: expect.any(String) as string });
    expect(backups.notices()).toMatchObject([{ code: "failed" }]);
    disk.remove = systemDisk.remove;
    library.minute = 20;
    await backups.make("asked");
    expect(backups.notices()).toEqual([]);
    expect(await backups.list()).toHaveLength(1);
  });

  it("because it does not give back old backups just now, none of them is let go", async () => {
    const bounds = { hours: 1, days: 1, weeks: 1, occasions: 1, bytes: 1e9 };
    const { backups, open, disk, library } = await shelf({ bounds });
    const first = await open().make("asked");
    await writeFile(join(backups, "checked.json"), "");
    library.minute = 10;
    const unreadable = fail("EMFILE");
    disk.read = (path) => (path.endsWith(first.name) ? unreadable() : systemDisk.read(path));
    const second = await open().make("asked");
    expect((await open().list()).map(({ name }) => name)).toEqual([second.name, first.name]);
  });

  it("what a crash left half written is swept away by the next backup", async () => {
    const { backups, open } = await shelf();
    await mkdir(backups);
    await writeFile(join(backups, `.${FIRST}.4711-0123abcd.tmp`), "half");
    await open().make("asked");
    expect((await readdir(backups)).sort()).toEqual(["checked.json", FIRST]);
  });
});

function fail(code: string) {
  return () => Promise.reject(Object.assign(new Error(code), { code }));
}

function fileThat(over: Partial<Awaited<ReturnType<Disk["create"]>>>): Disk["create"] {
  return async (path) => ({ ...(await systemDisk.create(path)), ...over });
}
