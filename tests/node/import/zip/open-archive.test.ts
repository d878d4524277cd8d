import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS, type ImportLimits } from "../../../../src/core/import/source-document.ts";
import { openArchive } from "../../../../src/node/import/zip/open-archive.ts";
import { zipFile, type ZipPart } from "../../../support/import/zip-file.ts";

function open(parts: ZipPart[], limits: Partial<ImportLimits> = {}) {
  return openArchive(zipFile(parts), {
    file: "a.zip",
    limits: { ...DEFAULT_LIMITS, ...limits },
  });
}

async function firstOf(parts: ZipPart[], limits: Partial<ImportLimits> = {}) {
  const archive = await open(parts, limits);
  return archive.read(archive.names[0] ?? "");
}

const REFUSED = { code: "import-refused", message: expect.stringContaining("a.zip") };

describe("a ZIP archive", () => {
  it("gives its files in order, and folders not at all", async () => {
    const archive = await open([
      { name: "b/", content: "" },
      { name: "b/two.txt", content: "Two" },
      { name: "a.txt", content: "Один", isStored: true },
    ]);
    expect(archive.names).toEqual(["b/two.txt", "a.txt"]);
    expect(await archive.readText("a.txt")).toBe("Один");
    await expect(archive.read("c.txt")).rejects.toMatchObject(REFUSED);
  });

  it.each([
    "../up.txt",
    "a/../../up.txt",
    "/etc/passwd",
    "C:\\up.txt",
    "..\\up.txt",
    "a\\..\\..\\up.txt",
    "C:/up.txt",
  ])("is refused for the name %s, which leads out of it", async (name) => {
    await expect(open([{ name, content: "x" }])).rejects.toMatchObject(REFUSED);
  });

  it("is refused for a NUL in a name, and for the same name twice", async () => {
    await expect(open([{ name: "a.txt\0.md", content: "x" }])).rejects.toMatchObject(REFUSED);
    const twice = { name: "a.txt", content: "x" };
    await expect(open([twice, twice])).rejects.toThrow(/this file twice/u);
  });

  it("takes no link for a file", async () => {
    const archive = await open([
      { name: "link", content: "/etc/passwd", unixMode: 0o120777 },
      { name: "a.txt", content: "A", unixMode: 0o100644 },
    ]);
    expect(archive.names).toEqual(["a.txt"]);
  });

  it("is refused for a file that grows more than 200 times, within two seconds", async () => {
    const start = performance.now();
    const bomb = { name: "a.txt", content: new Uint8Array(50_000_000) };
    await expect(firstOf([bomb])).rejects.toThrow(/grows more than 200 times/u);
    // One that says it is small is stopped while it comes out.
    await expect(firstOf([{ ...bomb, saysSize: 1000 }])).rejects.toMatchObject(REFUSED);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it("lets a small file grow as much as it likes", async () => {
    expect(await firstOf([{ name: "a.txt", content: new Uint8Array(900_000) }])).toHaveLength(
      900_000,
    );
  });

  it("is refused for a file beyond the limit, and for all files together", async () => {
    const content = Buffer.from(Array.from({ length: 2000 }, (_, at) => at % 251));
    await expect(firstOf([{ name: "a", content }], { entryBytes: 1000 })).rejects.toThrow(
      /larger than/u,
    );
    const archive = await open(
      [
        { name: "a", content },
        { name: "b", content },
      ],
      { archiveBytes: 3000 },
    );
    await archive.read("a");
    await expect(archive.read("b")).rejects.toThrow(/the archive is larger than/u);
  });

  it("is refused for too many files", async () => {
    const many = Array.from({ length: 11 }, (_, at) => ({ name: `${at}`, content: "x" }));
    await expect(open(many, { entries: 10 })).rejects.toThrow(/more than 10 files/u);
  });

  it.each([
    ["a size that is too small", { saysSize: 3 }],
    ["a size that is too large", { saysSize: 3000 }],
    ["another checksum", { saysCrc: 1 }],
    ["a password", { flags: 1 }],
  ])("refuses a file with %s", async (_what, lie) => {
    await expect(
      firstOf([{ name: "a.txt", content: "Some words.", ...lie }]),
    ).rejects.toMatchObject(REFUSED);
  });
});
