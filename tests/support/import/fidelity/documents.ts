import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bundles } from "./bundles.ts";
import { encode } from "./encode.ts";
import { epubFile } from "../epub-file.ts";
import { TEXTS } from "../samples/longer-texts.ts";
import type { Sample } from "../samples/sample.ts";
import { toDocx, toEpub, toHtmlPage, toMarkdown, toOdt } from "../samples/write-sample.ts";
import { toSrt, toVtt } from "../samples/write-subtitles.ts";
import { toText } from "../samples/write-text.ts";
import { wordsOf } from "../word-order.ts";
import { type Facts, FactBook } from "./facts.ts";
import { readByReadout, readTeiByReadout } from "./found.ts";
import { readDocxAlone } from "./independent/docx.ts";
import { readEpubAlone } from "./independent/epub.ts";
import { readHtmlAlone } from "./independent/html.ts";
import { readSubtitlesAlone, readTextAlone } from "./independent/lines.ts";
import { readMarkdownAlone } from "./independent/markdown.ts";
import { readOdtAlone } from "./independent/odt.ts";
import { readTeiAlone } from "./independent/tei.ts";

export type FidelityFormat =
  | "TEI"
  | "plain text"
  | "Markdown"
  | "HTML"
  | "EPUB"
  | "DOCX"
  | "ODT"
  | "PDF"
  | "SRT"
  | "VTT"
  | "ZIP or folder";

/** A document, what an independent reading finds in it, and what Readout’s does. */
export interface FidelityDocument {
  format: FidelityFormat;
  name: string;
  bytes: Uint8Array;
  expected: Facts;
  found(): Facts | Promise<Facts>;
}

const FIXTURES = new URL("../../../fixtures/", import.meta.url);
const FOREIGN = new URL("import/foreign/", FIXTURES);
const PAGES: [word: string, label: string][] = [
  ["One", "xii"],
  ["Two", "1"],
  ["Three", "2"],
];

/** Every document on which fidelity is measured, at least ten of each format. */
export function fidelityDocuments(): FidelityDocument[] {
  const documents = singleDocuments();
  return [...documents, ...bundles(documents)];
}

function singleDocuments(): FidelityDocument[] {
  return [
    ...teiDocuments(),
    ...textDocuments(),
    ...markdownDocuments(),
    ...htmlDocuments(),
    ...epubDocuments(),
    ...docxDocuments(),
    ...odtDocuments(),
    ...pdfDocuments(),
    ...subtitleDocuments(),
  ];
}

function teiDocuments(): FidelityDocument[] {
  const files = [
    new URL("corpus/play.xml", FIXTURES),
    new URL("../../resources/corpus/clinton-putin/yeltsins-disciple.xml", FIXTURES),
    ...filesIn(new URL("import/tei/", FIXTURES)),
    ...filesIn(new URL("tei/", FOREIGN)),
  ];
  return files.map((url) => {
    const { name, bytes } = fileAt(url);
    const found = () => readTeiByReadout(bytes, name);
    return { format: "TEI", name, bytes, expected: readTeiAlone(bytes), found };
  });
}

function textDocuments(): FidelityDocument[] {
  return TEXTS.map((text, at) => {
    const width = at % 3 === 0 ? undefined : 72;
    const layout = { hasPages: at % 4 === 1, lineEnd: at % 5 === 4 ? "\r\n" : "\n" } as const;
    const written = toText(text, width === undefined ? layout : { ...layout, width });
    const encoding = text.language === "ru" ? ["koi8-r", "windows-1251"][at % 2] : undefined;
    const bytes = encode(written, encoding ?? "utf-8");
    return read("plain text", `${text.name}.txt`, bytes, readTextAlone(bytes, encoding ?? "utf-8"));
  });
}

function markdownDocuments(): FidelityDocument[] {
  const own = TEXTS.map((text) => ({
    name: `${text.name}.md`,
    bytes: new TextEncoder().encode(toMarkdown(text)),
  }));
  return [...own, ...foreign("md")].map(({ name, bytes }) =>
    read("Markdown", name, bytes, readMarkdownAlone(bytes)),
  );
}

function htmlDocuments(): FidelityDocument[] {
  const own = TEXTS.map((text) => ({
    name: `${text.name}.html`,
    bytes: new TextEncoder().encode(toHtmlPage(text)),
  }));
  return [...own, ...foreign("html")].map(({ name, bytes }) =>
    read("HTML", name, bytes, readHtmlAlone(new TextDecoder().decode(bytes))),
  );
}

function epubDocuments(): FidelityDocument[] {
  const own = TEXTS.map((text) => ({ name: `${text.name}.epub`, bytes: toEpub(text) }));
  return [...own, pagedBook("2.0"), pagedBook("3.0"), ...foreign("epub")].map(({ name, bytes }) =>
    read("EPUB", name, bytes, readEpubAlone(bytes)),
  );
}

/** A book with the numbers of the printed pages, one of them within a paragraph. */
function pagedBook(version: "2.0" | "3.0") {
  const pages = PAGES.map(([word, label], at) => {
    const page = `<span epub:type="pagebreak" id="p${at}" title="${label}"/>`;
    const body = `<h2>Chapter ${word}</h2><p>Before it ${at % 2 ? page : ""} and after it.</p>`;
    return { name: `c${at}.xhtml`, body: at % 2 ? body : page + body };
  });
  return { name: `pages-${version}.epub`, bytes: epubFile({ version, pages }) };
}

function docxDocuments(): FidelityDocument[] {
  const own = TEXTS.map((text) => ({ name: `${text.name}.docx`, bytes: toDocx(text) }));
  return [...own, ...foreign("docx")].map(({ name, bytes }) =>
    read("DOCX", name, bytes, readDocxAlone(bytes)),
  );
}

function odtDocuments(): FidelityDocument[] {
  const own = TEXTS.map((text) => ({ name: `${text.name}.odt`, bytes: toOdt(text) }));
  return [...own, ...foreign("odt")].map(({ name, bytes }) =>
    read("ODT", name, bytes, readOdtAlone(bytes)),
  );
}

/** Printed by Chromium without notes, and by LibreOffice with notes at the foot of the page. */
function pdfDocuments(): FidelityDocument[] {
  const chromium = filesIn(new URL("import/pdf/", FIXTURES), ".pdf").map((url) => {
    const { name, bytes } = fileAt(url);
    const text = textCalled(name === "columns.pdf" ? "long" : name.replace(/\.pdf$/u, ""));
    const facts = { ...factsOf(text), notes: 0, noteWords: [] };
    return read("PDF", name, bytes, { ...facts, pages: pagesOf(bytes) });
  });
  const office = foreign("pdf", ".pdf").map(({ name, bytes }) => {
    const title = name.replace(/^foreign\/|\.pdf$/gu, "");
    const { words, headings, ...facts } = factsOf(textCalled(title));
    const titled = { words: [...wordsOf(title), ...words], headings: headings + 1 };
    return read("PDF", name, bytes, { ...facts, ...titled, pages: pagesOf(bytes) });
  });
  return [...chromium, ...office];
}

function subtitleDocuments(): FidelityDocument[] {
  return TEXTS.flatMap((text, at) => {
    const encoding = text.language === "ru" ? "windows-1251" : "utf-8";
    const srt = encode(toSrt(text, at % 2 ? "\r\n" : "\n"), encoding);
    const vtt = new TextEncoder().encode(toVtt(text));
    return [
      read("SRT", `${text.name}.srt`, srt, readSubtitlesAlone(srt, encoding)),
      read("VTT", `${text.name}.vtt`, vtt, readSubtitlesAlone(vtt, "utf-8")),
    ];
  });
}

function read(
  format: FidelityFormat,
  name: string,
  bytes: Uint8Array,
  expected: Facts,
): FidelityDocument {
  return { format, name, bytes, expected, found: () => readByReadout(bytes, name) };
}

/** What a text holds by itself, in whatever file it was printed. */
function factsOf({ blocks }: Sample): Facts {
  const book = new FactBook();
  book.addLabels(blocks.map(({ text }) => text));
  book.notes.push(...blocks.flatMap(({ notes }) => notes.map(({ text }) => text)));
  book.headings = blocks.filter(({ kind }) => kind === "heading").length;
  return { ...book.facts(), words: blocks.flatMap(({ text }) => wordsOf(text)) };
}

/** As many pages as the file has objects for, counted from 1. */
function pagesOf(bytes: Uint8Array): string[] {
  const objects =
    Buffer.from(bytes)
      .toString("latin1")
      .match(/\/Type\s*\/Page(?![a-z])/gu) ?? [];
  return objects.map((_, at) => String(at + 1));
}

function textCalled(name: string): Sample {
  const text = TEXTS.find((text) => text.name === name);
  if (!text) throw new Error(`there is no text ${name}`);
  return text;
}

function foreign(folder: string, extension = "") {
  return filesIn(new URL(`${folder}/`, FOREIGN), extension).map((url) => {
    const { name, bytes } = fileAt(url);
    return { name: `foreign/${name}`, bytes };
  });
}

function filesIn(folder: URL, extension = ""): URL[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(extension));
  return names.toSorted().map((name) => new URL(name, folder));
}

function fileAt(url: URL) {
  const path = fileURLToPath(url);
  return { name: path.slice(path.lastIndexOf("/") + 1), bytes: new Uint8Array(readFileSync(path)) };
}
