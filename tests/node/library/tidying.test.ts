import { readdir, readFile, writeFile as plainWrite } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { systemDisk, type Disk } from "../../../src/node/disk.ts";
import { openLibraryFolder, type LibraryFolderOptions } from "../../../src/node/library/folder.ts";
import { TIDYING_LIMITS } from "../../../src/node/library/tidying.ts";
import { noteNumber } from "../../support/annotations.ts";
import { addsNote, removesNote } from "../../support/note-step.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const WORKER = new URL("../../../src/node/library/compaction-worker.ts", import.meta.url);
const LATER = "2026-06-01T00:00:00.000Z";

async function open(path: string, options: Partial<LibraryFolderOptions> = {}) {
  const now = () => new Date("2026-06-02T00:00:00.000Z");
  const folder = await openLibraryFolder(path, {
    host: "web",
    now,
    limits: TIDYING_LIMITS.cli,
    ...options,
  });
  onTestFinished(() => folder.close());
  return folder;
}

type Folder = Awaited<ReturnType<typeof open>>;

async function add(folder: Folder, from: number, to: number) {
  for (let number = from; number < to; number += 1) await folder.store.commit(addsNote(number));
}

async function headOf(path: string) {
  return JSON.parse(await readFile(join(path, "library.json"), "utf8"));
}

function everythingIn({ store }: Folder) {
  const { steps, done } = store.history();
  const labels = steps.map(({ label, forward, inverse }) => ({ label, forward, inverse }));
  return {
    annotations: Object.fromEntries(store.read()),
    bin: Object.fromEntries(store.bin()),
    tombstones: Object.fromEntries(store.tombstones()),
    labels,
    done,
  };
}

/** The disk of this machine, which stops doing anything at the chosen rename, as if the power went. */
function diskUntilRename(wanted: number): Disk {
  let renames = 0;
  const isDead = () => renames >= wanted;
  const dead = () => Promise.reject(new Error("the power is gone"));
  return {
    ...systemDisk,
    rename(from, to) {
      if (!to.includes("lock")) renames += 1;
      return isDead() ? dead() : systemDisk.rename(from, to);
    },
    remove: (path) => (isDead() ? dead() : systemDisk.remove(path)),
    create: (path) => (isDead() ? dead() : systemDisk.create(path)),
  };
}

describe("tidying up", () => {
  it.each([
    ["in this thread", {}],
    ["in a thread of its own", { compactionWorker: WORKER }],
  ])(
    "%s makes the journal part of the library file and changes nothing else",
    async (_where, how) => {
      const path = await temporaryFolder();
      const folder = await open(path, how);
      await add(folder, 0, 5);
      await folder.store.commit(removesNote(2, LATER));
      await folder.store.commit({ change: "undo", at: LATER });
      await folder.store.commit({ change: "undo", at: LATER });
      const before = everythingIn(folder);
      await folder.tidy();
      expect(folder.notices).toEqual([]);
      expect(folder.journalled()).toBe(0);
      expect(await headOf(path)).toMatchObject({ seq: 8, count: { items: 4, bin: 1 } });
      expect(everythingIn(folder)).toEqual(before);
      await folder.close();
      expect(everythingIn(await open(path))).toEqual(before);
      expect((await readdir(path)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    },
  );

  it("keeps what is changed while it goes on", async () => {
    const path = await temporaryFolder();
    const folder = await open(path, { compactionWorker: WORKER });
    await add(folder, 0, 50);
    const tidied = folder.tidy().then(() => true);
    let next = 50;
    do await folder.store.commit(addsNote(next++));
    while (!(await Promise.race([tidied, false])));
    await folder.store.commit({ change: "undo", at: LATER });
    expect(folder.notices).toEqual([]);
    expect((await headOf(path)).count.items).toBe(50);
    const before = everythingIn(folder);
    expect(folder.journalled()).toBe(next - 50 + 1);
    await folder.close();
    const again = await open(path);
    expect(everythingIn(again)).toEqual(before);
    expect(again.notices).toEqual([]);
  });

  it("goes on by itself when the journal has become long and nothing else is done", async () => {
    const path = await temporaryFolder();
    const limits = { ...TIDYING_LIMITS.web, due: { changes: 10, bytes: 1e6 }, idle: 5 };
    const folder = await open(path, { limits });
    await add(folder, 0, 10);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(folder.journalled()).toBe(10);
    await add(folder, 10, 11);
    await expect.poll(() => folder.journalled()).toBe(0);
    expect((await headOf(path)).count.items).toBe(11);
  });

  it("is always done when a window closes", async () => {
    const path = await temporaryFolder();
    const window = await open(path, { limits: TIDYING_LIMITS.web });
    await add(window, 0, 1);
    await window.close();
    expect((await headOf(path)).count.items).toBe(1);
  });

  it("is done at the end of a command where that is worth it", async () => {
    const path = await temporaryFolder();
    const limits = { ...TIDYING_LIMITS.web, atClose: { changes: 3, bytes: 1e6 } };
    const first = await open(path, { limits });
    await add(first, 0, 3);
    await first.close();
    expect((await headOf(path)).count.items).toBe(0);
    const second = await open(path, { limits });
    await add(second, 3, 4);
    await second.close();
    expect((await headOf(path)).count.items).toBe(4);
  });

  it("leaves of what was deleted more than 30 days ago its id alone", async () => {
    const path = await temporaryFolder();
    const folder = await open(path, { now: () => new Date("2026-03-03T00:00:00.000Z") });
    await add(folder, 0, 3);
    await folder.store.commit(removesNote(0, "2026-01-31T00:00:00.000Z"));
    await folder.store.commit(removesNote(1, "2026-02-02T00:00:00.000Z"));
    await folder.tidy();
    await folder.close();
    const { store } = await open(path);
    expect([...store.bin().keys()]).toEqual(["note-1"]);
    expect([...store.tombstones().values()]).toEqual([
      { id: "note-0", deleted: "2026-01-31T00:00:00.000Z" },
    ]);
    // What the history still has can be taken back all the same.
    await store.commit({ change: "undo", at: LATER });
    await store.commit({ change: "undo", at: LATER });
    expect(store.read().size).toBe(3);
    expect([store.bin().size, store.tombstones().size]).toEqual([0, 0]);
  });

  it.each([
    ["before the library file is exchanged", 1],
    ["between the library file and the journal", 2],
  ])("loses nothing and does nothing twice when the power goes %s", async (_when, rename) => {
    const path = await temporaryFolder();
    const first = await open(path);
    await add(first, 0, 4);
    await first.store.commit(removesNote(1, LATER));
    const before = everythingIn(first);
    await first.close();
    const second = await open(path, { disk: diskUntilRename(rename) });
    await second.tidy();
    expect(second.notices.map(({ code }) => code)).toEqual(["library-untidy"]);
    await second.close().catch(() => undefined);
    expect((await headOf(path)).seq).toBe(rename === 1 ? 0 : 5);
    // The process is gone, and with it its right to the folder.
    await systemDisk.remove(join(path, "library.lock"));
    const third = await open(path);
    expect(third.notices).toEqual([]);
    expect(everythingIn(third)).toEqual(before);
    await add(third, 9, 10);
    await third.tidy();
    await third.close();
    const fourth = await open(path);
    expect(fourth.notices).toEqual([]);
    expect([...fourth.store.read().keys()].toSorted()).toEqual([
      "note-0",
      "note-2",
      "note-3",
      "note-9",
    ]);
  });

  it("is tried again later when it fails, and everything stays in the journal", async () => {
    const path = await temporaryFolder();
    let isFull = true;
    const create: Disk["create"] = (file) =>
      isFull && file.endsWith(".tmp")
        ? Promise.reject(Object.assign(new Error("no space"), { code: "ENOSPC" }))
        : systemDisk.create(file);
    isFull = false;
    const folder = await open(path, { disk: { ...systemDisk, create } });
    await add(folder, 0, 3);
    isFull = true;
    await folder.tidy();
    expect(folder.notices).toEqual([
      { code: "library-untidy", message: expect.stringContaining("no space") },
    ]);
    await add(folder, 3, 4);
    isFull = false;
    await folder.tidy();
    expect(folder.notices).toEqual([]);
    expect((await headOf(path)).count.items).toBe(4);
  });

  it("does not touch a library file that another program wrote meanwhile", async () => {
    const path = await temporaryFolder();
    const folder = await open(path, { now: () => new Date(0) });
    await add(folder, 0, 3);
    await plainWrite(join(path, "library.json"), "someone else's");
    await folder.tidy();
    expect(await readFile(join(path, "library.json"), "utf8")).toBe("someone else's");
    await add(folder, 3, 4);
    const aside = join(path, "library.changed-1970-01-01T00-00-00.json");
    expect(await readFile(aside, "utf8")).toBe("someone else's");
    await folder.close();
    expect([...(await open(path)).store.read().values()]).toEqual([0, 1, 2, 3].map(noteNumber));
  });
});
