import { readdir, readFile, writeFile as plainWrite } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { noteNumber } from "../../support/annotations.ts";
import {
  backup,
  folderWith,
  JOURNAL,
  numbers,
  noteNumbers,
  openDamaged,
  SNAPSHOT,
  TIME,
} from "../../support/damaged-library.ts";
import { changed, contentsWith, notes, snapshotBytes } from "../../support/library-bytes.ts";
import { addsNote } from "../../support/note-step.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

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
      items: notes(0, 6),
      bin: [{ item: noteNumber(6), deleted: "2026-01-02T00:00:00.000Z" }],
      tombstones: [{ id: "note-7", deleted: "2026-01-01T00:00:00.000Z" }],
    });
    const files = { "library.json": broken(3, snapshot), "library.journal": JOURNAL };
    const folder = await openDamaged(await folderWith(files), { newestBackup: backup });
    expect(noteNumbers(folder)).toEqual([...numbers(0, 6), ...numbers(8, 12)]);
    expect([...folder.store.bin().keys()]).toEqual(["note-6"]);
    expect([...folder.store.tombstones().keys()]).toEqual(["note-7"]);
  });

  it("is completed from the kept steps of its journal before any backup", async () => {
    const path = await temporaryFolder();
    const first = await openDamaged(path);
    for (let number = 0; number < 3; number += 1) await first.store.commit(addsNote(number));
    await first.tidy();
    await first.close();
    const file = join(path, "library.json");
    await plainWrite(file, broken(1, await readFile(file)));
    const old = { ...noteNumber(1), note: "as it was long ago" };
    const folder = await openDamaged(path, {
      newestBackup: async () => contentsWith({ items: [old] }),
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
    const folder = await openDamaged(await folderWith(files));
    expect(noteNumbers(folder)).toEqual(numbers(0, 12));
    expect(folder.notices[0]!.message).toContain("recovered from the last good copy");
  });

  it("is set aside beside one that was set aside in the same second", async () => {
    const path = await folderWith({ "library.json": "first" });
    await (await openDamaged(path)).close();
    await plainWrite(join(path, "library.json"), "second");
    await openDamaged(path);
    const aside = join(path, `library.damaged-${TIME}`);
    expect(await readFile(`${aside}.json`, "utf8")).toBe("first");
    expect(await readFile(`${aside}-2.json`, "utf8")).toBe("second");
  });

  it("is read by a command as far as it goes, and set aside only with the first change", async () => {
    const files = { "library.json": broken(3), "library.journal": JOURNAL };
    const path = await folderWith(files);
    const folder = await openDamaged(path, { host: "cli" });
    expect(folder.store.read().size).toBe(11);
    expect(folder.notices[0]!.message).toContain("has been left as it is");
    expect(await readdir(path)).toEqual(["library.journal", "library.json"]);
    await folder.store.claim();
    const aside = `library.damaged-${TIME}.json`;
    expect(folder.notices[0]!.message).toContain(aside);
    expect(await readFile(join(path, aside))).toEqual(files["library.json"]);
  });
});
