import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { verifyWorks } from "../../src/node/verify-works.ts";
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
    const cli = await commandLine(resources);
    const { exitCode, out } = await cli.run("verify", "--json");
    expect(exitCode).toBe(1);
    expect(out).toContain(works[0]?.file);
    expect((await cli.run("works")).err).toContain("(corpus-unreadable)");
  });

  it("tells of annotations whose words are gone from the text", async () => {
    const cli = await commandLine();
    const passage = "yeltsins-disciple/s1/t1/p1";
    await cli.run("highlight", passage, "--quote", "I am familiar");
    const path = join(cli.folder, "library", "library.json");
    const stored = await readFile(path, "utf8");
    await writeFile(path, stored.replaceAll("I am familiar", "I am a stranger"));
    const { exitCode, out } = await cli.run("verify");
    expect(exitCode).toBe(1);
    expect(out).toContain("are not in the text any more");
  });
});

describe("a work", () => {
  const work = () => structuredClone(tinyCorpus().works[0]);

  it("is sound when every reference leads somewhere", () => {
    expect(verifyWorks(tinyCorpus().works).flatMap(({ problems }) => problems)).toEqual([]);
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

  it("is wrong when a paragraph belongs to nothing that exists", () => {
    const broken = work();
    const [first] = broken?.passages ?? [];
    if (!broken || !first) throw new Error("the tiny corpus is too tiny");
    Object.assign(first, { section: "x", turn: "y", record: "z", text: " " });
    expect(verifyWorks([broken])[0]?.problems).toHaveLength(4);
  });
});
