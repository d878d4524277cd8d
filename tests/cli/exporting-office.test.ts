import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readDocx } from "../core/export/formats/office/read-docx.ts";
import { readOdt } from "../core/export/formats/office/read-odt.ts";
import { commandLine } from "./command-line.ts";

const PASSAGE = "yeltsins-disciple/s1/t1/p2";

describe("exporting for a word processor on the command line", () => {
  test.each([
    ["docx", readDocx],
    ["odt", readOdt],
  ])("writes a .%s file with its footnotes and comments", async (format, read) => {
    const { run, folder } = await commandLine();
    await run("note", "A first note.", "--passage", PASSAGE);
    const out = join(folder, `chapter.${format}`);
    expect((await run("export", "--format", format, "--out", out)).exitCode).toBe(0);
    const { footnotes, comments } = read(await readFile(out));
    expect(footnotes).toHaveLength(1);
    expect(comments.map(({ paragraphs }) => paragraphs.map(({ text }) => text))).toEqual([
      ["A first note."],
    ]);
  });
});
