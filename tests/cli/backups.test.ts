import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { BackupSummary } from "../../src/contract/library.ts";
import { commandLine, type CommandLine } from "./command-line.ts";

interface Note {
  id: string;
}

async function withNotes(...notes: string[]) {
  const cli = await commandLine();
  const ids: string[] = [];
  for (const note of notes) ids.push(((await cli.json("note", note)) as Note).id);
  const backups = join(cli.folder, "library", "backups");
  return { cli, ids, backups };
}

const backup = async (cli: CommandLine) => (await cli.json("backup")) as BackupSummary;

const notesOf = async (cli: CommandLine) =>
  ((await cli.json("annotations")) as { note: string }[]).map(({ note }) => note).sort();

describe("readout backup", () => {
  it("makes a backup that is whole, and says what is in it", async () => {
    const { cli, backups } = await withNotes("one", "two");
    const made = await backup(cli);
    expect(made).toMatchObject({ reason: "asked", annotations: 2 });
    expect(await readdir(backups)).toContain(made.name);
    const { out } = await cli.run("backup");
    expect(out).toMatch(/^library-.*-asked(-2)?\.json {2}2 annotations, \d+ bytes, asked for\n$/);
  });

  it("lists the latest first, also those that were made by themselves", async () => {
    const { cli } = await withNotes("one");
    const made = await backup(cli);
    const listed = (await cli.json("backup", "--list")) as BackupSummary[];
    expect(listed.map(({ name }) => name)).toContain(made.name);
    expect(listed.map(({ reason }) => reason).sort()).toEqual(["asked", "regular"]);
    expect((await cli.run("backup", "--list")).out).toMatch(
      /, made by itself\n[^]*2 backups in all\n$/,
    );
  });

  it("is followed by none by itself while nothing changes", async () => {
    const { cli } = await withNotes("one");
    await cli.run("annotations");
    await cli.run("works");
    expect(await cli.json("backup", "--list")).toHaveLength(1);
  });
});

describe("readout restore", () => {
  it("brings back what was deleted or changed since, prints it, and can be undone", async () => {
    const { cli, ids } = await withNotes("one", "two");
    const { name } = await backup(cli);
    await cli.run("remove", ids[0]!);
    await cli.run("note", "three");
    const { exitCode, out } = await cli.run("restore", name);
    expect(exitCode).toBe(0);
    expect(out).toContain("  one\n");
    expect(out).toContain("Restored 1 annotation. “readout undo” takes it back.");
    expect(await notesOf(cli)).toEqual(["one", "three", "two"]);
    const undone = await cli.run("undo");
    expect(undone.out).toBe("Undone: Backup restored.\n");
    expect(await notesOf(cli)).toEqual(["three", "two"]);
    expect((await cli.run("redo")).out).toBe("Redone: Backup restored.\n");
    expect(await notesOf(cli)).toEqual(["one", "three", "two"]);
  });

  it("makes a backup of what is there before", async () => {
    const { cli, ids } = await withNotes("one");
    const { name } = await backup(cli);
    await cli.run("remove", ids[0]!);
    await cli.run("restore", name);
    const listed = (await cli.json("backup", "--list")) as BackupSummary[];
    expect(listed.filter(({ reason }) => reason === "restore")).toHaveLength(1);
  });

  it("restores only those that are named", async () => {
    const { cli, ids } = await withNotes("one", "two");
    const { name } = await backup(cli);
    await cli.run("remove", ...ids);
    const restored = await cli.json("restore", name, "--id", ids[1]!);
    expect(restored).toMatchObject({ restored: [{ id: ids[1] }] });
    expect(await notesOf(cli)).toEqual(["two"]);
  });

  it("only compares when it is asked to", async () => {
    const { cli, ids } = await withNotes("one", "two");
    const { name } = await backup(cli);
    await cli.run("remove", ids[0]!);
    expect(await cli.json("restore", name, "--compare")).toMatchObject({
      counts: { "deleted-here": 1, same: 1 },
    });
    const { out } = await cli.run("restore", name, "--compare");
    expect(out).toContain("notebook  deleted here\n  one\n");
    expect(out).toMatch(/1 deleted here, 1 the same\n$/);
    expect(await notesOf(cli)).toEqual(["two"]);
  });

  it("says that nothing is different when nothing is", async () => {
    const { cli } = await withNotes("one");
    const { name } = await backup(cli);
    expect((await cli.run("restore", name)).out).toBe("Nothing was different.\n");
  });

  it("lists the backups when none is named", async () => {
    const { cli } = await withNotes("one");
    const { name } = await backup(cli);
    expect((await cli.run("restore")).out).toContain(name);
    expect(await cli.json("restore")).toContainEqual(expect.objectContaining({ name }));
  });

  it("is not silent about a backup that is damaged", async () => {
    const { cli, backups, ids } = await withNotes("one", "two");
    const { name } = await backup(cli);
    const whole = await readFile(join(backups, name), "utf8");
    await writeFile(join(backups, name), whole.replace('"note":"two"', '"note":"owt"'));
    await cli.run("remove", ...ids);
    expect((await cli.run("backup", "--list")).out).toContain("asked for, DAMAGED");
    const { exitCode, err } = await cli.run("restore", name);
    expect(exitCode).toBe(0);
    expect(err).toContain("is damaged: 1 record of it could not be understood");
    expect(await notesOf(cli)).toEqual(["one"]);
  });

  it.each([
    [["restore", "library-2026-01-01T00-00-00Z-asked.json"], 1, "backup-not-found"],
    [["restore", "../library.json"], 2, "bad-input"],
    [["restore", "--compare"], 2, "bad-input"],
    [["restore", "--id", "x"], 2, "bad-input"],
  ])("%j fails and changes nothing", async (args, exitCode, code) => {
    const { cli } = await withNotes("one");
    const outcome = await cli.run(...args);
    expect(outcome.exitCode).toBe(exitCode);
    expect(outcome.err).toContain(`(${code})`);
    expect(await notesOf(cli)).toEqual(["one"]);
  });
});

describe("readout bin", () => {
  it("lists what was deleted, and gives it back", async () => {
    const { cli, ids } = await withNotes("one", "two");
    await cli.run("remove", ids[0]!);
    expect(await cli.json("bin")).toMatchObject([{ annotation: { id: ids[0], note: "one" } }]);
    const { out } = await cli.run("bin");
    expect(out).toMatch(
      /^notebook {2}deleted \d{4}-\d\d-\d\d, kept until \d{4}-\d\d-\d\d\n {2}one\n/,
    );
    expect((await cli.run("bin", "--restore", ids[0]!)).out).toBe("Restored 1 annotation.\n");
    expect(await notesOf(cli)).toEqual(["one", "two"]);
    expect((await cli.run("bin")).out).toBe("0 annotations in the bin\n");
  });

  it("refuses what is not in it", async () => {
    const { cli } = await withNotes("one");
    const { exitCode, err } = await cli.run("bin", "--restore", "x");
    expect([exitCode, err]).toEqual([1, expect.stringContaining("(annotation-not-found)")]);
  });
});

describe("readout undo and redo", () => {
  it("say when there is nothing to do", async () => {
    const cli = await commandLine();
    expect((await cli.run("undo")).out).toBe("Nothing to undo.\n");
    expect(await cli.json("redo")).toEqual({ label: "Nothing to redo", undo: null, redo: null });
  });
});
