import { createHash } from "node:crypto";
import { copyFile, readdir, readFile, writeFile as plainWrite } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { isAnnotation, isEntry } from "../../../src/contract/dossier.ts";
import { openLibraryFolder, type LibraryFolderOptions } from "../../../src/node/library/folder.ts";
import { encodeJournalLine } from "../../../src/node/library/journal-bytes.ts";
import { withCheck } from "../../../src/node/checked-line.ts";
import {
  firstVersionText,
  journalBytes,
  notes,
  snapshotBytes,
} from "../../support/library-bytes.ts";
import { addsNote } from "../../support/note-step.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { TIDYING_LIMITS } from "../../../src/node/library/tidying.ts";

const FIXTURES = fileURLToPath(new URL("../../fixtures/library/", import.meta.url));

async function open(path: string, options: Partial<LibraryFolderOptions> = {}) {
  const folder = await openLibraryFolder(path, {
    host: "web",
    limits: TIDYING_LIMITS.cli,
    ...options,
  });
  onTestFinished(() => folder.close());
  return folder;
}

async function folderOfFirstVersion(...numbers: number[]) {
  const path = await temporaryFolder();
  await plainWrite(join(path, "library.json"), firstVersionText(...numbers));
  return path;
}

/** A folder with a library as some version of Readout left it. */
async function folderOf(version: string) {
  const path = await temporaryFolder();
  for (const name of ["library.json", "library.journal"])
    await copyFile(join(FIXTURES, version, name), join(path, name));
  return path;
}

function idsIn(records: ReadonlyMap<string, unknown>) {
  return [...records.keys()].map((id) => id.slice(0, 8)).toSorted();
}

describe("a library of schema version 1", () => {
  it("has every record in the newest version, and is kept as it was", async () => {
    const path = await temporaryFolder();
    await copyFile(join(FIXTURES, "v1.json"), join(path, "library.json"));
    const backups: [string, number][] = [];
    const folder = await open(path, {
      beforeUpgrade: async (bytes, version) => {
        backups.push([Buffer.from(bytes).toString(), version]);
        expect(await readdir(path)).toEqual(["library.json", "library.lock"]);
      },
    });
    const old = await readFile(join(FIXTURES, "v1.json"), "utf8");
    expect(backups).toEqual([[old, 1]]);
    expect([...folder.store.read().values()]).toEqual(JSON.parse(old).annotations);
    expect(folder.notices).toEqual([]);
    const written = JSON.parse(await readFile(join(path, "library.json"), "utf8"));
    expect(written).toMatchObject({ schemaVersion: 3, count: { items: 4 } });
  });

  it("is upgraded once: opening it again changes no byte", async () => {
    const path = await folderOfFirstVersion(1, 2);
    await (await open(path)).close();
    const once = await readFile(join(path, "library.json"));
    await (await open(path)).close();
    expect(await readFile(join(path, "library.json"))).toEqual(once);
  });

  it("is kept beside the new one when nobody else keeps it", async () => {
    const path = await folderOfFirstVersion(1);
    await open(path, { now: () => new Date(0) });
    const kept = join(path, "library.upgrade-1970-01-01T00-00-00.json");
    expect(await readFile(kept, "utf8")).toBe(firstVersionText(1));
  });

  it("stays as it is, and is only read, when it cannot be kept", async () => {
    const path = await folderOfFirstVersion(1, 2);
    const folder = await open(path, { beforeUpgrade: () => Promise.reject(new Error("no room")) });
    expect(folder.store.read().size).toBe(2);
    expect(folder.notices[0]?.message).toContain("no room");
    await expect(folder.store.claim()).rejects.toThrow("no room");
    expect(await readFile(join(path, "library.json"), "utf8")).toBe(firstVersionText(1, 2));
  });

  it("is upgraded by a command only with its first change", async () => {
    const path = await folderOfFirstVersion(1);
    const folder = await open(path, { host: "cli" });
    expect(await readdir(path)).toEqual(["library.json"]);
    await folder.store.claim();
    await folder.store.commit(addsNote(2));
    await folder.close();
    expect((await open(path)).store.read().size).toBe(2);
  });
});

describe("a library of schema version 2", () => {
  it("opens with everything in it: annotations, bin, tombstones and history", async () => {
    const { store, notices } = await open(await folderOf("v2"));
    expect(notices).toEqual([]);
    expect(idsIn(store.read())).toEqual(["0b6f1c7e", "2b6f1c7e", "3b6f1c7e"]);
    expect(idsIn(store.bin())).toEqual(["1b6f1c7e", "4b6f1c7e"]);
    expect(idsIn(store.tombstones())).toEqual(["5b6f1c7e", "6b6f1c7e"]);
    const [text] = store.read().values();
    expect(text).toMatchObject({ placements: [{ how: "accepted", score: 0.93 }] });
    expect(store.bin().get("1b6f1c7e-4a53-4a53-9d7e-1f2b3c4d5e6f")!.deleted).toBe(
      "2026-03-08T00:00:00.000Z",
    );
    const { steps, done } = store.history();
    expect(steps.map(({ label }) => label)).toEqual([
      "Note added",
      "Note added",
      "Deleted",
      "Merged",
    ]);
    expect(done).toBe(4);
  });

  it("is written anew in the newest version, once, and kept as it was", async () => {
    const path = await folderOf("v2");
    const backups: [string, number][] = [];
    const beforeUpgrade = async (bytes: Uint8Array, version: number) =>
      void backups.push([Buffer.from(bytes).toString(), version]);
    const before = await open(path, { beforeUpgrade });
    const state = [...before.store.read().values()];
    await before.close();
    const old = await readFile(join(FIXTURES, "v2", "library.json"), "utf8");
    expect(backups).toEqual([[old, 2]]);
    const written = await readFile(join(path, "library.json"), "utf8");
    expect(written).toContain('"schemaVersion":3');
    const { store, notices, close } = await open(path, { beforeUpgrade });
    expect([...store.read().values()]).toEqual(state);
    expect(notices).toEqual([]);
    expect(store.history().steps).toHaveLength(4);
    await close();
    expect(await readFile(join(path, "library.json"), "utf8")).toBe(written);
    expect(backups).toHaveLength(1);
  });

  it("is salvaged record by record when it is damaged, as one of the newest version is", async () => {
    const path = await folderOf("v2");
    const text = await readFile(join(path, "library.json"), "utf8");
    await plainWrite(
      join(path, "library.json"),
      text.replace('"deleted":"2026-02', '"deleted":"2O26-02'),
    );
    const { store, notices } = await open(path);
    expect(notices.map(({ code }) => code)).toEqual(["library-damaged"]);
    expect(idsIn(store.read())).toEqual(["0b6f1c7e", "2b6f1c7e", "3b6f1c7e"]);
  });
});

describe("a library of schema version 3", () => {
  it("opens with everything in it: annotations and dossiers, bin, tombstones and history", async () => {
    const { store, notices } = await open(await folderOf("v3"));
    expect(notices).toEqual([]);
    const items = [...store.read().values()];
    expect(items.filter(isEntry).map(({ entry, text }) => [entry, text])).toEqual([
      ["dossier", "On sanctions"],
      ["claim", "They were lifted."],
      ["excerpt", ""],
    ]);
    expect(items.filter(isAnnotation)).toHaveLength(1);
    expect([...store.bin().values()].map(({ item }) => item)).toMatchObject([
      { entry: "words", text: "Be that as it may." },
    ]);
    expect(store.tombstones().size).toBe(1);
    expect(store.history().steps.map(({ label }) => label)).toEqual([
      "Another copy merged",
      "Dossier added",
      "Claim added to dossier",
      "Highlight added",
      "Excerpt added to dossier",
      "Words added to dossier",
      "Words deleted",
    ]);
  });

  it("is read, and left byte for byte, by the Readout that wrote it", async () => {
    const path = await folderOf("v3");
    await (await open(path)).close();
    for (const name of ["library.json", "library.journal"])
      expect(await readFile(join(path, name))).toEqual(await readFile(join(FIXTURES, "v3", name)));
  });
});

describe("a library of a later version", () => {
  const later = (() => {
    const [head, ...rest] = snapshotBytes({ items: notes(0, 2) })
      .toString()
      .split("\n");
    const raised = head!.replace(/"check":"\w+",/u, "").replace('Version":3', 'Version":4');
    return Buffer.from([withCheck(raised), ...rest].join("\n"));
  })();

  it.each([
    ["its library file", later, journalBytes(2, 3)],
    [
      "its library file, in a form without checksums",
      Buffer.from(firstVersionText(0, 1).replace('Version":1', 'Version":4')),
      null,
    ],
    [
      "its journal",
      snapshotBytes({ items: notes(0, 2) }),
      encodeJournalLine({ format: "readout-journal", version: 2, base: "x", seq: 0 } as never)
        .bytes,
    ],
  ])("that wrote %s is only read", async (_case, snapshot, journal) => {
    const path = await temporaryFolder();
    await plainWrite(join(path, "library.json"), snapshot);
    if (journal) await plainWrite(join(path, "library.journal"), journal);
    const before = createHash("sha256").update(snapshot).digest("hex");
    const folder = await open(path);
    expect(folder.notices.map(({ code }) => code)).toEqual(["library-newer"]);
    expect(folder.store.status().writable).toBe(false);
    expect(folder.store.read().size).toBeGreaterThanOrEqual(2);
    for (let attempt = 0; attempt < 2; attempt += 1)
      await expect(folder.store.claim()).rejects.toMatchObject({ code: "library-newer" });
    await folder.close();
    const after = createHash("sha256").update(await readFile(join(path, "library.json")));
    expect(after.digest("hex")).toBe(before);
    const left = await readFile(join(path, "library.journal")).catch(() => null);
    expect(left).toEqual(journal && Buffer.from(journal));
  });
});
