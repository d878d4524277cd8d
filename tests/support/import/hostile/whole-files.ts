import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { docxParts, paragraph, run } from "../docx-file.ts";
import { odtNote, odtParts, textP } from "../odt-file.ts";
import { epubParts } from "../epub-file.ts";
import { linesAt, pdfFile } from "../pdf-file.ts";
import { SAMPLES } from "../samples/samples.ts";
import { toDocx, toEpub, toHtmlPage, toMarkdown, toOdt } from "../samples/write-sample.ts";
import type { ZipPart } from "../zip-file.ts";

const found = SAMPLES.find(({ name }) => name === "notes");
if (!found) throw new Error("there is no sample with notes");
const NOTES = found;

/** A small text with everything that plain text can say of itself. */
export const TALK = `A talk about the river

Meeting in Oslo, 2 November 1999

KIM LARSEN: Is the water high today?

LEE [laughing]: It is. The river has risen since Monday — «очень».

It had rained for a week before they met.

KIM LARSEN: Then we wait for the weather.
`;

export const CUES = `WEBVTT - A talk

NOTE made for the purpose

1
00:00:01.000 --> 00:00:03.500 align:start
<v Kim Larsen>Is the <i>water</i> high today?</v>

2
00:00:04.000 --> 00:00:06.000
LEE: It is. The river has risen &amp; risen.

00:01:04.000 --> 00:01:06.000
- And now?
- We wait.
`;

export const SUBRIP = CUES.replace(/^[\s\S]*?\n1\n/u, "1\n")
  .replaceAll(/(\d\d)\.(\d{3})/gu, "$1,$2")
  .replaceAll(" align:start", "");

/** An edition with a header, people, a setting, speech, verse, notes and what editors do to words. */
export const EDITION = `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">
<teiHeader><fileDesc><titleStmt><title>The River Papers</title><author>Ann Author</author></titleStmt>
<publicationStmt><publisher>A Press</publisher><date when="1999">1999</date><availability><licence target="https://example.org/licence">Free</licence></availability></publicationStmt>
<sourceDesc><p>Found in a box.</p></sourceDesc></fileDesc>
<profileDesc><particDesc><listPerson><person xml:id="kim"><persName><forename>Kim</forename> <surname>Larsen</surname></persName></person><person xml:id="lee"><persName>Lee</persName></person></listPerson></particDesc>
<settingDesc><setting xml:id="r1"><date when="1999-11-02"/><placeName>Oslo</placeName><persName ref="#kim"/><activity>meeting</activity></setting></settingDesc></profileDesc></teiHeader>
<text><front><div><head>Preface</head><p>Some words before.<note place="foot" n="1" resp="#ed">A note of the editor.</note></p></div></front>
<body><div type="record" decls="#r1" xml:id="d1"><head>The meeting</head><dateline><date when="1999-11-02">2 November</date></dateline><pb n="7"/>
<sp who="#kim" xml:id="t1"><speaker>Larsen</speaker><p>Is the <choice><sic>watter</sic><corr>water</corr></choice> high?</p><stage>They look.</stage></sp>
<u who="#lee">It is. <gap reason="illegible"/> The <unclear>river</unclear> <supplied>has</supplied> <del>sunk</del> risen &amp; risen.</u></div>
<div xml:id="d2"><head>A song</head><lg><l>The river is high</l><l>and the ferry is by</l></lg><list><item>one</item><item>two</item></list><quote>Said <persName ref="#lee">he</persName>.</quote></div></body></text></TEI>
`;

const BOOK = epubParts({
  pages: [
    {
      name: "a.xhtml",
      body: `<h1>One</h1><p>Words<a epub:type="noteref" href="#n">1</a>.</p><aside id="n" epub:type="footnote">Note.</aside>`,
    },
  ],
  contents: [["text/a.xhtml", "One"]],
  pageList: [["text/a.xhtml#n", "2"]],
});

const LETTER = docxParts({
  body:
    paragraph("Head", "Heading1") +
    paragraph(run("Words") + `<w:r><w:footnoteReference w:id="2"/></w:r>`) +
    paragraph("item", "", 0),
  footnotes: `<w:footnote w:id="2">${paragraph("Note.")}</w:footnote>`,
});

const OPEN_LETTER = odtParts({
  body:
    `<text:h text:outline-level="1">Head</text:h>` +
    textP(`Words${odtNote(1, textP("Note."))}`) +
    `<text:list><text:list-item>${textP("item")}</text:list-item></text:list>`,
});

const PAGES = pdfFile({
  pages: [1, 2, 3].map((page) =>
    linesAt(60, 60, [`Head ${page}`, "Some words on a page,", "and some more of them."]),
  ),
  title: "Title",
  outline: ["Head"],
  labels: "0 << /S /r >>",
});

const PRINTED = readFileSync(
  fileURLToPath(new URL("../../../fixtures/import/pdf/notes.pdf", import.meta.url)),
);

const FOLDER: ZipPart[] = [
  { name: "talks/1.txt", content: TALK },
  { name: "talks/2.md", content: toMarkdown(NOTES) },
  { name: "talks/3.vtt", content: CUES },
  { name: "edition.xml", content: EDITION },
];

const encode = (text: string) => new TextEncoder().encode(text);

/** Files of one format that are as they should be. */
export interface WholeFormat {
  format: string;
  /** Also by its end. */
  name: string;
  /** Whole files, of which the later ones are damaged less often. */
  files: readonly Uint8Array[];
  /** What such a file is packed of, where it is an archive. */
  parts?: readonly ZipPart[];
}

/** All formats that are imported, in the order in which they are listed everywhere. */
export const WHOLE_FORMATS: readonly WholeFormat[] = [
  { format: "TEI", name: "a.xml", files: [encode(EDITION)] },
  { format: "plain text", name: "a.txt", files: [encode(TALK), utf16(TALK)] },
  { format: "Markdown", name: "a.md", files: [encode(toMarkdown(NOTES))] },
  { format: "HTML", name: "a.html", files: [encode(toHtmlPage(NOTES))] },
  { format: "EPUB", name: "a.epub", files: [toEpub(NOTES)], parts: BOOK },
  { format: "Word", name: "a.docx", files: [toDocx(NOTES)], parts: LETTER },
  { format: "OpenDocument", name: "a.odt", files: [toOdt(NOTES)], parts: OPEN_LETTER },
  { format: "PDF", name: "a.pdf", files: [PAGES, new Uint8Array(PRINTED)] },
  { format: "subtitles", name: "a.vtt", files: [encode(CUES), encode(SUBRIP)] },
  { format: "ZIP", name: "a.zip", files: [], parts: FOLDER },
];

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
}
