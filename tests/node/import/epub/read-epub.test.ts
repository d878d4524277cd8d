import { describe, expect, it } from "vitest";
import { blockLines, noteLines, pageLines } from "../../../support/import/block-lines.ts";
import { epubFile, epubParts, type BookPlan } from "../../../support/import/epub-file.ts";
import { readFile } from "../../../support/import/read-file.ts";
import { zipFile } from "../../../support/import/zip-file.ts";

function read(plan: BookPlan) {
  return readFile(epubFile(plan), "book.epub");
}

const ONE = { name: "one.xhtml", body: "<h1>One</h1><p>First words.</p>" };

describe.each(["2.0", "3.0"] as const)("an EPUB %s book", (version) => {
  it("is read page after page in reading order, what is read on demand last", async () => {
    const { blocks } = await read({
      version,
      pages: [
        { name: "aside.xhtml", body: "<p>Aside.</p>", linear: "no" },
        { name: "two.xhtml", body: "<p>Two.</p>" },
        { name: "one.xhtml", body: "<p>One.</p>" },
      ],
    });
    expect(blocks.map(({ text, place }) => [text, place])).toEqual([
      ["Two.", "two.xhtml"],
      ["One.", "one.xhtml"],
      ["Aside.", "aside.xhtml"],
    ]);
  });

  it("has the pages of its page list, also between paragraphs", async () => {
    const { blocks } = await read({
      version,
      pages: [
        {
          name: "one.xhtml",
          body: `<a id="p1"></a><p>First <a id="p2"/>second.</p><div id="p3"/><p>Third.</p><p id="p4"/>`,
        },
      ],
      pageList: ["1", "2", "3", "4"].map((label) => [`text/one.xhtml#p${label}`, label]),
    });
    expect(pageLines(blocks)).toEqual([
      "|1|First seco",
      "First |2|second.",
      "|3|Third.",
      "Third.|4|",
    ]);
  });

  it("makes headings of paragraphs that the contents name", async () => {
    const { blocks } = await read({
      version,
      pages: [
        { name: "one.xhtml", body: `<p class="t">The  First Chapter</p><p>Words.</p>` },
        { name: "two.xhtml", body: `<p>No title.</p>` },
      ],
      contents: [
        ["text/one.xhtml", "The first chapter"],
        ["text/two.xhtml", "The second chapter"],
      ],
    });
    expect(blockLines(blocks)).toEqual([
      "heading 1: The First Chapter",
      "paragraph: Words.",
      "paragraph: No title.",
    ]);
  });

  it("hangs notes on their places, from the same page and from another", async () => {
    const { blocks } = await read({
      version,
      pages: [
        {
          name: "one.xhtml",
          body: `<p>One<sup><a href="#n1" id="r1">1</a></sup> two<a href="notes.xhtml#n2" id="r2">[2]</a>.</p><div class="footnote"><p id="n1"><a href="#r1">1.</a> Near.</p></div>`,
        },
        {
          name: "notes.xhtml",
          body: `<h2>Notes</h2><ol><li id="n2"><p>Far. <a href="one.xhtml#r2">↩</a></p></li></ol>`,
        },
      ],
    });
    expect(blockLines(blocks)).toEqual(["paragraph: One two.", "heading 2: Notes"]);
    expect(noteLines(blocks)).toEqual(["3 1: Near.", "7 2: Far."]);
  });
});

describe("an EPUB book", () => {
  it("has the facts of EPUB 3", async () => {
    const metadata = `<dc:title id="t">Main</dc:title><dc:title id="s">Sub</dc:title><meta refines="#t" property="title-type">main</meta><meta refines="#s" property="title-type">subtitle</meta><dc:creator id="a">Ann</dc:creator><meta refines="#a" property="role">aut</meta><dc:contributor id="b">Bob</dc:contributor><meta refines="#b" property="role">trl</meta><dc:publisher>House</dc:publisher><dc:date>1993</dc:date><dc:language>fr</dc:language><dc:rights>CC0</dc:rights><dc:source>https://example.org/b</dc:source>`;
    expect(await read({ metadata, pages: [ONE] })).toMatchObject({
      title: "Main",
      subtitle: "Sub",
      authors: ["Ann"],
      translators: ["Bob"],
      publisher: "House",
      date: "1993",
      language: "fr",
      licence: "CC0",
      url: "https://example.org/b",
    });
  });

  it("has the facts of EPUB 2", async () => {
    const metadata = `<dc:title>Old</dc:title><dc:creator opf:role="aut">Ann</dc:creator><dc:creator opf:role="trl">Bob</dc:creator><dc:date opf:event="creation">2001</dc:date><dc:date opf:event="publication">1890</dc:date>`;
    expect(await read({ version: "2.0", metadata, pages: [ONE] })).toMatchObject({
      title: "Old",
      authors: ["Ann"],
      translators: ["Bob"],
      date: "1890",
    });
  });

  it("reads popup notes where they hang, though readers hide them", async () => {
    const { blocks } = await read({
      pages: [
        {
          name: "one.xhtml",
          body: `<p>Word<a epub:type="noteref" href="#n">*</a> more.</p><aside id="n" epub:type="footnote" hidden="hidden"><p>* Popup.</p></aside>`,
        },
      ],
    });
    expect(blockLines(blocks)).toEqual(["paragraph: Word more."]);
    expect(noteLines(blocks)).toEqual(["4 *: Popup."]);
  });

  it("knows page breaks that the text marks itself", async () => {
    const body = `<p>One <span epub:type="pagebreak" title="vii"/>two <span role="doc-pagebreak" aria-label="viii"></span>three <span epub:type="pagebreak" id="page_9"/>four.</p>`;
    const { blocks } = await read({ pages: [{ name: "one.xhtml", body }] });
    expect(pageLines(blocks)).toEqual([
      "One |vii|two three ",
      "One two |viii|three four",
      "two three |9|four.",
    ]);
  });

  it("keeps verse in lines", async () => {
    const body = `<p epub:type="z3998:verse">First line<br/>second line</p>`;
    const { blocks } = await read({ pages: [{ name: "one.xhtml", body }] });
    expect(blockLines(blocks)).toEqual(["verse: First line\nsecond line"]);
  });

  it("reads pages that are HTML rather than XML, and says so", async () => {
    const page = {
      name: "one.xhtml",
      isWhole: true,
      body: "<html><body><p>One<br>two&nbsp;&copy;<p>Three",
    };
    const { blocks, warnings } = await read({ pages: [page] });
    expect(blockLines(blocks)).toEqual(["paragraph: One two\u00a0©", "paragraph: Three"]);
    expect(warnings).toMatchObject([
      { place: "one.xhtml", message: expect.stringContaining("put right") },
    ]);
  });

  it("names pages that are missing, and reads the others", async () => {
    const parts = epubParts({ pages: [ONE, { name: "two.xhtml", body: "<p>Two.</p>" }] });
    const bytes = zipFile(parts.filter(({ name }) => !name.endsWith("one.xhtml")));
    const { blocks, warnings } = await readFile(bytes, "book.epub");
    expect(blockLines(blocks)).toEqual(["paragraph: Two."]);
    expect(warnings).toEqual([
      { place: "one.xhtml", message: "This page is missing from the book." },
    ]);
  });

  it("is refused when it is encrypted, with the kind of protection", async () => {
    const encryption = (algorithm: string) => ({
      name: "META-INF/encryption.xml",
      content: `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/></enc:EncryptedData></encryption>`,
    });
    const rights = { name: "META-INF/rights.xml", content: "<rights/>" };
    const aes = encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc");
    await expect(read({ pages: [ONE], more: [aes, rights] })).rejects.toMatchObject({
      code: "import-refused",
      message: expect.stringMatching(/book\.epub.*encrypted \(Adobe ADEPT\)/u),
    });
    const fonts = encryption("http://www.idpf.org/2008/embedding");
    expect(blockLines((await read({ pages: [ONE], more: [fonts] })).blocks)).toHaveLength(2);
  });

  it("expands no entity that a page declares", async () => {
    const body = `<!DOCTYPE html [<!ENTITY x "boom"><!ENTITY file SYSTEM "file:///etc/passwd">]><html><body><p>A &x; b &file; c</p></body></html>`;
    const { blocks } = await read({ pages: [{ name: "one.xhtml", isWhole: true, body }] });
    expect(blocks.map(({ text }) => text).join(" ")).not.toMatch(/boom|root:/u);
  });
});
