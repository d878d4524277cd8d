import { describe, expect, it } from "vitest";
import type { ImportLimits, SourceDocument } from "../../../../src/core/import/source-document.ts";
import { docxFile } from "../../../support/import/docx-file.ts";
import { epubFile } from "../../../support/import/epub-file.ts";
import { dataAddress, pngFile, SVG_FILE } from "../../../support/import/picture-files.ts";
import { readFile } from "../../../support/import/read-file.ts";

const PNG = pngFile();

/** Every paragraph that has pictures, with their names, `/` before those above it and `\` before those below. */
function shownIn({ blocks }: SourceDocument): string[] {
  return blocks.flatMap(({ kind, text, pictures }) => {
    if (!pictures) return [];
    const names = pictures.map(({ name, alt, below }) => `${below ? "\\" : "/"}${name} (${alt})`);
    return `${kind} ${text}: ${names.join(" ")}`;
  });
}

const messagesOf = ({ warnings }: SourceDocument) =>
  warnings.map(({ place, message }) => `${place}: ${message}`);

const html = (body: string, limits: Partial<ImportLimits> = {}, name = "talks/page.html") =>
  readFile(`<!doctype html><title>T</title>${body}`, name, limits);

describe("pictures of a web page", () => {
  it("hang on their captions, whichever comes first", async () => {
    const document = await html(
      `<p>One</p><figure><img src="a.png" alt="A map"><figcaption>Map 1</figcaption></figure>
       <figure><figcaption>Map 2</figcaption><img src="../maps/b%20c.png" title="Another"></figure><p>Two</p>`,
    );
    expect(shownIn(document)).toEqual([
      "caption Map 1: /talks/a.png (A map)",
      "caption Map 2: \\maps/b c.png (Another)",
    ]);
    expect(document.warnings).toEqual([]);
  });

  it("hang on the paragraph that they are in, the one after them, or the last before a new part", async () => {
    const document = await html(
      `<p><img src="0.png">Begins</p><p>In <img src="1.png">words</p><p><img src="2.png"></p><p>After</p>
       <p><img src="3.png"></p><h2>New part</h2><p>Last</p><img src="4.png">`,
    );
    expect(shownIn(document)).toEqual([
      "paragraph Begins: /talks/0.png ()",
      "paragraph In words: /talks/1.png ()",
      "paragraph After: /talks/2.png () \\talks/3.png ()",
      "paragraph Last: \\talks/4.png ()",
    ]);
  });

  it("may stand in the page itself, and once where they are shown twice", async () => {
    const address = dataAddress(PNG);
    const document = await html(`<p>A<img src="${address}"></p><p>B<img src="${address}"></p>`);
    expect(shownIn(document)).toEqual(["paragraph A: /picture 1 ()", "paragraph B: /picture 1 ()"]);
    expect([...(document.pictures ?? [])]).toEqual([["picture 1", PNG]]);
  });

  it("are never fetched, and say where they stood", async () => {
    const document = await html(
      `<p>A</p>\n<img src="https://example.org/a.png">\n<img src="//cdn/b.png">\n<img src="file:///etc/passwd">\n<img>`,
    );
    expect(shownIn(document)).toEqual([]);
    expect(messagesOf(document)).toEqual([
      "line 2: The picture “https://example.org/a.png” was left out: it lies elsewhere, and Readout fetches nothing.",
      "line 3: The picture “//cdn/b.png” was left out: it lies elsewhere, and Readout fetches nothing.",
      "line 4: The picture “file:///etc/passwd” was left out: it lies elsewhere, and Readout fetches nothing.",
      "line 5: A picture here was left out: it names no file.",
    ]);
  });

  it("are told by their bytes and not by what they are called", async () => {
    const page = dataAddress(new TextEncoder().encode("<script>alert(1)</script>"));
    const drawing = dataAddress(new TextEncoder().encode(SVG_FILE));
    const document = await html(`<p>A<img src="${page}"><img src="${drawing}"><svg></svg></p>`);
    expect(document.pictures?.size).toBe(0);
    expect(messagesOf(document)).toEqual([
      expect.stringContaining("none of PNG, JPEG"),
      expect.stringContaining("it is SVG, which can hold programs"),
      "null: One drawing (SVG) was left out.",
    ]);
  });

  it("are left out beyond the limits, one by one and all together", async () => {
    const [one, two] = [dataAddress(pngFile({ grey: 1 })), dataAddress(pngFile({ grey: 2 }))];
    const body = `<p>A<img src="${one}"><img src="${two}"></p>`;
    const both = await html(body, { picturesBytes: PNG.length * 1.5 });
    expect(shownIn(both)).toEqual(["paragraph A: /picture 1 ()"]);
    const none = await html(body, { pictureBytes: 20 });
    expect(shownIn(none)).toEqual([]);
    expect(none.warnings).toHaveLength(2);
  });

  it("are complained of one by one only as far as anybody reads", async () => {
    const images = Array.from({ length: 50 }, (_, at) => `<img src="http://a/${at}">`).join("");
    const { warnings } = await html(`<p>A${images}</p>`);
    expect(warnings).toHaveLength(21);
    expect(warnings.at(-1)?.message).toBe("30 other pictures were left out as well.");
  });
});

describe("pictures of a Markdown text", () => {
  it("are of the same folder", async () => {
    const text = `# T\n\nWords ![A map](maps/a.png "Title")\n\n![elsewhere](http://a/b.png)\n`;
    const document = await readFile(text, "notes/n.md");
    expect(shownIn(document)).toEqual(["paragraph Words: /notes/maps/a.png (A map)"]);
    expect(messagesOf(document)).toEqual([expect.stringMatching(/^line 5: .*fetches nothing/u)]);
  });
});

describe("pictures of a book", () => {
  it("are read from it, each once, and covers out of their drawings", async () => {
    const cover = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="../images/cover.png"/></svg>`;
    const file = epubFile({
      pages: [
        { name: "cover.xhtml", body: `<div>${cover}</div>` },
        { name: "one.xhtml", body: `<h1>One</h1><p>A<img src="../images/a.png" alt="x"/></p>` },
        { name: "two.xhtml", body: `<p>B<img src="../images/a.png"/></p>` },
      ],
      more: [
        { name: "OEBPS/images/cover.png", content: pngFile({ grey: 3 }) },
        { name: "OEBPS/images/a.png", content: PNG },
        { name: "OEBPS/images/unused.png", content: PNG },
      ],
    });
    const document = await readFile(file, "book.epub");
    expect(shownIn(document)).toEqual([
      "heading One: /OEBPS/images/cover.png ()",
      "paragraph A: /OEBPS/images/a.png (x)",
      "paragraph B: /OEBPS/images/a.png ()",
    ]);
    expect([...(document.pictures?.keys() ?? [])]).toEqual([
      "OEBPS/images/cover.png",
      "OEBPS/images/a.png",
    ]);
    expect(document.pictures?.get("OEBPS/images/a.png")).toEqual(PNG);
    expect(document.warnings).toEqual([]);
  });

  it("hide no word where they are missing, damaged, something else or outside", async () => {
    const names = ["gone.png", "page.png", "bad.png", "../../../../etc/passwd"];
    const file = epubFile({
      pages: [
        {
          name: "one.xhtml",
          body: `<p>A${names.map((name) => `<img src="${name}"/>`).join("")}</p>`,
        },
      ],
      more: [
        { name: "OEBPS/text/page.png", content: "<html><script>alert(1)</script></html>" },
        { name: "OEBPS/text/bad.png", content: PNG, saysCrc: 1 },
      ],
    });
    const document = await readFile(file, "book.epub");
    expect(shownIn(document)).toEqual([]);
    expect(document.blocks.map(({ text }) => text)).toEqual(["A"]);
    expect(messagesOf(document)).toEqual([
      expect.stringMatching(/^one\.xhtml: .*gone\.png.*no such file/u),
      expect.stringMatching(/page\.png.*none of PNG/u),
      expect.stringMatching(/bad\.png.*checksum/u),
      expect.stringMatching(/etc\/passwd.*no such file/u),
    ]);
  });

  it("are not decoded, whatever size they claim", async () => {
    const claims = pngFile({}, { width: 100_000, height: 100_000 });
    const file = epubFile({
      pages: [{ name: "one.xhtml", body: `<p>A<img src="a.png"/></p>` }],
      more: [{ name: "OEBPS/text/a.png", content: claims }],
    });
    const { pictures, warnings } = await readFile(file, "book.epub");
    expect(pictures?.get("OEBPS/text/a.png")).toEqual(claims);
    expect(warnings).toEqual([]);
  });

  it("are left out where they are too large, and not unpacked", async () => {
    const file = epubFile({
      pages: [{ name: "one.xhtml", body: `<p>A<img src="a.png"/></p>` }],
      more: [{ name: "OEBPS/text/a.png", content: Buffer.concat([PNG, Buffer.alloc(5000)]) }],
    });
    const document = await readFile(file, "book.epub", { pictureBytes: 4000 });
    expect(document.pictures?.size).toBe(0);
    expect(messagesOf(document)).toEqual([expect.stringContaining("larger than")]);
  });
});

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A picture in a paragraph as Word writes it, by the id of its relationship. */
const drawing = (how: string, id: string, alt: string) =>
  `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="x" descr="${alt}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="p"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:${how}="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

const words = (text: string, style = "") =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

describe("pictures of a Word document", () => {
  it("hang on what follows them, and what is not in the document is not looked for", async () => {
    const picture = (id: string, target: string, more = "") =>
      `<Relationship Id="${id}" Type="${RELATIONS}/image" Target="${target}"${more}/>`;
    const document = await readFile(
      docxFile({
        body: [
          words("Before"),
          drawing("embed", "p1", "A map"),
          words("Map 1", "Caption"),
          drawing("link", "p2", "Linked"),
          drawing("embed", "p3", "Gone"),
          drawing("embed", "p4", "Page"),
        ].join(""),
        relations: [
          picture("p1", "media/image1.png"),
          picture("p2", "file:///etc/passwd", ` TargetMode="External"`),
          picture("p3", "../../gone.png"),
          picture("p4", "media/page.png"),
        ],
        more: [
          { name: "word/media/image1.png", content: PNG },
          { name: "word/media/page.png", content: "<html>" },
        ],
      }),
      "letter.docx",
    );
    expect(shownIn(document)).toEqual(["caption Map 1: /picture 1 (A map)"]);
    expect(document.pictures?.get("picture 1")).toEqual(PNG);
    expect(messagesOf(document)).toEqual([
      "paragraph 4: The picture “Linked” was left out: its file is not in the document.",
      expect.stringMatching(/^paragraph 5: .*“Gone”.*could not be read/u),
      expect.stringMatching(/^paragraph 6: .*“Page”.*none of PNG/u),
    ]);
  });
});
