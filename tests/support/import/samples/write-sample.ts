import { escapeMarkdownLine } from "../../../../src/core/text/escape-markdown.ts";
import { docxFile, escapeXml, paragraph, run } from "../docx-file.ts";
import { epubFile } from "../epub-file.ts";
import { odtFile, odtNote, textP } from "../odt-file.ts";
import type { Sample, SampleBlock } from "./sample.ts";

/** The words between the notes of a block, and the notes by their numbers in the text. */
type Numbered = SampleBlock & { first: number };

function numbered({ blocks }: Sample): Numbered[] {
  let first = 1;
  return blocks.map((block) => {
    const own = { ...block, first };
    first += block.notes.length;
    return own;
  });
}

/** The text of a block with a mark written at every note. */
function marked(
  { text, notes, first }: Numbered,
  words: (text: string) => string,
  mark: (number: number) => string,
): string {
  let from = 0;
  let written = "";
  for (const [index, { at }] of notes.entries()) {
    written += words(text.slice(from, at)) + mark(first + index);
    from = at;
  }
  return written + words(text.slice(from));
}

export function toMarkdown(sample: Sample): string {
  const blocks = numbered(sample);
  const written = blocks.map((block) => {
    const line = marked(block, escapeMarkdownLine, (number) => `[^${number}]`);
    if (block.kind === "heading") return `${"#".repeat(block.level)} ${line}`;
    if (block.kind === "quote") return `${"> ".repeat(block.level)}${line}`;
    if (block.kind === "item") return `${"  ".repeat(block.level - 1)}- ${line}`;
    if (block.kind === "verse")
      return `<div class="verse">${escapeXml(block.text).replaceAll("\n", "<br>")}</div>`;
    return line;
  });
  const notes = blocks.flatMap((block) =>
    block.notes.map(({ text }, at) => `[^${block.first + at}]: ${escapeMarkdownLine(text)}`),
  );
  const apart = written.map((line, at) => {
    const isSameList = blocks[at]?.kind === "item" && blocks[at + 1]?.kind === "item";
    return line + (isSameList ? "\n" : "\n\n");
  });
  return apart.join("") + notes.join("\n\n");
}

export function toHtmlBody(sample: Sample): string {
  const blocks = numbered(sample);
  const notes = blocks.flatMap((block) =>
    block.notes.map(({ text }, at) => {
      const number = block.first + at;
      return `<li id="fn${number}"><p>${escapeXml(text)} <a href="#ref${number}">↩</a></p></li>`;
    }),
  );
  const list =
    notes.length > 0 ? `<section class="footnotes"><ol>${notes.join("")}</ol></section>` : "";
  return blocks.map(htmlBlock).join("\n") + list;
}

function htmlBlock(block: Numbered): string {
  const words = marked(
    block,
    (text) => escapeXml(text).replaceAll("\n", "<br/>"),
    (number) => `<sup id="ref${number}"><a href="#fn${number}">${number}</a></sup>`,
  );
  if (block.kind === "heading") return `<h${block.level}>${words}</h${block.level}>`;
  if (block.kind === "verse") return `<p class="verse">${words}</p>`;
  const [open, close] =
    block.kind === "quote" ? ["<blockquote>", "</blockquote>"] : ["<ul><li>", "</li></ul>"];
  if (block.kind === "quote" || block.kind === "item")
    return open.repeat(block.level) + `<p>${words}</p>` + close.repeat(block.level);
  return `<p>${words}</p>`;
}

/** A page with a site around the text. */
export function toHtmlPage(sample: Sample): string {
  return `<!DOCTYPE html><html lang="${sample.language}"><head><meta charset="utf-8"><title>${sample.name} | A Site</title><script>document.write("scripted")</script><style>p{}</style></head><body><header><a href="/">A Site</a></header><nav><ul><li><a href="/a">Menuword</a></li></ul></nav><main><article>${toHtmlBody(sample)}</article></main><aside class="sidebar">Sidebarword</aside><footer>Footerword</footer></body></html>`;
}

export function toEpub(sample: Sample): Uint8Array<ArrayBuffer> {
  return epubFile({ pages: [{ name: "text.xhtml", body: toHtmlBody(sample) }] });
}

export function toDocx(sample: Sample): Uint8Array<ArrayBuffer> {
  const blocks = numbered(sample);
  const body = blocks.map((block) => {
    const runs = marked(
      block,
      (text) => text.split("\n").map(run).join(`<w:r><w:br/></w:r>`),
      (number) => `<w:r><w:footnoteReference w:id="${number + 1}"/></w:r>`,
    );
    if (block.kind === "heading") return paragraph(runs, `Heading${block.level}`);
    if (block.kind === "item") return paragraph(runs, "", block.level - 1);
    return paragraph(runs, { quote: "Quote", verse: "Verse" }[block.kind as string]);
  });
  const footnotes = blocks.flatMap((block) =>
    block.notes.map(
      ({ text }, at) =>
        `<w:footnote w:id="${block.first + at + 1}">${paragraph(run(text))}</w:footnote>`,
    ),
  );
  return docxFile({ body: body.join(""), footnotes: footnotes.join("") });
}

export function toOdt(sample: Sample): Uint8Array<ArrayBuffer> {
  const body = numbered(sample).map((block) => {
    const notes = new Map(block.notes.map(({ text }, at) => [block.first + at, text]));
    const words = marked(
      block,
      (text) => escapeXml(text).replaceAll("\n", "<text:line-break/>"),
      (number) => odtNote(number, textP(escapeXml(notes.get(number) ?? ""))),
    );
    if (block.kind === "heading")
      return `<text:h text:outline-level="${block.level}">${words}</text:h>`;
    if (block.kind === "item") {
      const [open, close] = ["<text:list><text:list-item>", "</text:list-item></text:list>"];
      return open.repeat(block.level) + textP(words) + close.repeat(block.level);
    }
    return textP(words, { quote: "Quotations", verse: "Verse" }[block.kind as string]);
  });
  return odtFile({ body: body.join("") });
}
