import { copyFile, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { BackupSummary, ConflictCopy } from "../../src/contract/library.ts";
import { commandLine, type CommandLine } from "./command-line.ts";

const notesOf = async (cli: CommandLine) =>
  ((await cli.json("annotations")) as { note: string }[]).map(({ note }) => note).sort();

/** A machine with notes, and the package of them. */
async function machine(...notes: string[]) {
  const cli = await commandLine();
  for (const note of notes) await cli.run("note", note);
  const file = join(cli.folder, "package.json");
  await cli.run("package", "--out", file);
  return { cli, file, library: join(cli.folder, "library") };
}

describe("readout package", () => {
  it("writes the whole library to a file, never over another unless told to", async () => {
    const { cli, file } = await machine("one", "two");
    expect(await readFile(file, "utf8")).toContain("one");
    const again = await cli.run("package", "--out", file);
    expect([again.exitCode, again.err]).toEqual([1, expect.stringContaining("(file-exists)")]);
    const { out } = await cli.run("package", "--out", file, "--force");
    expect(out).toBe(`2 annotations written to ${file}\n`);
    expect(await cli.json("package", "--out", file, "--force")).toMatchObject({
      annotations: 2,
      path: file,
    });
  });

  it("goes to standard output when no file is named", async () => {
    const { cli } = await machine("one");
    expect(JSON.parse((await cli.run("package")).out)).toMatchObject({
      format: "readout-library",
      items: [{ note: "one" }],
    });
  });
});

describe("readout merge", () => {
  it("brings two machines together, and changes nothing the second time", async () => {
    const [here, there] = [await machine("here"), await machine("there")];
    const { exitCode, out } = await here.cli.run("merge", there.file);
    expect(exitCode).toBe(0);
    expect(out).toContain("notebook  not here yet\n  there\n");
    expect(out).toContain("Merged 1 annotation.");
    expect(await notesOf(here.cli)).toEqual(["here", "there"]);
    expect((await here.cli.run("merge", there.file)).out).toBe("Nothing in it was new.\n");
    await here.cli.run("undo");
    expect(await notesOf(here.cli)).toEqual(["here"]);
  });

  it("only shows what is different when it is asked to", async () => {
    const [here, there] = [await machine("here"), await machine("there")];
    expect(await here.cli.json("merge", there.file, "--preview")).toMatchObject({
      counts: { new: 1, "only-here": 1 },
    });
    const { out } = await here.cli.run("merge", there.file, "--preview");
    expect(out).toMatch(/1 not here yet, 1 only here\n$/);
    expect(await notesOf(here.cli)).toEqual(["here"]);
  });

  it.each(["library.sync-conflict-20261125-101010-ABCDEFG.json", "library (1).json"])(
    "finds the copy that a synchroniser left, by name or by path, and puts it away: %s",
    async (name) => {
      const [here, there] = [await machine("here"), await machine("there")];
      const copy = join(here.library, name);
      await copyFile(there.file, copy);
      const found = (await here.cli.json("merge")) as ConflictCopy[];
      expect(found).toMatchObject([{ name, annotations: 1 }]);
      expect((await here.cli.run("merge")).out).toContain(`${name}  1 annotation, `);
      expect(await here.cli.json("merge", name, "--preview")).toMatchObject({ counts: { new: 1 } });
      await here.cli.run("merge", copy);
      expect(await notesOf(here.cli)).toEqual(["here", "there"]);
      expect(await readdir(join(here.library, "merged"))).toEqual([name]);
      expect((await here.cli.run("merge")).out).toBe("0 copies to be merged\n");
    },
  );

  it("takes a backup, of this library or of another, and leaves it where it is", async () => {
    const [here, there] = [await machine("here"), await machine("there")];
    const { name } = (await there.cli.json("backup")) as BackupSummary;
    await here.cli.run("merge", join(there.library, "backups", name));
    expect(await notesOf(here.cli)).toEqual(["here", "there"]);
    const [own] = (await here.cli.json("backup", "--list")) as BackupSummary[];
    expect((await here.cli.run("merge", own!.name)).exitCode).toBe(0);
    expect(await readdir(join(here.library, "backups"))).toContain(own!.name);
  });

  it("says what of a damaged copy could not be read, and merges the rest", async () => {
    const [here, there] = [await machine("here"), await machine("first", "second")];
    const whole = await readFile(there.file, "utf8");
    const name = "library (conflicted copy 2026-11-25).json";
    await writeFile(join(here.library, name), whole.replace("second", "wrecked"));
    const { err } = await here.cli.run("merge", name);
    expect(err).toContain("is damaged: 1 record");
    expect(await notesOf(here.cli)).toEqual(["first", "here"]);
    expect(await readdir(join(here.library, "merged"))).toEqual([name]);
  });

  it.each([
    ["that is not there", null],
    ["that is no library", "a shopping list"],
    ["that is no text", Buffer.from([0xff, 0xfe, 0x00])],
  ])("refuses a file %s", async (_, contents) => {
    const { cli } = await machine("here");
    const file = join(cli.folder, "other.json");
    if (contents !== null) await writeFile(file, contents);
    const { exitCode, err } = await cli.run("merge", file);
    expect([exitCode, err]).toEqual([1, expect.stringContaining("(package-unreadable)")]);
    expect(await notesOf(cli)).toEqual(["here"]);
  });
});
