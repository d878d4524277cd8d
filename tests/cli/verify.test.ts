import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { verifyWorks } from "../../src/node/verify-works.ts";
import { noteNumber } from "../support/annotations.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { tinyCorpus } from "../support/tiny-corpus.ts";
import { commandLine, RESOURCES } from "./command-line.ts";

describe("readout verify", () => {
  it("says what it checked, and that all is well", async () => {
    const cli = await commandLine();
    await cli.run("note", "one");
    const { exitCode, out } = await cli.run("verify");
    expect(exitCode).toBe(0);
    expect(out).toContain(
      "ok     work yeltsins-disciple\n       10 sections, 72 paragraphs, 14 turns, 8 records, 3 people;",
    );
    expect(out).toContain("1 annotation: 0 on their words");
  });

  it("tells of a damaged notes file, and changes nothing", async () => {
    const cli = await commandLine();
    const path = join(cli.folder, "library", "library.json");
    await mkdir(join(cli.folder, "library"));
    await writeFile(path, '{"annotations": [');
    const { exitCode, out } = await cli.run("verify");
    expect(exitCode).toBe(1);
    expect(out).toContain("WRONG  library");
    expect(await readFile(path, "utf8")).toBe('{"annotations": [');
  });

  it("tells of a corpus file that cannot be read, by name", async () => {
    const resources = await temporaryFolder();
    await cp(RESOURCES, resources, { recursive: true });
    const manifest = join(resources, "corpus", "clinton-putin", "manifest.json");
    const { works } = JSON.parse(await readFile(manifest, "utf8")) as { works: { file: string }[] };
    await writeFile(
      join(resources, "corpus", "clinton-putin", works[0]?.file ?? ""),
      "<TEI><text>",
    );
    const cli = await commandLine({ resources });
    const { exitCode, out } = await cli.run("verify", "--json");
    expect(exitCode).toBe(1);
    const file = join(resources, "corpus", "clinton-putin", works[0]?.file ?? "");
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      checks: [
        { subject: `corpus ${file}`, problems: [expect.stringContaining(`${file}, line 1`)] },
        { subject: `library ${join(cli.folder, "library")}`, problems: [] },
        { subject: `library file ${join(cli.folder, "library", "library.json")}`, problems: [] },
        { subject: `journal ${join(cli.folder, "library", "library.journal")}`, problems: [] },
      ],
    });
    expect((await cli.run("works")).err).toContain("(corpus-unreadable)");
  });

  it.each([
    ["a word was changed", "I am familiar", "I am unfamiliar", "here “unfamiliar with the"],
    ["a word is gone", "I am familiar", "I familiar", "there “am familiar"],
    ["an identifier is given twice", 'xml:id="s1.c1"', 'xml:id="s1.t1.p1"', "was given before"],
    ["an identifier is gone", '<p xml:id="s1.c1">', "<p>", "has no identifier"],
    ["a speaker is nobody", 'who="#sandy-berger"', 'who="#sandy"', "“#sandy” is nobody"],
    ["a record is none", 'corresp="#record.1999-10-30-call"', 'corresp="#x"', "points to nothing"],
    ["a byte is damaged", "I am familiar", "I am famil\u{FFFD}ar", "are no text"],
  ])("tells that %s in a work that opens all the same", async (_case, whole, damaged, problem) => {
    const resources = await temporaryFolder();
    await cp(RESOURCES, resources, { recursive: true });
    const path = join(resources, "corpus", "clinton-putin", "yeltsins-disciple.xml");
    const xml = await readFile(path, "utf8");
    expect(xml).toContain(whole);
    await writeFile(path, xml.replace(whole, damaged));
    const cli = await commandLine({ resources });
    const { exitCode, out } = await cli.run("verify");
    expect(exitCode).toBe(1);
    expect(out).toContain("WRONG  work yeltsins-disciple");
    expect(out).toContain(problem);
    expect(await cli.json("works")).toHaveLength(1);
  });

  it("tells of a source that is not there to compare with", async () => {
    const resources = await temporaryFolder();
    await cp(RESOURCES, resources, { recursive: true });
    await rm(join(resources, "corpus", "clinton-putin", "source"), { recursive: true });
    const { exitCode, out } = await (await commandLine({ resources })).run("verify");
    expect(exitCode).toBe(1);
    expect(out).toContain("yeltsins-disciple.txt could not be read: it is not there");
  });

  it("does not call it sound that there is no corpus at all", async () => {
    const resources = await temporaryFolder();
    await mkdir(join(resources, "corpus"));
    const { exitCode, out } = await (await commandLine({ resources })).run("verify");
    expect([exitCode, out]).toEqual([1, expect.stringContaining("there is no corpus")]);
  });

  it("tells of annotations whose words are gone from the text", async () => {
    const cli = await commandLine();
    const selector = {
      passage: "yeltsins-disciple/s1/t1/p1",
      start: 10,
      end: 32,
      exact: "Nobody said xylophones",
      prefix: "once upon a time, in words of another book: ",
      suffix: " and so on until the end of it",
    };
    const marked = {
      ...noteNumber(1),
      target: { kind: "text", work: "yeltsins-disciple", textVersion: "x", selectors: [selector] },
      colour: "yellow",
    };
    const file = { format: "readout-library", schemaVersion: 1, annotations: [marked] };
    const stored = JSON.stringify(file);
    await mkdir(join(cli.folder, "library"));
    await writeFile(join(cli.folder, "library", "library.json"), stored);
    const { exitCode, out } = await cli.run("verify");
    expect(exitCode).toBe(1);
    expect(out).toContain("are not in the text any more");
  });
});

describe("readout verify on words", () => {
  it("tells of those that never were in the text that they are said to be from", async () => {
    const [before, cli] = [await commandLine(), await commandLine()];
    const words = ["yeltsins-disciple/s1/t1/p1", "--quote", "I am familiar"];
    const marked = (await before.json("highlight", ...words)) as { target: object };
    const [selector] = (marked.target as { selectors: object[] }).selectors;
    const other = { ...selector, exact: "Xylophones", prefix: "of another book", suffix: "." };
    const target = { ...marked.target, selectors: [other] };
    const annotations = [{ ...marked, target }];
    const file = { format: "readout-library", schemaVersion: 1, annotations };
    await mkdir(join(cli.folder, "library"));
    await writeFile(join(cli.folder, "library", "library.json"), JSON.stringify(file));
    expect(await cli.json("annotations")).toMatchObject([{ anchor: { status: "lost" } }]);
    expect((await cli.run("verify")).exitCode).toBe(1);
  });
});

describe("readout verify on the files of a library", () => {
  async function withBackup() {
    const cli = await commandLine();
    await cli.run("note", "one");
    await cli.run("backup");
    const library = join(cli.folder, "library");
    const names = await readdir(join(library, "backups"));
    const backup = names.find((name) => name.startsWith("library")) ?? "";
    return { cli, library, backup: join(library, "backups", backup) };
  }

  it("reads the library file, the journal and every backup, and changes none", async () => {
    const { cli, library, backup } = await withBackup();
    const before = await Promise.all(
      ["library.json", "library.journal"].map((name) => readFile(join(library, name))),
    );
    const { exitCode, out } = await cli.run("verify");
    expect(exitCode).toBe(0);
    expect(out).toContain(`ok     library file ${join(library, "library.json")}\n`);
    expect(out).toMatch(/ok {5}journal .*\n +1 change, every line whole\n/);
    expect(out).toContain(`ok     backup ${basename(backup)}\n       1 annotation\n`);
    expect(out).toMatch(/ok {5}disk\n +[\d,]+ MB free\n/);
    const after = await Promise.all(
      ["library.json", "library.journal"].map((name) => readFile(join(library, name))),
    );
    expect(after).toEqual(before);
  });

  it.each([
    ["library.json", "library file"],
    ["library.journal", "journal"],
  ])("finds a changed byte in %s", async (name, subject) => {
    const { cli, library } = await withBackup();
    await damage(join(library, name));
    const { exitCode, out } = await cli.run("verify");
    expect(exitCode).toBe(1);
    expect(out).toContain(`WRONG  ${subject} ${join(library, name)}\n`);
  });

  it("finds a changed byte in a backup, which is only damaged, and the library is not", async () => {
    const { cli, backup } = await withBackup();
    await damage(backup);
    const { exitCode, out } = await cli.run("verify");
    expect(exitCode).toBe(1);
    expect(out.match(/WRONG.*/g)).toEqual([`WRONG  backup ${basename(backup)}`]);
  });
});

/** Changes one byte in the middle. */
async function damage(path: string): Promise<void> {
  const bytes = await readFile(path);
  bytes[Math.floor(bytes.length / 2)]! ^= 1;
  await writeFile(path, bytes);
}

describe("a work", () => {
  const work = () => structuredClone([...tinyCorpus().texts()][0]);

  it("is sound when every reference leads somewhere", () => {
    expect(verifyWorks([...tinyCorpus().texts()]).flatMap(({ problems }) => problems)).toEqual([]);
  });

  it("is wrong when two paragraphs have one address", () => {
    const broken = work();
    const [first, second] = broken?.passages ?? [];
    if (!broken || !first || !second) throw new Error("the tiny corpus is too tiny");
    second.id = first.id;
    expect(verifyWorks([broken])[0]?.problems).toContain(
      `the address ${first.id} is used more than once`,
    );
  });

  it("is wrong when another corpus means somebody else by the id of a person", () => {
    const [own, other] = [work(), work()];
    if (!own || !other) throw new Error("the tiny corpus is too tiny");
    const elsewhere = { ...other, corpus: "elsewhere", passages: [], turns: [] };
    const found = () => verifyWorks([own, elsewhere]).map(({ problems }) => problems.length);
    expect(found()).toEqual([0, 0]);
    elsewhere.persons[0]!.name = "Another Ivan";
    expect(found()).toEqual([1, 1]);
  });

  it("is wrong when a paragraph belongs to nothing that exists", () => {
    const broken = work();
    const [first] = broken?.passages ?? [];
    if (!broken || !first) throw new Error("the tiny corpus is too tiny");
    Object.assign(first, { section: "x", turn: "y", record: "z", text: " " });
    expect(verifyWorks([broken])[0]?.problems).toHaveLength(4);
  });
});
