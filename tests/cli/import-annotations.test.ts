import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commandLine } from "./command-line.ts";

const TABLE = [
  "Highlight,Title,Author,URL,Note,Location,Date",
  '"Words that nobody here has ever said, in any of these texts.",Elsewhere,Somebody,,Why?,1,2024-01-02',
].join("\r\n");

async function withTable(text = TABLE) {
  const cli = await commandLine();
  const file = join(cli.folder, "readwise.csv");
  await writeFile(file, text);
  return { cli, file };
}

describe("readout import-annotations", () => {
  it("takes a file in, says what became of each, and is undone as one", async () => {
    const { cli, file } = await withTable();
    const { exitCode, out } = await cli.run("import-annotations", file);
    expect(exitCode).toBe(0);
    expect(out).toContain("NOT FOUND     Words that nobody here has ever said");
    expect(out).toContain("Readwise CSV: not found 1\nImported 1 annotation.");
    expect(await cli.json("annotations")).toMatchObject([{ note: "Why?" }]);
    expect((await cli.run("import-annotations", file)).out).toContain("Nothing in it was new.");
    await cli.run("undo");
    expect(await cli.json("annotations")).toEqual([]);
  });

  it("brings the same notes from an export into an empty library", async () => {
    const [here, there] = [await commandLine(), await commandLine()];
    await here.run("note", "One", "--tag", "a");
    const file = join(here.folder, "notes.json");
    await here.run("export", "--format", "json", "--out", file);
    expect(await there.json("import-annotations", file)).toMatchObject({
      label: "1 annotation imported",
      report: { counts: { note: 1 } },
    });
    expect(await there.json("annotations")).toEqual(await here.json("annotations"));
  });

  it("only shows what would be when it is asked to", async () => {
    const { cli, file } = await withTable();
    expect(await cli.json("import-annotations", file, "--preview")).toMatchObject({
      format: "Readwise CSV",
      counts: { "not-found": 1 },
    });
    expect(await cli.json("annotations")).toEqual([]);
  });

  it.each([
    ["no annotations", "Just words."],
    ["bytes that are no text", Buffer.from([0xff, 0xfe, 0x00, 0xd8])],
  ])("refuses a file of %s, and changes nothing", async (_, content) => {
    const { cli, file } = await withTable();
    await writeFile(file, content);
    const { exitCode, err } = await cli.run("import-annotations", file);
    expect([exitCode, err]).toEqual([1, expect.stringContaining("(annotations-unreadable)")]);
    const missing = await cli.run("import-annotations", join(cli.folder, "nothing"));
    expect(missing.err).toContain("could not be read");
  });
});
