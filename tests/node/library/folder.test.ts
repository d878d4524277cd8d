import { mkdir, readdir, readFile, stat, writeFile as plainWrite } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyLibraryFile, encodeLibraryFile } from "../../../src/core/library/library-file.ts";
import { writeError, writeFile } from "../../../src/node/write-file.ts";
import { noteNumber } from "../../support/annotations.ts";
import { addNote, codes, openLibrary } from "../../support/open-library.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

function libraryText(...numbers: number[]): string {
  return encodeLibraryFile({ ...emptyLibraryFile(), annotations: numbers.map(noteNumber) });
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
      undo: null,
      redo: null,
    });
    expect(again.folder.settings.read()).toMatchObject({
      theme: "sepia",
      positions: { "small-talks": "p" },
    });
  });

  it("really writes its file, in a form that people can read", async () => {
    const path = await temporaryFolder();
    const { library } = await openLibrary(path);
    await addNote(library, "in plain words");
    const text = await readFile(join(path, "library.json"), "utf8");
    expect(text).toContain('"note":"in plain words"');
    expect(JSON.parse(text)).toMatchObject({ format: "readout-library", schemaVersion: 1 });
  });

  it("keeps the file as it was before the first change of a session", async () => {
    const path = await temporaryFolder();
    await plainWrite(join(path, "library.json"), libraryText(1));
    const { library } = await openLibrary(path);
    await addNote(library, "one more");
    await addNote(library, "and another");
    expect(await readFile(join(path, "library.previous.json"), "utf8")).toBe(libraryText(1));
  });

  it("removes what a crash left of its own, and nothing else", async () => {
    const path = await temporaryFolder();
    const names = [".library.json.99-0a1b2c3d.tmp", ".other.99-0a1b2c3d.tmp", "letter.txt"];
    for (const name of names) await plainWrite(join(path, name), "x");
    const { folder } = await openLibrary(path);
    await folder.close();
    expect(await readdir(path)).toEqual([".other.99-0a1b2c3d.tmp", "letter.txt"]);
  });

  it("opens a file with a byte order mark as if there were none", async () => {
    const path = await temporaryFolder();
    await plainWrite(join(path, "library.json"), `\ufeff${libraryText(1, 2)}`);
    const { folder, library } = await openLibrary(path);
    expect(folder.notices).toEqual([]);
    expect(library.list({})).toHaveLength(2);
  });

  it("keeps what another program wrote into its file meanwhile", async () => {
    const path = await temporaryFolder();
    const { folder, library } = await openLibrary(path, { now: () => new Date(0) });
    await addNote(library, "mine");
    await plainWrite(join(path, "library.json"), libraryText(7));
    await addNote(library, "mine too");
    const aside = join(path, "library.changed-1970-01-01T00-00-00.json");
    expect(await readFile(aside, "utf8")).toBe(libraryText(7));
    expect(folder.notices).toEqual([
      { code: "library-changed", message: expect.stringContaining(aside) },
    ]);
    expect(await readFile(join(path, "library.json"), "utf8")).toContain("mine too");
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
    let isFull = false;
    const { library } = await openLibrary(path, {
      async write(file, contents, options) {
        if (isFull) throw writeError(Object.assign(new Error("full"), { code: "ENOSPC" }), file);
        await writeFile(file, contents, options);
      },
    });
    await addNote(library, "before");
    const stored = await readFile(join(path, "library.json"), "utf8");
    isFull = true;
    await expect(addNote(library, "lost?")).rejects.toMatchObject({ code: "disk-full" });
    expect(library.status()).toMatchObject({ annotations: 1, undo: "Note added" });
    expect(await readFile(join(path, "library.json"), "utf8")).toBe(stored);
    isFull = false;
    await addNote(library, "after");
    expect(library.list({}).map(({ note }) => note)).toEqual(["before", "after"]);
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
    expect(await readdir(path)).toEqual(["library.json"]);
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
    const files = await readdir(path);
    expect(files).toEqual(outcome === "stored" ? ["library.json"] : []);
  });

  it("is only read when a newer Readout wrote it", async () => {
    const path = await temporaryFolder();
    const text = libraryText(1).replace('"schemaVersion":1', '"schemaVersion":2');
    await plainWrite(join(path, "library.json"), text);
    const { folder, library } = await openLibrary(path);
    expect(codes(folder)).toEqual(["library-newer"]);
    expect(library.status()).toMatchObject({ writable: false, annotations: 1 });
    for (let attempt = 0; attempt < 2; attempt += 1)
      await expect(addNote(library, "x")).rejects.toMatchObject({ code: "library-newer" });
    expect(await readFile(join(path, "library.json"), "utf8")).toBe(text);
    expect(codes(folder)).toEqual(["library-newer"]);
  });

  it("is only read when the system will not give its bytes", async () => {
    const path = await temporaryFolder();
    await mkdir(join(path, "library.json"));
    await plainWrite(join(path, "library.previous.json"), libraryText(1, 2));
    const { folder, library } = await openLibrary(path);
    expect(codes(folder)).toEqual(["library-damaged"]);
    expect(library.list({})).toHaveLength(2);
    await expect(addNote(library, "x")).rejects.toMatchObject({ code: "library-damaged" });
    expect((await stat(join(path, "library.json"))).isDirectory()).toBe(true);
  });
});
