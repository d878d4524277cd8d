import { describe, expect, it } from "vitest";
import { readMarkdown } from "../../../../src/core/import/markdown/read-markdown.ts";
import { DEFAULT_LIMITS } from "../../../../src/core/import/source-document.ts";
import { blockLines, noteLines } from "../../../support/import/block-lines.ts";

function read(text: string) {
  return readMarkdown(text, { file: "talk.md", limits: DEFAULT_LIMITS });
}

describe("a Markdown file", () => {
  it("gives headings, paragraphs, quotes, items and code as what they are", () => {
    const { blocks } = read(
      "# Head\n\nOne\nparagraph *here*.\n\nSetext\n------\n\n> quoted\n> > deeper\n\n- item\n  - nested\n\n1. first\n\n```\n  code  here\nmore\n```\n",
    );
    expect(blockLines(blocks)).toEqual([
      "heading 1: Head",
      "paragraph: One paragraph here.",
      "heading 2: Setext",
      "quote 1: quoted",
      "quote 2: deeper",
      "item 1: item",
      "item 2: nested",
      "item 1: first",
      "preformatted: code  here\nmore",
    ]);
  });

  it("says in which line a block begins, front matter included", () => {
    const { blocks } = read("---\ntitle: T\n---\n\n# Head\n\nWords\n");
    expect(blocks.map(({ place }) => place)).toEqual(["line 5", "line 7"]);
  });

  it("takes the facts from its front matter as text", () => {
    const document = read(
      '---\ntitle: "A: b"\nauthor:\n  - Ann\n  - name: Bob\ndate: 1993-04-03\nlang: en\nlicense: CC0\nsource: https://example.org/x\n---\nWords\n',
    );
    expect(document).toMatchObject({
      title: "A: b",
      authors: ["Ann", "Bob"],
      date: "1993-04-03",
      language: "en",
      licence: "CC0",
      url: "https://example.org/x",
    });
    expect(blockLines(document.blocks)).toEqual(["paragraph: Words"]);
  });

  it("keeps a ruled-off beginning that is no front matter", () => {
    expect(blockLines(read("---\n\nWords\n\n---\n\nmore\n").blocks)).toEqual([
      "paragraph: Words",
      "paragraph: more",
    ]);
  });

  it("says that front matter could not be read, and keeps it as text", () => {
    const document = read("---\ntitle: [a\nb: 'c\n---\nWords\n");
    expect(document.warnings).toMatchObject([{ place: "line 1" }]);
    expect(document.blocks.map(({ text }) => text).join(" ")).toContain("title: [a");
  });

  it("follows no alias of its front matter", () => {
    const document = read("---\na: &a [x, x]\nauthor: *a\n---\nWords\n");
    expect(document.authors).toEqual([]);
  });

  it("hangs footnotes on their places, also when they are named, inline or used twice", () => {
    const { blocks } = read(
      "One[^a] two[^b] three^[inline] again[^a].\n\n[^a]: First *note*.\n\n    Its second paragraph.\n[^b]: Second.\n",
    );
    expect(blockLines(blocks)).toEqual(["paragraph: One two three again."]);
    expect(noteLines(blocks)).toEqual([
      "3 1: First note. Its second paragraph.",
      "7 2: Second.",
      "13 3: inline",
      "19 1: First note. Its second paragraph.",
    ]);
  });

  it("names a footnote that nothing refers to", () => {
    expect(read("Words.\n\n[^lost]: Never.\n").warnings).toEqual([
      {
        place: null,
        message: "The footnote “lost” hangs on no place in the text and was left out.",
      },
    ]);
  });

  it("reads a table row by row", () => {
    expect(blockLines(read("| a | b |\n|---|---|\n| 1 | 2 |\n").blocks)).toEqual([
      "paragraph: a b",
      "paragraph: 1 2",
    ]);
  });

  it("keeps words of raw HTML, and nothing of scripts", () => {
    const { blocks } = read("A <b>bold</b> word<script>alert(1)</script>.\n\n<div>Block</div>\n");
    expect(blockLines(blocks)).toEqual(["paragraph: A bold word.", "paragraph: Block"]);
  });

  it("keeps the words of links whatever their address is", () => {
    expect(blockLines(read("[words](javascript:alert(1)) <https://a.example>\n").blocks)).toEqual([
      "paragraph: words https://a.example",
    ]);
  });

  it("refuses what is nested too deep rather than dropping it", () => {
    expect(() => read(`${"> ".repeat(300)}deep`)).toThrow(/talk\.md.*nested more than 256 deep/u);
    expect(blockLines(read(`${"> ".repeat(100)}deep`).blocks)).toEqual(["quote 100: deep"]);
  });

  it("is refused when it holds more text than the limit", () => {
    const limits = { ...DEFAULT_LIMITS, characters: 10 };
    expect(() => readMarkdown("More than ten characters", { file: "a.md", limits })).toThrow(
      /more than 10 characters/u,
    );
  });
});
