import { describe, expect, it } from "vitest";
import { readFile } from "../../support/import/read-file.ts";
import { tellFormat } from "../../../src/node/import/tell-format.ts";
import { zipFile } from "../../support/import/zip-file.ts";

const latin = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

describe("the format of a file", () => {
  it.each([
    ["%PDF-1.7\n", "a.txt", "pdf"],
    ["\n\n%PDF-1.4", "a.bin", "pdf"],
    ["<!DOCTYPE html><p>x", "a.txt", "html"],
    ["<?xml version='1.0'?><html xmlns='x'>", "a.xml", "html"],
    ["<!-- c --><HTML>", "a", "html"],
    ["<?xml version='1.0'?><TEI xmlns='http://www.tei-c.org/ns/1.0'>", "a.html", "tei"],
    ["<!DOCTYPE TEI.2 SYSTEM 'x' [<!ENTITY a 'b'>]><TEI.2>", "a.xml", "tei"],
    ["<tei:teiCorpus>", "a.xml", "tei"],
    ["WEBVTT\n\n", "a.txt", "subtitles"],
    ["\u00ef\u00bb\u00bfWEBVTT", "a.txt", "subtitles"],
    ["1\n00:00:01,000 --> 00:00:02,000\nx", "a.srt", "subtitles"],
    ["# Head", "a.md", "markdown"],
    ["Words", "a.MARKDOWN", "markdown"],
    ["Words", "a.htm", "html"],
    ["<b>Words", "a.md", "markdown"],
    ["Words", "a.txt", "text"],
    ["Words", "", "text"],
    ["", "a.md", "markdown"],
    ["PK\u0003\u0004", "a.txt", "archive"],
  ])("of %j named %j is told by what it holds first: %s", (content, name, format) => {
    expect(tellFormat(latin(content), name)).toBe(format);
  });

  it.each([
    ["{\\rtf1\\ansi", /Rich Text/u],
    ["\u0089PNG\r\n", /a picture/u],
    ["\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", /old version of Office/u],
    [
      `\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1${Buffer.from("EncryptedPackage", "utf16le").toString("latin1")}`,
      /locked with a password/u,
    ],
    ["<?xml version='1.0'?><rss>", /XML of a kind/u],
    ["Rar!\u001a", /packed file/u],
  ])("of another program is refused with what it is: %j", (content, reason) => {
    expect(() => tellFormat(latin(content), "file.docx")).toThrow(reason);
  });

  it.each([
    [
      [{ name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet" }],
      /OpenDocument/u,
    ],
    [
      [
        { name: "[Content_Types].xml", content: "<x/>" },
        { name: "xl/workbook.xml", content: "<x/>" },
      ],
      /spreadsheet/u,
    ],
    [[{ name: "a.txt", content: "x" }], /archive of documents/u],
  ])("of an archive that is no document is refused with what it is: %j", async (parts, reason) => {
    await expect(readFile(zipFile(parts), "a.bin")).rejects.toThrow(reason);
  });
});

describe("the encoding of a web page", () => {
  const body = "<p>Объём — «да»</p>";

  it.each([
    ["UTF-8", new TextEncoder().encode(body)],
    ["UTF-16 with its mark", new Uint8Array(Buffer.from(`\ufeff${body}`, "utf16le"))],
    ["UTF-8 that declares another", new TextEncoder().encode(`<meta charset="koi8-r">${body}`)],
  ])("is found: %s", async (_name, bytes) => {
    expect((await readFile(bytes, "a.html")).blocks[0]?.text).toBe("Объём — «да»");
  });

  it("is the one that it declares, else a guess that is named", async () => {
    const cyrillic = latin('<meta charset="windows-1251"><p>\u00ce\u00e1\u00fa\u00b8\u00ec</p>');
    expect((await readFile(cyrillic, "a.html")).blocks[0]?.text).toBe("Объём");
    const undeclared = await readFile(latin("<p>caf\u00e9</p>"), "a.html");
    expect(undeclared.blocks[0]?.text).toBe("café");
    expect(undeclared.warnings).toMatchObject([
      { message: expect.stringContaining("windows-1252") },
    ]);
  });
});

describe("a file", () => {
  it.each([
    ["a.srt", "1\n00:00:01,000 --> 00:00:02,000\nAnn: Words."],
    ["a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Words."],
    ["a.txt", "Words."],
    ["a.md", "Words."],
    ["a.html", "<p>Words.</p>"],
  ])("named %s is read by the reader of its format", async (name, content) => {
    const { blocks } = await readFile(content, name);
    expect(blocks.map(({ text }) => text).join(" ")).toContain("Words.");
    expect(blocks[0]?.time === null).toBe(!/srt|vtt/u.test(name));
  });

  it.each(["a.txt", "a.md", "a.html", "a.srt"])("without a word is refused: %s", async (name) => {
    await expect(readFile(" \n ", name)).rejects.toMatchObject({ code: "import-refused" });
  });

  it("of TEI is not read as a document", async () => {
    await expect(readFile("<TEI/>", "a.xml")).rejects.toThrow(/TEI is read as a work/u);
  });
});
