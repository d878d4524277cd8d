import { readdir, readFile, writeFile as plainWrite } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { emptyLibraryFile, encodeLibraryFile } from "../../../src/core/library/library-file.ts";
import { decodeLibraryBytes } from "../../../src/node/library/bytes.ts";
import { openLibraryFolder, type LibraryFolderOptions } from "../../../src/node/library/folder.ts";
import { writeError, writeFile } from "../../../src/node/write-file.ts";
import { noteNumber } from "../../support/annotations.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const NOTES = 8;
const ALL = Array.from({ length: NOTES }, (_, index) => noteNumber(index));
const BYTES = Buffer.from(encodeLibraryFile({ ...emptyLibraryFile(), annotations: ALL }));
const ASIDE = "library.damaged-2026-02-03T04-05-06.json";

/** Where a line of the file begins, counted from 0; the first record is line 1. */
function lineStart(line: number): number {
  let at = 0;
  for (let count = 0; count < line; count += 1) at = BYTES.indexOf("\n", at) + 1;
  return at;
}

function changed(change: (bytes: Buffer) => void): Buffer {
  const bytes = Buffer.from(BYTES);
  change(bytes);
  return bytes;
}

async function open(path: string, options: Partial<LibraryFolderOptions> = {}) {
  const folder = await openLibraryFolder(path, {
    host: "web",
    now: () => new Date("2026-02-03T04:05:06.789Z"),
    ...options,
  });
  onTestFinished(() => folder.close());
  return folder;
}

async function folderWith(main: Uint8Array | string, previous?: Uint8Array | string) {
  const path = await temporaryFolder();
  await plainWrite(join(path, "library.json"), main);
  if (previous !== undefined) await plainWrite(join(path, "library.previous.json"), previous);
  return path;
}

interface Damage {
  kind: string;
  bytes: Buffer;
  /** How many of the eight notes the file itself still gives. */
  recovered: number;
}

const DAMAGE: Damage[] = [
  { kind: "empty", bytes: Buffer.alloc(0), recovered: 0 },
  { kind: "null", bytes: Buffer.from("null"), recovered: 0 },
  { kind: "of a wrong JSON type", bytes: Buffer.from('"library"'), recovered: 0 },
  { kind: "foreign JSON", bytes: Buffer.from('{"theme":"dark"}'), recovered: 0 },
  {
    kind: "another kind of file",
    bytes: Buffer.from("\u0089PNG\r\n\u001a\n", "latin1"),
    recovered: 0,
  },
  { kind: "filled with zeros", bytes: Buffer.alloc(BYTES.length), recovered: 0 },
  { kind: "cut in the sixth note", bytes: BYTES.subarray(0, lineStart(6) + 40), recovered: 5 },
  { kind: "without its last line", bytes: BYTES.subarray(0, lineStart(9)), recovered: 8 },
  {
    kind: "filled with zeros from the fourth note on",
    bytes: changed((bytes) => bytes.fill(0, lineStart(4))),
    recovered: 3,
  },
  {
    kind: "bad UTF-8 in the second note",
    bytes: changed((bytes) => bytes.fill(0xff, lineStart(2) + 60, lineStart(2) + 62)),
    recovered: 7,
  },
  {
    kind: "broken in the middle",
    bytes: changed((bytes) => bytes.fill("#", lineStart(4), lineStart(4) + 9)),
    recovered: 7,
  },
  {
    kind: "whole but for the kind of one target",
    bytes: Buffer.from(BYTES.toString().replace('"notebook"', '"moon"')),
    recovered: 7,
  },
  {
    kind: "whole but for its format",
    bytes: Buffer.from(BYTES.toString().replace("readout-library", "readout-libraxy")),
    recovered: 8,
  },
];

describe("a damaged library file", () => {
  it.each(DAMAGE)(
    "that is $kind is kept byte for byte, and gives what it still has",
    async (damage) => {
      const path = await folderWith(damage.bytes);
      const folder = await open(path);
      expect(await readFile(join(path, ASIDE))).toEqual(damage.bytes);
      expect(folder.store.read().size).toBe(damage.recovered);
      for (const note of folder.store.read().values()) expect(ALL).toContainEqual(note);
      expect(folder.notices).toEqual([{ code: "library-damaged", message: expect.any(String) }]);
      const message = folder.notices[0]!.message;
      expect(message).toContain(join(path, ASIDE));
      expect(message).toContain(
        damage.recovered === 0
          ? "Nothing could be recovered from it."
          : `${damage.recovered} annotations were recovered from it.`,
      );
      expect(folder.store.status().writable).toBe(true);
      // What was recovered is already in the file: opening again finds nothing wrong.
      await folder.close();
      const again = await open(path);
      expect(again.notices).toEqual([]);
      expect(again.store.read()).toEqual(folder.store.read());
    },
  );

  it.each(DAMAGE)(
    "that is $kind is completed from the last good copy",
    async ({ bytes, recovered }) => {
      const path = await folderWith(bytes, BYTES);
      const folder = await open(path);
      expect([...folder.store.read().values()]).toEqual(expect.arrayContaining(ALL));
      expect(folder.store.read().size).toBe(NOTES);
      const missing = NOTES - recovered;
      const from = / (\d+) annotations? (?:was|were) recovered from the last good copy/u;
      expect(Number(from.exec(folder.notices[0]!.message)?.[1] ?? 0)).toBe(missing);
    },
  );

  it("gives every whole record before the place where it was cut, wherever that is", () => {
    for (let length = 0; length < BYTES.length; length += 1) {
      const before = ALL.filter((_, index) => {
        const lineEnd = lineStart(index + 2) - 1;
        const comma = index < NOTES - 1 ? 1 : 0;
        return lineEnd - comma <= length;
      });
      expect(decodeLibraryBytes(BYTES.subarray(0, length)).annotations).toEqual(before);
    }
  });

  it("does not bring back a deleted note when only another one is broken", async () => {
    const previous = encodeLibraryFile({ ...emptyLibraryFile(), annotations: ALL.slice(0, 3) });
    const main = encodeLibraryFile({ ...emptyLibraryFile(), annotations: ALL.slice(0, 2) });
    const path = await folderWith(main.replace('"colour":null', '"colour":"pink"'), previous);
    const folder = await open(path);
    expect([...folder.store.read().keys()].sort()).toEqual(["note-0", "note-1"]);
  });

  it("is completed from the whole last good copy when a broken note does not say which it was", async () => {
    const main = changed((bytes) => {
      const id = bytes.indexOf('"note-3"');
      bytes.fill("1", id, id + '"note-3"'.length);
    });
    const path = await folderWith(main, BYTES);
    const folder = await open(path);
    expect([...folder.store.read().values()]).toEqual(expect.arrayContaining(ALL));
    expect(folder.notices[0]!.message).toContain(
      "1 annotation was recovered from the last good copy",
    );
  });

  it("never costs what only the last good copy holds", async () => {
    const main = encodeLibraryFile({ ...emptyLibraryFile(), annotations: ALL.slice(0, 2) });
    const path = await folderWith(main.replace('"colour":null', '"colour":"pink"'), BYTES);
    const folder = await open(path);
    expect(folder.store.read().size).toBe(2);
    await folder.store.commit({ upserted: [noteNumber(99)], removed: [] });
    const kept = join(path, "library.previous.kept-2026-02-03T04-05-06.json");
    expect(await readFile(kept)).toEqual(BYTES);
    expect(folder.notices[0]!.message).toContain(kept);
  });

  it("is set aside beside one that was set aside in the same second", async () => {
    const path = await folderWith("first");
    await (await open(path)).close();
    await plainWrite(join(path, "library.json"), "second");
    await open(path);
    expect(await readFile(join(path, ASIDE), "utf8")).toBe("first");
    expect(await readFile(join(path, ASIDE.replace(".json", "-2.json")), "utf8")).toBe("second");
  });

  it("is left alone, and only read, when it cannot be set aside or replaced", async () => {
    const damaged = BYTES.subarray(0, lineStart(4));
    const path = await folderWith(damaged);
    const folder = await open(path, {
      async write(file, contents, options) {
        if (file.endsWith("library.json"))
          throw writeError(Object.assign(new Error("full"), { code: "ENOSPC" }), file);
        await writeFile(file, contents, options);
      },
    });
    expect(folder.store.read().size).toBe(3);
    expect(folder.store.status().writable).toBe(false);
    expect(folder.notices[0]!.message).toContain("no space left");
    await expect(folder.store.claim()).rejects.toMatchObject({ code: "disk-full" });
    expect(await readFile(join(path, "library.json"))).toEqual(damaged);
  });

  it("is read by a command as far as it goes, and set aside only with the first change", async () => {
    const path = await folderWith(BYTES.subarray(0, lineStart(4)));
    const folder = await open(path, { host: "cli" });
    expect(folder.store.read().size).toBe(3);
    expect(folder.notices[0]!.message).toContain("has been left as it is");
    expect(await readdir(path)).toEqual(["library.json"]);
    await folder.store.claim();
    expect(folder.notices[0]!.message).toContain(ASIDE);
    expect(await readFile(join(path, ASIDE))).toEqual(BYTES.subarray(0, lineStart(4)));
  });
});

describe("a library file that is gone while its last good copy is there", () => {
  async function folderWithCopyOnly(previous: Uint8Array | string) {
    const path = await temporaryFolder();
    await plainWrite(join(path, "library.previous.json"), previous);
    return path;
  }

  it("is written again from the copy, and its owner is told", async () => {
    const path = await folderWithCopyOnly(BYTES);
    const folder = await open(path);
    expect([...folder.store.read().values()]).toEqual(ALL);
    expect(folder.notices).toEqual([{ code: "library-missing", message: expect.any(String) }]);
    expect(folder.notices[0]!.message).toContain(
      `The library “${join(path, "library.json")}” is gone; a last good copy, “${join(path, "library.previous.json")}”, has 8 annotations.`,
    );
    expect(await readFile(join(path, "library.json"))).toEqual(BYTES);
    await folder.store.commit({ upserted: [noteNumber(99)], removed: [] });
    expect(await readFile(join(path, "library.previous.json"))).toEqual(BYTES);
    await folder.close();
    expect((await open(path)).notices).toEqual([]);
  });

  it("is shown to a command, and written again only with its first change", async () => {
    const path = await folderWithCopyOnly(BYTES);
    const folder = await open(path, { host: "cli" });
    expect(folder.store.read().size).toBe(NOTES);
    expect(folder.notices[0]!.message).toContain("Nothing has been written yet.");
    expect(await readdir(path)).toEqual(["library.previous.json"]);
    await folder.store.claim();
    expect(folder.store.read().size).toBe(NOTES);
    expect(await readFile(join(path, "library.json"))).toEqual(BYTES);
  });

  it("gives what a damaged copy still has, and keeps that copy", async () => {
    const damaged = BYTES.subarray(0, lineStart(4));
    const path = await folderWithCopyOnly(damaged);
    const folder = await open(path);
    expect(folder.store.read().size).toBe(3);
    await folder.store.commit({ upserted: [noteNumber(99)], removed: [] });
    const aside = "library.previous.damaged-2026-02-03T04-05-06.json";
    expect(await readFile(join(path, aside))).toEqual(damaged);
  });

  it("is not written over a copy of a newer Readout", async () => {
    const newer = BYTES.toString().replace('"schemaVersion":1', '"schemaVersion":2');
    const path = await folderWithCopyOnly(newer);
    const folder = await open(path);
    expect(folder.store.read().size).toBe(NOTES);
    await expect(folder.store.claim()).rejects.toMatchObject({ code: "library-newer" });
    expect(await readFile(join(path, "library.previous.json"), "utf8")).toBe(newer);
  });
});

describe("a damaged copy of the library", () => {
  it("is set aside before a new copy takes its place", async () => {
    const path = await folderWith(BYTES, "not a copy");
    const folder = await open(path);
    await folder.store.commit({ upserted: [noteNumber(99)], removed: [] });
    expect(await readFile(join(path, "library.previous.json"))).toEqual(BYTES);
    const aside = "library.previous.damaged-2026-02-03T04-05-06.json";
    expect(await readFile(join(path, aside), "utf8")).toBe("not a copy");
  });

  it("and a damaged library together are both kept", async () => {
    const path = await folderWith("one", "two");
    const folder = await open(path);
    expect(folder.store.read().size).toBe(0);
    await folder.store.commit({ upserted: [noteNumber(1)], removed: [] });
    const contents = await Promise.all(
      (await readdir(path)).map((name) => readFile(join(path, name), "utf8")),
    );
    expect(contents).toEqual(expect.arrayContaining(["one", "two"]));
  });
});
