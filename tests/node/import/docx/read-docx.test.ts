import { describe, expect, it } from "vitest";
import { blockLines, noteLines } from "../../../support/import/block-lines.ts";
import { docxFile, paragraph, run, type WordPlan } from "../../../support/import/docx-file.ts";
import { readFile } from "../../../support/import/read-file.ts";

function read(plan: WordPlan) {
  return readFile(docxFile(plan), "letter.docx");
}

describe("a Word document", () => {
  it("gives headings, lists, quotations and tables as what they are", async () => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
    const { blocks } = await read({
      body: [
        paragraph("The Title", "Title"),
        paragraph("Part", "Heading1"),
        paragraph("Chapter", "Heading2"),
        paragraph("Words of a paragraph."),
        paragraph("one", "", 0),
        paragraph("nested", "", 1),
        paragraph("said before", "Quote"),
        `<w:tbl><w:tr>${cell("a")}${cell("b")}</w:tr></w:tbl>`,
      ].join(""),
    });
    expect(blockLines(blocks)).toEqual([
      "heading 1: The Title",
      "heading 1: Part",
      "heading 2: Chapter",
      "paragraph: Words of a paragraph.",
      "item 1: one",
      "item 2: nested",
      "quote 1: said before",
      "paragraph: a",
      "paragraph: b",
    ]);
  });

  it("says in which paragraph a block is, empty ones included", async () => {
    const { blocks } = await read({ body: paragraph("One") + "<w:p/>" + paragraph("Three") });
    expect(blocks.map(({ place }) => place)).toEqual(["paragraph 1", "paragraph 3"]);
  });

  it("hangs footnotes, endnotes and comments on their places, comments with their author", async () => {
    const { blocks } = await read({
      body: paragraph(
        run("One") +
          `<w:r><w:footnoteReference w:id="2"/></w:r>` +
          run(" two") +
          `<w:r><w:commentReference w:id="0"/></w:r>` +
          run(" three") +
          `<w:r><w:endnoteReference w:id="2"/></w:r>` +
          run("."),
      ),
      footnotes: `<w:footnote w:id="2">${paragraph("At the foot.")}${paragraph("More of it.")}</w:footnote>`,
      endnotes: `<w:endnote w:id="2">${paragraph("At the end.")}</w:endnote>`,
      comments: `<w:comment w:id="0" w:author="Jane Doe" w:initials="JD">${paragraph("I doubt it.")}</w:comment>`,
    });
    expect(blockLines(blocks)).toEqual(["paragraph: One two three."]);
    expect(noteLines(blocks)).toEqual([
      "3 1: At the foot. More of it.",
      "7 JD1: I doubt it. (Jane Doe)",
      "13 2: At the end.",
    ]);
  });

  it("reads what was inserted, leaves out what was deleted, and says so", async () => {
    const { blocks, warnings } = await read({
      body: paragraph(
        run("Old ") +
          `<w:ins w:id="1" w:author="A">${run("new ")}</w:ins>` +
          `<w:del w:id="2" w:author="A"><w:r><w:delText>gone </w:delText></w:r></w:del>` +
          run("words"),
      ),
    });
    expect(blockLines(blocks)).toEqual(["paragraph: Old new words"]);
    expect(warnings).toMatchObject([
      { message: expect.stringMatching(/1 insertion was read.*1 deletion was left out/u) },
    ]);
  });

  it("takes title and authors from its properties, unless a paragraph is set as the title", async () => {
    const core =
      "<dc:title>Draft</dc:title><dc:creator>Ann; Bob</dc:creator><dc:language>de-DE</dc:language>";
    expect(await read({ body: paragraph("Words."), core })).toMatchObject({
      title: "Draft",
      authors: ["Ann", "Bob"],
      language: "de-DE",
    });
    const titled = paragraph("Real", "Title") + paragraph("Words.");
    expect(await read({ body: titled, core })).toMatchObject({ title: "Real" });
  });

  it("keeps line breaks, tabs and symbols as spaces and words", async () => {
    const body = paragraph(
      `<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>`,
    );
    expect(blockLines((await read({ body })).blocks)).toEqual(["paragraph: a b c‑d"]);
  });

  it("reads no file outside of itself", async () => {
    const { blocks } = await read({
      body: paragraph(
        `<w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="r9"/></w:drawing></w:r>${run("Words.")}`,
      ),
    });
    expect(blockLines(blocks)).toEqual(["paragraph: Words."]);
  });

  it("is refused when a part of it has a DOCTYPE", async () => {
    const more = [{ name: "word/extra.xml", content: `<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>` }];
    await expect(read({ body: paragraph("Words."), more })).rejects.toMatchObject({
      code: "import-refused",
      message: expect.stringMatching(/letter\.docx, word\/extra\.xml, line 1.*DOCTYPE/u),
    });
  });

  it("is refused when it holds no words", async () => {
    await expect(read({ body: "<w:p/>" })).rejects.toThrow(/no words in it/u);
  });
});
