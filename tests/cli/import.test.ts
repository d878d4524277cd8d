import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { AnchoredAnnotation } from "../../src/contract/annotation.ts";
import type { FileReport } from "../../src/contract/import.ts";
import { EMPTY_RECIPE } from "../../src/contract/recipe.ts";
import type { ShownPassage } from "../../src/cli/shown-passages.ts";
import { docxFile, paragraph, run } from "../support/import/docx-file.ts";
import { zipFile } from "../support/import/zip-file.ts";
import { folderBytes } from "../support/folder-bytes.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { commandLine } from "./command-line.ts";

const LINES = [
  "ORLOV: The first words that are said here.",
  "SMITH: And these are the words of an answer.",
  "ORLOV: They are heard and taken up again.",
];
const TEXT = `${LINES.join("\n\n")}\n`;
const WORD = docxFile({ body: LINES.map((line) => paragraph(run(line))).join("") });

interface Imported {
  corpus: string | null;
  title: string;
  files: FileReport[];
}

/** A command line beside a folder of documents, with a place for temporary files that has nothing else in it. */
async function withFiles(files: Record<string, string | Uint8Array>) {
  const [home, folder] = [await temporaryFolder(), join(await temporaryFolder(), "talks")];
  const cli = await commandLine();
  vi.stubEnv("TMPDIR", home);
  onTestFinished(() => void vi.unstubAllEnvs());
  const write = async (name: string, contents: string | Uint8Array) => {
    const path = join(folder, name);
    await mkdir(join(path, ".."), { recursive: true });
    await writeFile(path, contents);
    return path;
  };
  for (const [name, contents] of Object.entries(files)) await write(name, contents);
  const imported = async (...args: string[]) => (await cli.json("import", ...args)) as Imported;
  return { cli, folder, home, write, imported };
}

const states = ({ files }: Imported) => files.map(({ path, state }) => [path, state]);

describe("readout import", { timeout: 60_000 }, () => {
  it("brings in a folder with all that is in it, and says what became of each file", async () => {
    const { cli, folder, home } = await withFiles({
      "10.txt": TEXT,
      "9.docx": WORD,
      "inner/a.zip": zipFile([{ name: "b.md", content: `# A talk\n\n${TEXT}` }]),
      ".hidden": "x",
    });
    const { exitCode, out, err } = await cli.run("import", folder);
    expect(err).toBe("");
    expect(exitCode).toBe(0);
    expect(out.split("\n").filter((line) => !line.startsWith(" "))).toEqual([
      "talks/9.docx  imported with warnings",
      "talks/10.txt  imported with warnings",
      "talks/inner/a/b.md  imported with warnings",
      "3 files: 3 imported with warnings · corpus talks",
      "Passed over in folders: 1 hidden or system file.",
      "",
    ]);
    expect(out).toContain("  Word, 3 paragraphs, 3 turns, 2 speakers\n  work 9\n");
    expect(await readdir(home)).toEqual([]);
    expect((await cli.run("corpora")).out).toContain("talks  talks\n  3 works");
    const works = (await cli.run("works")).out.split("\n").filter((line) => /^\S/u.test(line));
    expect(works.slice(-4)).toEqual(["9  9", "10  10", "inner/a/", "a-talk  A talk"]);
  });

  it("ends with 1 when something was refused, and brings in the rest", async () => {
    const { cli, folder } = await withFiles({ "a.txt": TEXT, "b.pdf": "%PDF-1.7 broken" });
    const { exitCode, out } = await cli.run("import", folder);
    expect(exitCode).toBe(1);
    expect(out).toContain(
      "talks/b.pdf  REFUSED\n  talks/b.pdf: this file was not imported, because",
    );
    expect(out).toContain("2 files: 1 imported with warnings, 1 refused · corpus talks\n");
  });

  it("leaves the library byte for byte on a dry run, and when all is refused", async () => {
    const { cli, folder, home, imported, write } = await withFiles({ "a.txt": TEXT });
    await imported(folder);
    const before = await folderBytes(join(cli.folder, "library"));
    const b = await write("b.txt", `Other\n\n${TEXT}`);
    const dry = await imported(b, "--dry-run");
    expect(states(dry)).toEqual([["b.txt", "read"]]);
    expect(dry.files[0]?.counts).toMatchObject({ speakers: 2, turns: 3 });
    const broken = await write("c.epub", "PK\u0003\u0004broken");
    expect((await cli.run("import", broken)).exitCode).toBe(1);
    expect(await folderBytes(join(cli.folder, "library"))).toEqual(before);
    expect(await readdir(home)).toEqual([]);
  });

  it("puts documents into a corpus by its id or its title, and makes it when there is none", async () => {
    const { folder, imported, write } = await withFiles({ "a.txt": TEXT });
    const [b, c] = [await write("b.txt", `B\n\n${TEXT}`), await write("c.txt", `C\n\n${TEXT}`)];
    expect(await imported(join(folder, "a.txt"), "--corpus", "My Talks")).toMatchObject({
      corpus: "my-talks",
      title: "My Talks",
    });
    expect((await imported(b, "--corpus", "My Talks")).corpus).toBe("my-talks");
    expect((await imported(c, "--corpus", "my-talks")).corpus).toBe("my-talks");
    expect((await imported(c, "--title", "My Talks")).corpus).toBe("my-talks-2");
  });

  it("knows a file that comes again, and what changed in it", async () => {
    const { folder, imported, write } = await withFiles({ "a.txt": TEXT, "b.txt": `B\n\n${TEXT}` });
    const first = await imported(folder, "--corpus", "talks");
    await write("b.txt", `B\n\nNEW: Words.\n\n${TEXT}`);
    const again = await imported(folder, "--corpus", "talks");
    expect(states(again)).toEqual([
      ["talks/a.txt", "unchanged"],
      ["talks/b.txt", "warnings"],
    ]);
    expect(again.files.map(({ works }) => works)).toEqual(first.files.map(({ works }) => works));
  });

  it("corrects all documents by a recipe", async () => {
    const { cli, folder, imported, write } = await withFiles({ "a.txt": TEXT });
    const speakers = [{ label: "ORLOV", person: "Ivan Orlov" }];
    const recipe = await write("../recipe.json", JSON.stringify({ ...EMPTY_RECIPE, speakers }));
    await imported(folder, "--recipe", recipe);
    const paragraphs = [{ text: "x", occurrence: 1, kind: "stage", speaker: null }];
    await write("../recipe.json", JSON.stringify({ ...EMPTY_RECIPE, paragraphs }));
    await write("b.txt", TEXT);
    for (const [file, complaint] of [
      [recipe, "corrects single paragraphs"],
      [join(folder, "a.txt"), "could not be read as a recipe"],
    ] as const)
      expect(await cli.run("import", folder, "--recipe", file)).toMatchObject({
        exitCode: 2,
        err: expect.stringContaining(complaint),
      });
  });

  it("corrects one document in everything, by the recipe of an earlier version too", async () => {
    const { folder, imported, write, cli } = await withFiles({
      "a.txt": `12 September 1999. Meeting in Oslo\n\n${TEXT}`,
    });
    const about = { title: "On the road", language: "nb" };
    const date = "between May and June 1998";
    const records = [{ text: "12 September 1999. Meeting in Oslo", occurrence: 1, date }];
    const { people: _people, ...others } = { ...EMPTY_RECIPE, about, records };
    const recipe = await write("../recipe.json", JSON.stringify(others));
    const { files } = await imported(folder, "--recipe", recipe);
    expect(files).toMatchObject([{ state: "imported", title: "On the road", warnings: [] }]);
    const { out } = await cli.run("records");
    expect(out).toContain("between 1 May and 30 June 1998");
  });

  it("says what is wrong with what it was told", async () => {
    const { cli, folder, write } = await withFiles({ "a.txt": TEXT });
    const twin = await write("inner/a.txt", TEXT);
    for (const [args, complaint] of [
      [
        ["no such file"],
        "“no such file” could not be read: it is not there. Nothing was imported.",
      ],
      [[join(folder, "a.txt"), twin], "Two of the files to import are called “a.txt”."],
      [[folder, "--corpus", "a", "--title", "b"], "cannot be used with"],
      [[folder, "--corpus", "clinton-putin"], "came with Readout and stays as it is"],
    ] as const) {
      const { exitCode, err } = await cli.run("import", ...args);
      expect(err).toContain(complaint);
      expect(exitCode).toBeGreaterThan(0);
    }
  });

  it("leaves annotations on their words when a changed file comes again", async () => {
    const { cli, folder, imported, write } = await withFiles({ "a.txt": TEXT });
    const [work] = (await imported(folder, "--corpus", "talks")).files[0]?.works ?? [];
    const quote = "words of an answer";
    const found = (await cli.json("search", `"${quote}"`)) as { hits: { passage: string }[] };
    const passage = found.hits[0]?.passage ?? "";
    expect(passage.startsWith(`${work}/`)).toBe(true);
    await cli.json("highlight", passage, "--quote", quote);
    await write("a.txt", `ORLOV: New words come first.\n\nSMITH: So they do.\n\n${TEXT}`);
    expect(states(await imported(folder, "--corpus", "talks"))).toEqual([
      ["talks/a.txt", "warnings"],
    ]);
    const [annotation] = (await cli.json("annotations")) as AnchoredAnnotation[];
    expect(annotation?.anchor).toMatchObject({ ranges: [{ passage }] });
    expect((await cli.run("annotations")).out).toContain(quote);
    const shown = (await cli.json("show", work ?? "")) as ShownPassage[];
    expect(shown.find(({ address }) => address === passage)?.text).toContain(quote);
  });
});
