import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { NOTE_STYLE } from "../node/citation/styles.ts";
import { commandLine } from "./command-line.ts";

const PASSAGE = "yeltsins-disciple/s1/t1/p2";

describe("citing on the command line", () => {
  test("prints a full note in Chicago style at first", async () => {
    const { run } = await commandLine();
    expect(await run("cite", PASSAGE)).toMatchObject({
      exitCode: 0,
      out: "Vladimir Putin to Sandy Berger, telephone conversation, June 15, 1999, quoted in Denis Dmitriev, “Yeltsin’s Disciple Who Would Have Bombed Iraq, Too,” trans. Kevin Rothrock, Meduza, n.d., sec. 1, turn 1, ¶ 2.\n",
    });
  });

  test("prints any form of any style", async () => {
    const { run, json } = await commandLine();
    const { out } = await run("cite", PASSAGE, "--style", "mla");
    expect(out).toBe(
      "(Putin to Berger, telephone conversation, 15 June 1999, qtd. in Dmitriev, sec. 1, turn 1, par. 2)\n",
    );
    expect(await json("cite", PASSAGE, "--style", "gost", "--form", "short")).toMatchObject({
      style: "gost",
      form: "short",
      citation: expect.stringContaining("Op. cit. Sec. 1, turn 1, para. 2.") as string,
      plain: expect.stringContaining("readout://yeltsins-disciple/s1/t1/p2") as string,
    });
  });

  test("cites in a CSL file that it is given, for that command alone", async () => {
    const { run, folder } = await commandLine();
    expect((await run("cite", PASSAGE, "--style", "own")).err).toContain("no style of your own");
    const file = join(folder, "mine.csl");
    await writeFile(file, NOTE_STYLE);
    expect((await run("cite", PASSAGE, "--csl", file)).out).toMatch(
      /^Vladimir Putin to Sandy Berger, .* quoted in Denis Dmitriev, Yeltsin’s disciple .*, sec\. 1/,
    );
    expect((await run("cite", PASSAGE, "--style", "own")).exitCode).toBe(2);
  });

  test.each([
    ["a style that there is not", ["--style", "vancouver"], "Allowed choices are"],
    ["a form that the style does not have", ["--form", "in-text"], "cites in notes alone"],
    ["a file that is not there", ["--csl", "/no/such.csl"], "could not be read"],
    ["a file that is no style", ["--csl", "package.json"], "is not a style"],
  ])("refuses %s", async (_what, options, message) => {
    const { run } = await commandLine();
    const { exitCode, err } = await run("cite", PASSAGE, ...options);
    expect([exitCode, err]).toEqual([2, expect.stringContaining(message)]);
  });

  test("names an address that there is not", async () => {
    const { run } = await commandLine();
    expect((await run("cite", "yeltsins-disciple/s1/x")).err).toContain("no passage");
  });

  test("exports in the style that is asked for", async () => {
    const { run } = await commandLine();
    await run("highlight", PASSAGE, "--quote", "the");
    const { out } = await run("export", "--format", "markdown", "--style", "apa");
    expect(out).toContain(
      "(V. Putin to S. Berger, telephone conversation, June 15, 1999, as cited",
    );
  });
});
