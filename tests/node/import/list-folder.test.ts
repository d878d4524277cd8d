import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../../src/core/import/source-document.ts";
import { listArchive } from "../../../src/node/import/list-archive.ts";
import { listFolder } from "../../../src/node/import/list-folder.ts";
import { docxFile, paragraph } from "../../support/import/docx-file.ts";
import { zipFile } from "../../support/import/zip-file.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

async function series(): Promise<string> {
  const folder = join(await temporaryFolder(), "Series");
  await mkdir(join(folder, "Part 10"), { recursive: true });
  await mkdir(join(folder, "Part 2", ".hidden"), { recursive: true });
  await writeFile(join(folder, "Part 2", "b.md"), "B");
  await writeFile(join(folder, "Part 2", "a.txt"), "A");
  await writeFile(join(folder, "Part 2", ".DS_Store"), "x");
  await writeFile(join(folder, "Part 2", "Thumbs.db"), "x");
  await writeFile(join(folder, "Part 2", ".hidden", "c.txt"), "x");
  await writeFile(join(folder, "Part 10", "d.txt"), "D");
  await writeFile(join(folder, "letter.txt"), "L");
  return folder;
}

const paths = ({ files }: { files: { path: string }[] }) => files.map(({ path }) => path);

describe("the files of a folder", () => {
  it("come in the order of their names, with numbers as numbers, and say where they lie", async () => {
    const folder = await series();
    const listing = await listFolder(folder, 100);
    expect(paths(listing)).toEqual([
      "Series/letter.txt",
      "Series/Part 2/a.txt",
      "Series/Part 2/b.md",
      "Series/Part 10/d.txt",
    ]);
    expect(listing.files[3]?.location).toBe(join(folder, "Part 10", "d.txt"));
  });

  it("are without what is hidden or left by systems, which is counted", async () => {
    expect((await listFolder(await series(), 100)).hidden).toBe(3);
  });

  it("are without links, which are counted and followed nowhere", async () => {
    const folder = await series();
    await symlink("/etc/passwd", join(folder, "passwd.txt"));
    await symlink("/etc", join(folder, "etc"));
    await symlink(folder, join(folder, "Part 2", "again"));
    const listing = await listFolder(folder, 100);
    expect(paths(listing)).toHaveLength(4);
    expect(listing.links).toBe(3);
  });

  it("are no more than can be told to be too many", async () => {
    expect((await listFolder(await series(), 2)).files).toHaveLength(3);
  });

  it("are refused by the system where there are none", async () => {
    await expect(listFolder("/nowhere/at all", 5)).rejects.toMatchObject({ code: "ENOENT" });
  });
});

describe("the files of an archive", () => {
  it("are those of a folder of its name", async () => {
    const bytes = zipFile([
      { name: "Part 10/d.txt", content: "D" },
      { name: "Part 2/b.md", content: "B" },
      { name: "__MACOSX/Part 2/._b.md", content: "x" },
      { name: "Part 2/.DS_Store", content: "x" },
    ]);
    const files = (await listArchive(bytes, "Series.zip", DEFAULT_LIMITS)) ?? [];
    expect(paths({ files })).toEqual(["Series/Part 2/b.md", "Series/Part 10/d.txt"]);
    expect(new TextDecoder().decode(await files[0]?.read())).toBe("B");
  });

  it("are none of a document, even where that is packed like an archive", async () => {
    const bytes = docxFile({ body: paragraph("Words.") });
    expect(await listArchive(bytes, "letter.docx", DEFAULT_LIMITS)).toBeNull();
    expect(await listArchive(Buffer.from("PK is no archive."), "a.txt", DEFAULT_LIMITS)).toBeNull();
  });

  it("are refused where there are none, or one leads out", async () => {
    const empty = zipFile([{ name: ".DS_Store", content: "x" }]);
    await expect(listArchive(empty, "a.zip", DEFAULT_LIMITS)).rejects.toThrow(/no files in it/u);
    const hostile = zipFile([{ name: "../up.txt", content: "x" }]);
    await expect(listArchive(hostile, "a.zip", DEFAULT_LIMITS)).rejects.toMatchObject({
      code: "import-refused",
    });
  });
});
