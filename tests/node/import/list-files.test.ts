import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../../src/core/import/source-document.ts";
import { listBytes, listFiles } from "../../../src/node/import/list-files.ts";
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
  await writeFile(join(folder, "Part 2", ".hidden", "c.txt"), "x");
  await writeFile(join(folder, "Part 10", "d.txt"), "D");
  await writeFile(join(folder, "letter.docx"), docxFile({ body: paragraph("Words.") }));
  return folder;
}

const names = ({ files }: { files: { name: string }[] }) => files.map(({ name }) => name);

describe("what is imported together", () => {
  it("is a folder in the order of its names, folders before the files in them", async () => {
    const listing = await listFiles(await series(), DEFAULT_LIMITS);
    expect(names(listing)).toEqual([
      "Series/letter.docx",
      "Series/Part 2/a.txt",
      "Series/Part 2/b.md",
      "Series/Part 10/d.txt",
    ]);
    expect(new TextDecoder().decode(await listing.files[3]?.read())).toBe("D");
  });

  it("follows no link out of the folder", async () => {
    const folder = await series();
    await symlink("/etc/passwd", join(folder, "passwd.txt"));
    await symlink("/etc", join(folder, "etc"));
    expect(names(await listFiles(folder, DEFAULT_LIMITS)).join(" ")).not.toMatch(/passwd|etc/u);
  });

  it("is an archive as if it were a folder, also one inside a folder", async () => {
    const bytes = zipFile([
      { name: "Part 10/d.txt", content: "D" },
      { name: "Part 2/b.md", content: "B" },
      { name: "__MACOSX/Part 2/._b.md", content: "x" },
      { name: "Part 2/.DS_Store", content: "x" },
    ]);
    const expected = ["Series/Part 2/b.md", "Series/Part 10/d.txt"];
    const listing = await listBytes(bytes, "Series.zip", DEFAULT_LIMITS);
    expect(names(listing)).toEqual(expected);
    expect(new TextDecoder().decode(await listing.files[0]?.read())).toBe("B");
    const folder = join(await temporaryFolder(), "All");
    await mkdir(folder);
    await writeFile(join(folder, "Series.zip"), bytes);
    expect(names(await listFiles(folder, DEFAULT_LIMITS))).toEqual(
      expected.map((name) => `All/${name}`),
    );
  });

  it("is a single document, even where that is packed like an archive", async () => {
    const bytes = docxFile({ body: paragraph("Words.") });
    expect(names(await listBytes(bytes, "letter.docx", DEFAULT_LIMITS))).toEqual(["letter.docx"]);
  });

  it("lists what is left when an archive in it is refused", async () => {
    const folder = join(await temporaryFolder(), "All");
    await mkdir(folder);
    await writeFile(join(folder, "a.txt"), "A");
    await writeFile(join(folder, "bad.zip"), zipFile([{ name: "../up.txt", content: "x" }]));
    const listing = await listFiles(folder, DEFAULT_LIMITS);
    expect(names(listing)).toEqual(["All/a.txt"]);
    expect(listing.refusals).toMatchObject([
      { code: "import-refused", message: expect.stringContaining("All/bad.zip") },
    ]);
  });

  it("is refused for a path that is not there, and for too many files", async () => {
    await expect(listFiles("/nowhere/at all", DEFAULT_LIMITS)).rejects.toMatchObject({
      code: "import-refused",
    });
    const limits = { ...DEFAULT_LIMITS, entries: 2 };
    await expect(listFiles(await series(), limits)).rejects.toThrow(/more than 2 files/u);
  });
});
