import { odtFile, odtNote, textP } from "../odt-file.ts";
import { docxFile, escapeXml, paragraph, run } from "../docx-file.ts";
import { bookPage, epubFile } from "../epub-file.ts";
import { linesAt, pdfFile } from "../pdf-file.ts";
import { zipFile } from "../zip-file.ts";

/** Files of one format in which a payload stands in one kind of place, or in all of one kind at once. */
export interface PayloadPlace {
  format: string;
  place: string;
  name: string;
  /** Whether the payload stands there as the format’s own markup, which is not to be taken for words. */
  isMarkup?: true;
  /** How many payloads one file takes, one after the other, where files are slow to read; otherwise one. */
  together?: number;
  write(payload: string): string | Uint8Array;
}

/** What no XML may hold is left out where a payload is to be words of it. */
function xml(payload: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what XML cannot hold
  return escapeXml(payload.replaceAll(/[\0-\u0008\u000b\u000c\u000e-\u001f]/gu, ""));
}

function html(payload: string): string {
  return escapeXml(payload).replaceAll("\0", "&#0;");
}

function latin(payload: string): string {
  return payload.replaceAll(/[^\x20-\x7e]/gu, "");
}

const AROUND = (inside: string) => `<p>First words.</p><div>${inside}</div><p>Last words.</p>`;

const TEI_WORDS: PayloadPlace = {
  format: "TEI",
  place: "words, names and facts",
  name: "a.xml",
  together: 8,
  write(payload) {
    const p = xml(payload);
    return `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>${p}</title><title type="sub">${p}</title><author><persName ref="${p}">${p}</persName></author><respStmt><resp>${p}</resp><name>${p}</name></respStmt></titleStmt><publicationStmt><publisher>${p}</publisher><date>${p}</date><idno type="URL">${p}</idno><availability><licence target="${p}">${p}</licence></availability></publicationStmt><notesStmt><note type="credit">${p}</note></notesStmt><sourceDesc><bibl><ref target="${p}">${p}</ref><idno type="url">${p}</idno></bibl></sourceDesc></fileDesc><profileDesc><particDesc><listPerson><person xml:id="k"><persName>${p}</persName><note>${p}</note></person></listPerson></particDesc><settingDesc><setting xml:id="r"><date when="${p}">${p}</date><placeName>${p}</placeName><persName ref="#k">${p}</persName></setting></settingDesc></profileDesc></teiHeader><text><body><div type="record" decls="#r"><head>${p}</head><pb n="${p}"/><dateline>${p}</dateline><sp who="#k"><speaker>${p}</speaker><p>${p}<note n="${p}" resp="${p}" place="foot">${p}</note></p><stage>${p}</stage></sp><u who="${p}">${p}</u><lg><l>${p}</l></lg><figure><head>${p}</head><figDesc>${p}</figDesc><graphic url="${p}"/></figure></div></body></text></TEI>`;
  },
};

const TEI_MARKUP: PayloadPlace = {
  format: "TEI",
  place: "markup of another kind",
  name: "a.xml",
  write: (payload) =>
    `<TEI><teiHeader/><text><body><div><head>One</head><p>First words.</p>${payload}<p>Last words.</p></div></body></text></TEI>`,
};

const TEXT: PayloadPlace[] = [
  {
    format: "plain text",
    place: "lines and speakers",
    name: "a.txt",
    write: (payload) =>
      `${payload}\n\n2 November 1999, ${payload}\n\n${payload}: Some words.\n\nLEE: ${payload}\n\n${payload}: More words.\n\n[${payload}]\n\nLEE: And ${payload} more.\n`,
  },
];

const MARKDOWN: PayloadPlace[] = [
  {
    format: "Markdown",
    place: "markup",
    name: "a.md",
    isMarkup: true,
    write: (payload) => `First words.\n\n${payload}\n\nLast words.\n`,
  },
  {
    format: "Markdown",
    place: "facts",
    name: "a.md",
    write(payload) {
      const fields = ["title", "subtitle", "author", "publisher", "date", "url", "licence", "lang"];
      return `---\n${fields.map((field) => `${field}: ${JSON.stringify(payload)}\n`).join("")}---\nWords.\n`;
    },
  },
  {
    format: "Markdown",
    place: "headings, notes, pictures and code",
    name: "a.md",
    write(payload) {
      const line = payload.replaceAll(/\s+/gu, " ");
      return `# ${line}\n\nWords[^1] and ![${line}](a.png "${line}") and [${line}](${line}) and \`${line}\`.\n\n[^1]: ${line}\n\n> ${line}\n\n| ${line} | b |\n|---|---|\n| a | ${line} |\n\n\`\`\`${line}\n${line}\n\`\`\`\n\nLEE: ${line}\n`;
    },
  },
];

const FACTS = ["dc.title", "author", "dc.publisher", "dc.date", "og:url", "dc.rights"];

const HTML: PayloadPlace[] = [
  {
    format: "HTML",
    place: "markup",
    name: "a.html",
    isMarkup: true,
    write: (payload) => `<html><head>${payload}</head><body>${AROUND(payload)}</body></html>`,
  },
  {
    format: "HTML",
    place: "facts",
    name: "a.html",
    write(payload) {
      const p = html(payload);
      const meta = FACTS.map((name) => `<meta name="${name}" content="${p}">`).join("");
      return `<html lang="${p}"><head><title>${p}</title>${meta}<link rel="canonical" href="${p}"><link rel="license" href="${p}"></head><body><p>Words.</p></body></html>`;
    },
  },
  {
    format: "HTML",
    place: "headings, notes and pictures",
    name: "a.html",
    write(payload) {
      const p = html(payload);
      return `<body><h1>${p}</h1><p>${p}: Words<sup><a href="#n" title="${p}">${p}</a></sup>.</p><figure><img src="${p}" alt="${p}" title="${p}"><figcaption>${p}</figcaption></figure><blockquote cite="${p}">${p}</blockquote><ol><li id="n">${p}</li></ol></body>`;
    },
  },
];

const EPUB: PayloadPlace[] = [
  {
    format: "EPUB",
    place: "markup",
    name: "a.epub",
    isMarkup: true,
    write: (payload) =>
      epubFile({
        pages: [{ name: "a.xhtml", body: bookPage(AROUND(payload)), isWhole: true }],
      }),
  },
  {
    format: "EPUB",
    place: "facts, contents, notes and pictures",
    name: "a.epub",
    together: 8,
    write(payload) {
      const p = xml(payload);
      const facts = ["title", "creator", "contributor", "publisher", "date", "source", "identifier"]
        .concat(["rights", "language", "description"])
        .map((name) => `<dc:${name}>${p}</dc:${name}>`);
      return epubFile({
        metadata: facts.join(""),
        pages: [
          {
            name: "a.xhtml",
            body: `<h1>${p}</h1><p>${p}<a epub:type="noteref" href="#n">${p}</a></p><img src="${p}" alt="${p}"/><aside id="n" epub:type="footnote">${p}</aside>`,
          },
        ],
        contents: [
          ["text/a.xhtml", p],
          [p, p],
        ],
        pageList: [["text/a.xhtml#n", p]],
      });
    },
  },
];

const WORD: PayloadPlace = {
  format: "Word",
  place: "words, facts, notes, comments and pictures",
  name: "a.docx",
  together: 8,
  write(payload) {
    const p = xml(payload);
    const words = `<w:r><w:t xml:space="preserve">${p}</w:t></w:r>`;
    const picture = `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="${p}" descr="${p}"/></wp:inline></w:drawing></w:r>`;
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "${p}"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${words}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    return docxFile({
      core: `<dc:title>${p}</dc:title><dc:creator>${p}</dc:creator><dc:description>${p}</dc:description><dc:language>${p}</dc:language>`,
      body:
        paragraph(words, "Heading1") +
        paragraph(words, p) +
        paragraph(
          `${words}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="3"/></w:r>${picture}`,
        ) +
        paragraph(`<w:hyperlink r:id="r0">${words}</w:hyperlink>${field}`) +
        paragraph(run("Last words.")),
      footnotes: `<w:footnote w:id="2">${paragraph(words)}</w:footnote>`,
      more: [
        {
          name: "docProps/app.xml",
          content: `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>${p}</Company></Properties>`,
        },
      ],
      comments: `<w:comment w:id="3" w:author="${p}">${paragraph(words)}</w:comment>`,
    });
  },
};

const OPEN_DOCUMENT: PayloadPlace = {
  format: "OpenDocument",
  place: "words, facts, notes, comments and pictures",
  name: "a.odt",
  together: 8,
  write(payload) {
    const p = xml(payload);
    const comment = `<office:annotation><dc:creator>${p}</dc:creator>${textP(p)}</office:annotation>`;
    const frame = `<draw:frame draw:name="${p}"><draw:image xlink:href="${p}"/><svg:title>${p}</svg:title></draw:frame>`;
    return odtFile({
      meta: `<dc:title>${p}</dc:title><meta:initial-creator>${p}</meta:initial-creator><dc:language>${p}</dc:language><meta:user-defined meta:name="date">${p}</meta:user-defined>`,
      body:
        `<text:h text:outline-level="1">${p}</text:h>` +
        textP(p, p) +
        textP(`${p}${odtNote(1, textP(p))}${comment}${frame}`) +
        textP(`<text:a xlink:href="${p}">${p}</text:a>`) +
        textP("Last words."),
    });
  },
};

const PDF: PayloadPlace = {
  format: "PDF",
  place: "words, facts, outline and scripts",
  name: "a.pdf",
  together: 8,
  write(payload) {
    const p = latin(payload);
    const literal = `(${p.replaceAll(/[\\()]/gu, "\\$&")})`;
    return pdfFile({
      pages: [linesAt(20, 60, ["First words.", p, "Last words."], 6)],
      title: p,
      author: p,
      outline: [p],
      labels: `0 << /P ${literal} >>`,
      catalogue: `/Lang ${literal} /URI << /Base ${literal} >> /OpenAction << /S /JavaScript /JS ${literal} >> /AA << /WC << /S /URI /URI ${literal} >> >>`,
    });
  },
};

const SUBTITLES: PayloadPlace[] = [
  {
    format: "subtitles",
    place: "cues, voices and notes of WebVTT",
    name: "a.vtt",
    write(payload) {
      const line = payload.replaceAll(/\s+/gu, " ");
      return `WEBVTT ${line}\n\nNOTE ${line}\n\n${line}\n00:01.000 --> 00:02.000 ${line}\n<v ${line}>${line}</v>\n\n00:03.000 --> 00:04.000\n<c.${line}>${line}</c>\n\n00:05.000 --> 00:06.000\nSome words.\n`;
    },
  },
  {
    format: "subtitles",
    place: "cues of SubRip",
    name: "a.srt",
    write(payload) {
      const line = payload.replaceAll(/\s+/gu, " ");
      return `1\n00:00:01,000 --> 00:00:02,000\n${line}\n\n2\n00:00:03,000 --> 00:00:04,000\n<font color="${line}">${line}: Words.</font>\n`;
    },
  },
];

const ZIP: PayloadPlace = {
  format: "ZIP",
  place: "names of files",
  name: "a.zip",
  write: (payload) =>
    zipFile([
      { name: `${payload}.txt`, content: "LEE: Words.\n" },
      { name: `${payload}/${payload.replaceAll("/", "")}.md`, content: "Words.\n" },
    ]),
};

/** Every place of every format. */
export const PAYLOAD_PLACES: readonly PayloadPlace[] = [
  TEI_WORDS,
  TEI_MARKUP,
  ...TEXT,
  ...MARKDOWN,
  ...HTML,
  ...EPUB,
  WORD,
  OPEN_DOCUMENT,
  PDF,
  ...SUBTITLES,
  ZIP,
];
