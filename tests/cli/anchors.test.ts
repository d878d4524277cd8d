import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { AnchorReview } from "../../src/contract/library.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { commandLine, RESOURCES } from "./command-line.ts";

const PASSAGE = "yeltsins-disciple/s1/t1/p1";

/** A highlight on words, and then a text in which they are otherwise. */
async function withChangedText(quote: string, from: string, to: string) {
  const resources = await temporaryFolder();
  await cp(RESOURCES, resources, { recursive: true });
  const cli = await commandLine({ resources });
  const { id } = (await cli.json("highlight", PASSAGE, "--quote", quote)) as { id: string };
  const path = join(resources, "corpus", "clinton-putin", "yeltsins-disciple.xml");
  const xml = await readFile(path, "utf8");
  if (!xml.includes(from)) throw new Error(`“${from}” is not in the text`);
  await writeFile(path, xml.replace(from, to));
  return { cli, id };
}

const reviewOf = async (cli: Awaited<ReturnType<typeof commandLine>>, ...args: string[]) =>
  (await cli.json("anchors", ...args)) as AnchorReview[];

describe("readout anchors", () => {
  it("says that all is well while no text has changed", async () => {
    const cli = await commandLine();
    await cli.run("highlight", PASSAGE, "--quote", "I am familiar");
    expect((await cli.run("anchors")).out).toBe("All highlights are on the text as it is.\n");
    expect(await reviewOf(cli)).toEqual([]);
  });

  it("shows old words and new, and accepts what was found with certainty", async () => {
    const { cli, id } = await withChangedText(
      "I am familiar",
      "I am familiar",
      "Now, I am familiar",
    );
    expect(await reviewOf(cli)).toMatchObject([
      {
        work: "yeltsins-disciple",
        waiting: 0,
        counts: { moved: 1 },
        anchors: [{ outcome: "moved" }],
      },
    ]);
    const { out } = await cli.run("anchors");
    expect(out).toContain("1 found elsewhere");
    expect(out).toContain(`was  ${PASSAGE}  “I am familiar”`);
    expect(out).toContain(`now  ${PASSAGE}  “I am familiar”`);
    expect(await cli.json("anchors", "--all")).toEqual({ accepted: [id] });
    const open = (await reviewOf(cli)).flatMap(({ anchors }) => anchors);
    expect(open.filter(({ isSettled }) => !isSettled)).toEqual([]);
    expect(await cli.json("anchors", "--all")).toEqual({ accepted: [] });
  });

  it("shows what was lost as such, and does not accept it with all", async () => {
    const { cli } = await withChangedText("I am familiar", "I am familiar", "Xylophones");
    expect(await reviewOf(cli)).toMatchObject([{ counts: { lost: 1 } }]);
    expect((await cli.run("anchors")).out).toContain("1 not found");
    expect((await cli.run("anchors", "--all")).out).toBe("Accepted 0 places.\n");
    expect((await cli.run("annotations")).out).toContain("are not in the text any more");
  });

  it("shows the highlights of a work that is gone, by its name as well", async () => {
    const before = await commandLine();
    await before.run("highlight", PASSAGE, "--quote", "I am familiar");
    const after = await commandLine({ resources: await temporaryFolder() });
    const library = ["--library", join(before.folder, "library"), "--work", "yeltsins-disciple"];
    expect(await reviewOf(after, ...library)).toMatchObject([{ title: null, counts: { lost: 1 } }]);
    expect(await after.json("annotations", ...library)).toMatchObject([
      { anchor: { status: "lost" } },
    ]);
  });

  it.each([
    [["--accept", "x"], 1, "annotation-not-found"],
    [["--work", "x"], 1, "work-not-found"],
    [["--all", "--accept", "x"], 2, "bad-input"],
  ])("%j fails", async (args, exitCode, code) => {
    const cli = await commandLine();
    const outcome = await cli.run("anchors", ...args);
    expect([outcome.exitCode, outcome.err]).toEqual([
      exitCode,
      expect.stringContaining(`(${code})`),
    ]);
  });
});
