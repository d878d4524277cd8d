import { mkdir, readFile, symlink, writeFile as put } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ReadoutError } from "../../../src/contract/result.ts";
import { readNotesFolder } from "../../../src/node/notes-folder/read-notes-folder.ts";
import { writeNotesFolder } from "../../../src/node/notes-folder/write-notes-folder.ts";
import { writeFile } from "../../../src/node/write-file.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const NOTE = "\uFEFF---\ntitle: T\nreadout: w\n---\n\nWords.\r\n";

describe("a folder of notes", () => {
  test("gives the notes of Readout as they are, and the names of all other files", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "reading/.obsidian"), { recursive: true });
    await put(join(folder, "reading/T.md"), NOTE);
    await put(join(folder, "Logseq.md"), "readout:: w\n\n- Words");
    await put(join(folder, "Mine.md"), "# Mine");
    await put(join(folder, "picture.png"), Uint8Array.of(0xff, 0));
    await put(join(folder, "reading/.obsidian/app.md"), NOTE);
    await symlink(folder, join(folder, "circle"));
    const { existing, taken } = await readNotesFolder(folder);
    expect(existing.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
      { path: "Logseq.md", text: "readout:: w\n\n- Words" },
      { path: "reading/T.md", text: NOTE },
    ]);
    expect(taken.toSorted()).toEqual(["Mine.md", "circle", "picture.png"]);
  });

  test("that is not there yet is empty", async () => {
    const folder = join(await temporaryFolder(), "new");
    expect(await readNotesFolder(folder)).toEqual({ existing: [], taken: [] });
  });

  test("is not exported into when a note of Readout in it is no text", async () => {
    const folder = await temporaryFolder();
    await put(join(folder, "T.md"), Buffer.concat([Buffer.from(NOTE), Buffer.of(0xff)]));
    await expect(readNotesFolder(folder)).rejects.toThrow(
      /T\.md” could not be read: it is no text/,
    );
  });
});

describe("notes that are written into a folder", () => {
  test("come back as they were written, also into folders that are not there yet", async () => {
    const folder = join(await temporaryFolder(), "new");
    const files = [{ path: "sub/T.md", text: NOTE }];
    expect(await writeNotesFolder(folder, files, [])).toEqual(["sub/T.md"]);
    expect(await readNotesFolder(folder)).toEqual({ existing: files, taken: [] });
  });

  test("are not written over what another program has changed or made meanwhile", async () => {
    const folder = await temporaryFolder();
    await put(join(folder, "A.md"), "changed");
    await put(join(folder, "B.md"), "made");
    const before = [{ path: "A.md", text: "as read" }];
    for (const path of ["A.md", "B.md"])
      await expect(
        writeNotesFolder(
          folder,
          [
            { path: "new.md", text: "x" },
            { path, text: "x" },
          ],
          before,
        ),
      ).rejects.toMatchObject({ code: "file-exists" });
    expect((await readNotesFolder(folder)).taken.toSorted()).toEqual(["A.md", "B.md"]);
  });

  test("stay whole when the disk is full halfway, and it is said which were written", async () => {
    const folder = await temporaryFolder();
    const files = ["A.md", "B.md", "C.md"].map((path) => ({ path, text: `new ${path}` }));
    await put(join(folder, "B.md"), "old");
    const full = new ReadoutError("disk-full", "There is no space left.");
    const write: typeof writeFile = (path, ...rest) =>
      path.endsWith("B.md") ? Promise.reject(full) : writeFile(path, ...rest);
    const before = [{ path: "B.md", text: "old" }];
    await expect(writeNotesFolder(folder, files, before, write)).rejects.toMatchObject({
      code: "disk-full",
      message: expect.stringContaining("1 of 3 notes were written, the last of them “A.md”"),
    });
    const texts = await Promise.all(
      ["A.md", "B.md"].map((name) => readFile(join(folder, name), "utf8")),
    );
    expect(texts).toEqual(["new A.md", "old"]);
  });

  test("never leave the folder", async () => {
    const folder = await temporaryFolder();
    const files = [{ path: "../out.md", text: "x" }];
    await expect(writeNotesFolder(folder, files, [])).rejects.toMatchObject({ code: "bad-input" });
  });
});
