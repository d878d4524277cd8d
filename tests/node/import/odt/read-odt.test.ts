import { describe, expect, it } from "vitest";
import { blockLines, noteLines } from "../../../support/import/block-lines.ts";
import {
  odtFile,
  odtNote,
  odtParts,
  type OdtPlan,
  textP,
} from "../../../support/import/odt-file.ts";
import { readFile } from "../../../support/import/read-file.ts";
import { zipFile } from "../../../support/import/zip-file.ts";

function read(plan: OdtPlan) {
  return readFile(odtFile(plan), "letter.bin");
}

const heading = (level: number, words: string) =>
  `<text:h text:outline-level="${level}">${words}</text:h>`;
const list = (...items: string[]) =>
  `<text:list>${items.map((item) => `<text:list-item>${item}</text:list-item>`).join("")}</text:list>`;
const style = (name: string, parent: string, more = "") =>
  `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="${parent}">${more}</style:style>`;

describe("an OpenDocument text", () => {
  it("gives headings, lists, quotations and tables as what they are, by the styles that styles are based on", async () => {
    const cell = (words: string) => `<table:table-cell>${textP(words)}</table:table-cell>`;
    const { blocks } = await read({
      automatic: style("P1", "Title") + style("P2", "Quotations") + style("P3", "P2"),
      body: [
        textP("The Title", "P1"),
        heading(1, "Part"),
        heading(2, "Chapter"),
        textP('Words<text:s text:c="3"/>of<text:tab/>a<text:line-break/>paragraph.'),
        list(textP("one"), textP("two") + list(textP("nested"))),
        textP("said before", "P3"),
        `<table:table><table:table-row>${cell("a")}${cell("b")}<table:covered-table-cell/></table:table-row></table:table>`,
        textP("Over the water<text:line-break/>under the bridge", "Verse"),
      ].join(""),
    });
    expect(blockLines(blocks)).toEqual([
      "heading 1: The Title",
      "heading 1: Part",
      "heading 2: Chapter",
      "paragraph: Words of a paragraph.",
      "item 1: one",
      "item 1: two",
      "item 2: nested",
      "quote 1: said before",
      "paragraph: a",
      "paragraph: b",
      "verse: Over the water\nunder the bridge",
    ]);
    expect(blocks.map(({ place }) => place).slice(0, 3)).toEqual([
      "paragraph 1",
      "paragraph 2",
      "paragraph 3",
    ]);
  });

  it("hangs footnotes, endnotes and annotations on their places, annotations with their author", async () => {
    const comment = `<office:annotation><dc:creator>Jane Doe</dc:creator><dc:date>2026-01-01T00:00:00</dc:date>${textP("I doubt it.")}</office:annotation>`;
    const { blocks } = await read({
      body: textP(
        `One${odtNote(1, textP("At the foot.") + textP("More of it."))} two${comment} three<office:annotation-end/>${odtNote(2, textP("At the end."), "endnote")}.`,
      ),
    });
    expect(blockLines(blocks)).toEqual(["paragraph: One two three."]);
    expect(noteLines(blocks)).toEqual([
      "3 1: At the foot. More of it.",
      expect.stringContaining("I doubt it."),
      "13 2: At the end.",
    ]);
    expect(blocks[0]?.notes[1]).toMatchObject({ at: 7, by: "Jane Doe", mark: null });
  });

  it("keeps what was inserted and leaves out what was deleted while changes were tracked, and says so", async () => {
    const region = (kind: string, content: string) =>
      `<text:changed-region text:id="${kind}"><text:${kind}><office:change-info/>${content}</text:${kind}></text:changed-region>`;
    const { blocks, warnings } = await read({
      body:
        `<text:tracked-changes>${region("deletion", textP("gone"))}${region("insertion", "")}</text:tracked-changes>` +
        textP(
          `It <text:change text:change-id="deletion"/>was <text:change-start text:change-id="insertion"/>never<text:change-end text:change-id="insertion"/> sent.`,
        ),
    });
    expect(blockLines(blocks)).toEqual(["paragraph: It was never sent."]);
    expect(warnings.map(({ message }) => message)).toEqual([
      expect.stringContaining("1 insertion was read as part of the text, 1 deletion was left out"),
    ]);
  });

  it("counts the pages at which it was broken, where it says so, and leaves out the contents that a program made", async () => {
    const { blocks, warnings } = await read({
      automatic: style("P1", "Standard", `<style:paragraph-properties fo:break-before="page"/>`),
      body:
        `<text:table-of-content><text:index-body>${textP("One 1")}</text:index-body></text:table-of-content>` +
        textP("One") +
        textP("Two <text:soft-page-break/>goes on") +
        textP("Three", "P1"),
    });
    expect(blocks.map(({ text, pages }) => [text, pages])).toEqual([
      ["One", [{ at: 0, label: "1" }]],
      ["Two goes on", [{ at: 4, label: "2" }]],
      ["Three", [{ at: 0, label: "3" }]],
    ]);
    expect(warnings[0]?.message).toContain("left out");
    const { blocks: none } = await read({ body: textP("One") });
    expect(none[0]?.pages).toEqual([]);
  });

  it("tells title, authors, date and language, and what stands in a box behind the paragraph that it hangs in", async () => {
    const box = `<draw:frame><draw:text-box>${textP("In a box.")}</draw:text-box><svg:title>Box</svg:title></draw:frame>`;
    const document = await read({
      meta: `<dc:title>Of a template</dc:title><meta:initial-creator>Anna Lee; Tom Lee</meta:initial-creator><dc:creator>Saver</dc:creator><dc:date>2026-01-01T00:00:00</dc:date>`,
      styles: `<style:default-style style:family="paragraph"><style:text-properties fo:language="ru" fo:country="RU"/></style:default-style>`,
      body:
        textP("The Title", "Title") +
        textP("3 May 1954", "Date") +
        textP(`Before ${box}and after.`),
    });
    expect(document).toMatchObject({
      title: "The Title",
      authors: ["Anna Lee", "Tom Lee"],
      date: "3 May 1954",
      language: "ru-RU",
    });
    expect(blockLines(document.blocks).slice(2)).toEqual([
      "paragraph: Before and after.",
      "paragraph: In a box.",
    ]);
  });

  it("holds its pictures, and says which are left out", async () => {
    const png = Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==",
      "base64",
    );
    const frame = (address: string) =>
      `<draw:frame><draw:image xlink:href="${address}"/><svg:title>A ferry</svg:title></draw:frame>`;
    const { blocks, pictures, warnings } = await read({
      body: textP(`Words${frame("Pictures/a.png")}${frame("http://example.org/b.png")}`),
      more: [{ name: "Pictures/a.png", content: new Uint8Array(png) }],
    });
    expect(blocks[0]?.pictures).toEqual([{ name: "Pictures/a.png", alt: "A ferry" }]);
    expect([...(pictures?.keys() ?? [])]).toEqual(["Pictures/a.png"]);
    expect(warnings[0]?.message).toContain("fetches nothing");
  });

  it("is refused when it is locked, has a DOCTYPE, is nested too deep, or has no text", async () => {
    const parts = odtParts({ body: textP("Words") });
    const changed = (name: string, content: (old: string) => string) =>
      zipFile(
        parts.map((part) =>
          part.name === name ? { name, content: content(String(part.content)) } : part,
        ),
      );
    const locked = odtFile({
      body: "",
      manifest: `<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>`,
    });
    const deep = "<text:span>".repeat(300) + "x" + "</text:span>".repeat(300);
    for (const [file, reason] of [
      [locked, /locked with a password/u],
      [
        changed("content.xml", (old) => old.replace("?>\n", `?><!DOCTYPE x [<!ENTITY a "b">]>`)),
        /DOCTYPE/u,
      ],
      [odtFile({ body: textP(deep) }), /nested/u],
      [odtFile({ body: "" }), /no words/u],
      [changed("content.xml", () => "<a><b>"), /content.xml/u],
      [zipFile(parts.filter(({ name }) => name !== "content.xml")), /does not hold/u],
    ] as const)
      await expect(readFile(file, "a.odt")).rejects.toMatchObject({
        code: "import-refused",
        message: expect.stringMatching(reason) as string,
      });
  });
});
