import { access, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type ExportPreset, USUAL_PARTS } from "../../src/contract/export.ts";
import { commandLine } from "./command-line.ts";

const PASSAGE = "yeltsins-disciple/s1/t1/p2";

async function withNote() {
  const line = await commandLine();
  await line.run("note", "Remarkableremark", "--passage", PASSAGE, "--tag", "seafaring");
  return line;
}

function preset(changes: Partial<ExportPreset>): ExportPreset {
  return {
    name: "Chapter",
    what: "everything",
    format: "markdown",
    template: null,
    parts: { ...USUAL_PARTS, note: false },
    style: "apa",
    ...changes,
  };
}

async function withPresets(...exportPresets: ExportPreset[]) {
  const line = await withNote();
  const savedTemplates = [{ name: "Mine", template: "{% # file: md %}\nMINE: {{ title }}" }];
  const settings = JSON.stringify({ exportPresets, savedTemplates });
  await writeFile(join(line.folder, "library", "settings.json"), settings);
  return line;
}

describe("the parts of an export on the command line", () => {
  test("are left out and added by options", async () => {
    const { run } = await withNote();
    const whole = await run("export", "--format", "markdown");
    expect(whole.out).toContain("Remarkableremark");
    const options = ["--no-note", "--no-tags", "--context", "1"];
    const { out } = await run("export", "--format", "markdown", ...options);
    expect(out).not.toMatch(/Remarkableremark|seafaring/);
    expect(out).toContain("Before these words");
  });

  test("have bounds", async () => {
    const { run } = await withNote();
    const { err, exitCode: code } = await run("export", "--format", "csv", "--context", "6");
    expect([code, err]).toEqual([expect.any(Number), expect.stringContaining("0 to 5")]);
  });
});

describe("a preset on the command line", () => {
  test("gives format, parts and style, and other options change it", async () => {
    const { run } = await withPresets(preset({}));
    const { out } = await run("export", "--preset", "Chapter");
    expect(out).toMatch(/^---\ntitle:/);
    expect(out).not.toContain("Remarkableremark");
    expect((await run("export", "--preset", "Chapter", "--style", "apa")).out).toBe(out);
    expect((await run("export", "--preset", "Chapter", "--style", "mla")).out).not.toBe(out);
    const csv = await run("export", "--preset", "Chapter", "--format", "csv");
    expect(csv.out).toMatch(/^\uFEFF"Id"/);
  });

  test("can name a template, whose kind of file it is", async () => {
    const { run } = await withPresets(preset({ format: "template", template: "Mine" }));
    expect((await run("export", "--preset", "Chapter")).out).toBe("MINE: Readout notebook");
  });

  test("that is not there is told with those that are", async () => {
    const { run } = await withPresets(preset({}));
    const { err, exitCode: code } = await run("export", "--preset", "Chapters");
    expect(code).not.toBe(0);
    expect(err).toContain("There is no preset “Chapters”");
    expect(err).toContain("“Chapter”");
  });

  test("or a format has to be named", async () => {
    const { run } = await withNote();
    const { err, exitCode: code } = await run("export");
    expect(code).not.toBe(0);
    expect(err).toContain("--preset");
  });
});

describe("an export to a file that is there", () => {
  test("leaves it alone unless it may be replaced", async () => {
    const { run, folder } = await withNote();
    const out = join(folder, "export.csv");
    await writeFile(out, "mine");
    const { exitCode: code, err } = await run("export", "--format", "csv", "--out", out);
    expect([code === 0, await readFile(out, "utf8")]).toEqual([false, "mine"]);
    expect(err).toContain("--force");
    await run("export", "--format", "csv", "--out", out, "--force");
    expect(await readFile(out, "utf8")).toContain("Remarkableremark");
  });

  test("is no half file when the export fails", async () => {
    const { run, folder } = await withNote();
    const out = join(folder, "export.txt");
    const template = join(folder, "own.liquid");
    await writeFile(template, "One\n{{ nothing_of_the_kind }}");
    const args = ["--format", "template", "--template", template, "--out", out];
    const { exitCode: code, err } = await run("export", ...args);
    expect(code).not.toBe(0);
    expect(err).toContain("line 2");
    await expect(access(out)).rejects.toThrow("ENOENT");
  });
});
