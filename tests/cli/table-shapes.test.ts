import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commandLine } from "./command-line.ts";
import { tableOf } from "./csv-table.ts";

const TABLES = [
  ["concordance", "Russia"],
  ["frequency", "Russia"],
  ["dispersion", "Russia"],
  ["collocates", "Russia"],
  ["keyness", "speaker:putin"],
  ["ngrams", "--limit", "1"],
  ["talk"],
];

describe("every table", () => {
  it.each(TABLES)("%s is printed for spreadsheets, whole", async (...args) => {
    const cli = await commandLine();
    const { exitCode, out, err } = await cli.run(...args, "--csv");
    expect([exitCode, err]).toEqual([0, ""]);
    expect(tableOf(out).length).toBeGreaterThan(args[0] === "dispersion" ? 0 : 1);
    const file = join(cli.folder, "table.csv");
    expect(await cli.json(...args, "--out", file)).toMatchObject({
      path: file,
      mediaType: expect.stringContaining("csv"),
    });
    expect(await readFile(file, "utf8")).toBe(out);
  });

  it.each(TABLES)("%s is printed in one shape only", async (...args) => {
    const { exitCode, out, err } = await (await commandLine()).run(...args, "--csv", "--json");
    expect([exitCode, out]).toEqual([2, ""]);
    expect(err).toContain("--csv and --json");
  });

  it("says on standard error how a broken query was read", async () => {
    const cli = await commandLine();
    for (const name of [
      "concordance",
      "frequency",
      "dispersion",
      "collocates",
      "keyness",
      "ngrams",
    ]) {
      const { exitCode, err } = await cli.run(name, '"Russia');
      expect([exitCode, err.split("\n")[1]]).toEqual([0, '  "Russia']);
    }
  });

  it("marks a problem in the query that it is in", async () => {
    const { err } = await (await commandLine()).run("keyness", "(Russia", "--against", "iran OR");
    const lines = err.split("\n");
    expect(lines).toContain("  (Russia");
    expect(lines).toContain("  iran OR");
    expect(lines.filter((line) => line.endsWith("(query)"))).toHaveLength(2);
  });

  it.each([
    [["concordance"], "query"],
    [["concordance", "x", "--sort", "colour"], "reading, left, right, speaker, date"],
    [["concordance", "x", "--width", "10"], "from 40 to 400"],
    [["concordance", "x", "--words", "4"], "from 1 to 3"],
    [["frequency", "x", "--by", "mood"], "speaker, record, year, work, layer"],
    [["frequency", "x", "--from", "2000", "--to", "1999"], "--from 2000 is after --to 1999"],
    [["dispersion", "x", "--speaker", "nobody"], "Bill Clinton (bill-clinton)"],
    [["collocates", "x", "--window", "many"], "whole number"],
    [["collocates", "x", "--window", "11"], "from 0 to 10"],
    [["keyness"], "whose words"],
    [["ngrams", "--size", "9"], "from 2 to 5"],
    [["talk", "--csv", "--json"], "--out"],
  ])("%j is wrong usage, explained in a sentence", async (args, hint) => {
    const { exitCode, out, err } = await (await commandLine()).run(...args);
    expect([exitCode, out]).toEqual([2, ""]);
    expect(err).toMatch(/^readout: [^]*\(bad-input\)\n$/);
    expect(err).toContain(hint);
  });

  it("of a work that is not there fails", async () => {
    const { exitCode, err } = await (await commandLine()).run("talk", "--work", "nope");
    expect(exitCode).toBe(1);
    expect(err).toContain("(work-not-found)");
  });
});
