import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { commandLine } from "./command-line.ts";

const PASSAGE = "yeltsins-disciple/s1/t1/p2";

describe("exporting by a template on the command line", () => {
  test("fills a template in that Readout brings along and prints", async () => {
    const { run, folder } = await commandLine();
    await run("note", "First.", "--passage", PASSAGE);
    const { out } = await run("templates", "reading list with quotations");
    const [file, made] = [join(folder, "mine.liquid"), join(folder, "made.txt")];
    await writeFile(file, out.replace("Sources", "What I read"));
    const args = ["export", "--format", "template", "--template", file, "--out", made];
    expect((await run(...args)).exitCode).toBe(0);
    expect(await readFile(made, "utf8")).toMatch(
      /Vladimir Putin: “[^]*Note: First\.[^]*What I read/,
    );
  });

  test("says where a template is wrong, and writes nothing", async () => {
    const { run, folder } = await commandLine();
    const [file, made] = [join(folder, "mine.liquid"), join(folder, "made.txt")];
    await writeFile(file, "one\n{% if title %}");
    const args = ["export", "--format", "template", "--template", file, "--out", made];
    const { exitCode, err } = await run(...args);
    expect(exitCode).toBe(1);
    expect(err).toContain("(line 2, column 1)");
    await expect(readFile(made)).rejects.toThrow("ENOENT");
    expect((await run("export", "--format", "template")).err).toContain("needs a template");
  });

  test("lists the templates that there are", async () => {
    const { json } = await commandLine();
    const listed = (await json("templates")) as { name: string }[];
    expect(listed.map(({ name }) => name)).toContain("Cards to print");
  });
});
