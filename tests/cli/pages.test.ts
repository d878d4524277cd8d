import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ShownPassage } from "../../src/cli/shown-passages.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { commandLine } from "./command-line.ts";

const EDITION = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
  <titleStmt><title>The river papers</title></titleStmt></fileDesc></teiHeader>
  <text><body><div n="1"><p><pb n="xl"/>The river rose<note n="3">By two feet.</note> on Monday,
  and <pb n="41"/>fell on Friday.</p></div></body></text></TEI>`;

const TALK = `1
00:12:31,500 --> 00:12:33,000
KIM: Is the water high?

2
01:02:05,000 --> 01:02:07,000
LEE: It is, since Monday.
`;

async function withImported(name: string, text: string) {
  const file = join(await temporaryFolder(), name);
  await writeFile(file, text);
  const cli = await commandLine();
  await cli.json("import", file);
  return cli;
}

describe("a source with pages", { timeout: 30_000 }, () => {
  it("is shown with them and with the marks of its notes, for people and for programs", async () => {
    const cli = await withImported("edition.xml", EDITION);
    const { out } = await cli.run("show", "the-river-papers");
    expect(out).toContain("the-river-papers/s1/c1  pp. xl, 41\nThe river rose on Monday");
    expect(out).toContain("the-river-papers/s1/c2  p. xl\nNote 3: By two feet.");
    const [first, note] = (await cli.json("show", "the-river-papers")) as ShownPassage[];
    expect(first).toMatchObject({
      page: "xl",
      pages: [
        { at: 0, label: "xl" },
        { at: 30, label: "41" },
      ],
    });
    expect(note).toMatchObject({ page: "xl", note: { mark: "3", by: null, at: 14 } });
  });

  it("tells the page of what is found, and of what is exported", async () => {
    const cli = await withImported("edition.xml", EDITION);
    expect((await cli.run("search", "Friday", "--work", "the-river-papers")).out).toContain(
      ", p. 41\n",
    );
    expect((await cli.run("search", "Friday", "--csv")).out).toContain("p. 41");
    await cli.json("highlight", "the-river-papers/s1/c1", "--quote", "Monday, and fell");
    expect((await cli.run("export", "--format", "markdown")).out).toMatch(/, xl–41\.?/u);
  });
});

describe("a recording", { timeout: 30_000 }, () => {
  it("is shown and found with the times at which words were said", async () => {
    const cli = await withImported("talk.srt", TALK);
    expect((await cli.run("show", "talk")).out).toContain("  0:12:31\nKIM: Is the water high?");
    expect((await cli.run("search", "Monday")).out).toContain(", 1:02:05\n");
  });
});
