import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CorpusEntry } from "../../src/contract/import.ts";
import { commandLine } from "./command-line.ts";

const TEXT =
  "ORLOV: The first words.\n\nSMITH: Those of an answer.\n\nORLOV: They are taken up again.\n";

async function withCorpora(...titles: string[]) {
  const cli = await commandLine();
  const path = join(cli.folder, "a.txt");
  for (const title of titles) {
    await writeFile(path, `${title}\n\n${TEXT}`);
    await cli.json("import", path, "--title", title);
  }
  const corpora = async (...args: string[]) =>
    (await cli.json("corpora", ...args)) as CorpusEntry[];
  return { cli, corpora };
}

const ids = (entries: CorpusEntry[]) => entries.map(({ id }) => id);

describe("readout corpora", { timeout: 60_000 }, () => {
  it("lists what came with Readout and what was imported", async () => {
    const { cli, corpora } = await withCorpora("One");
    expect((await corpora()).map(({ id, isBundled }) => [id, isBundled])).toEqual([
      ["clinton-putin", true],
      ["one", false],
    ]);
    const { out } = await cli.run("corpora");
    expect(out).toMatch(/\nOne {2}one\n {2}1 work, [\d.]+ kB of text, \d+ bytes of originals\n/u);
    expect(out).toContain("2 corpora in all\n");
  });

  it("renames, describes and moves one", async () => {
    const { corpora } = await withCorpora("One", "Two");
    const args = ["--title", "Second", "--description", "Talks.", "--position", "1"];
    const entries = await corpora("--rename", "two", ...args);
    expect(ids(entries)).toEqual(["clinton-putin", "two", "one"]);
    expect(entries[1]).toMatchObject({ title: "Second", description: "Talks." });
    expect(await corpora()).toEqual(entries);
  });

  it("removes one, or only the files that it was read from", async () => {
    const { corpora } = await withCorpora("One", "Two");
    const emptied = await corpora("--remove-originals", "one");
    expect(emptied.map(({ bytes }) => bytes.originals > 0)).toEqual([false, false, true]);
    expect(ids(await corpora("--remove", "two"))).toEqual(["clinton-putin", "one"]);
    expect(ids(await corpora())).toEqual(["clinton-putin", "one"]);
  });

  it("exports one to a file that another library can import", async () => {
    const { cli } = await withCorpora("One");
    const out = join(cli.folder, "one.zip");
    const written = await cli.json("corpora", "--export", "one", "--out", out);
    expect(written).toMatchObject({ path: out });
    expect((await cli.run("corpora", "--export", "one", "--out", out)).err).toContain(
      "is there already",
    );
    const other = await commandLine();
    const report = { state: "imported", works: ["one"] };
    expect(await other.json("import", out)).toMatchObject({ corpus: "one", files: [report] });
    const [, entry] = (await other.json("corpora")) as CorpusEntry[];
    expect(entry).toMatchObject({ id: "one", title: "One", works: 1 });
  });

  it("says what it was not told, and what cannot be", async () => {
    const { cli } = await withCorpora();
    for (const [args, complaint] of [
      [["--rename", "one"], "What is to be changed?"],
      [["--rename", "clinton-putin", "--title", "x"], "came with Readout"],
      [["--remove", "x"], "There is no corpus “x”"],
      [["--rename", "x", "--position", "0"], "is no place"],
      [["--remove", "x", "--export", "y"], "cannot be used with"],
    ] as const) {
      const { exitCode, err } = await cli.run("corpora", ...args);
      expect(err).toContain(complaint);
      expect(exitCode).toBeGreaterThan(0);
    }
  });
});
