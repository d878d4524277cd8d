import type { ZipFile, ZipWriter } from "../../../zip/zip-writer.ts";
import { officeLanguage } from "../office/language.ts";
import type { Inline, Paragraph, Run } from "../office/paragraph.ts";
import {
  commentEndXml,
  COMMENTS_END,
  COMMENTS_START,
  commentStartXml,
  commentXml,
} from "./comments-part.ts";
import { footnoteMarkXml, FOOTNOTES_END, FOOTNOTES_START, footnoteXml } from "./footnotes-part.ts";
import { paragraphStyleId, WORD_NAMESPACES, XML_HEAD } from "./names.ts";
import {
  DOCUMENT_RELATIONS,
  linkRelationXml,
  RELATIONS_END,
  RELATIONS_START,
} from "./package-parts.ts";
import { runXml } from "./run-xml.ts";

/** A4 with margins of 2.5 cm, and its number below. */
const PAGE = `<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>`;

/** The parts that grow with the text, written side by side. */
export interface DocumentParts {
  write(paragraph: Paragraph): void;
  close(): void;
}

export function openDocumentParts(zip: ZipWriter): DocumentParts {
  const text = openPart(zip, "word/document.xml", DOCUMENT);
  const footnotes = openPart(zip, "word/footnotes.xml", [FOOTNOTES_START, FOOTNOTES_END]);
  const comments = openPart(zip, "word/comments.xml", [COMMENTS_START, COMMENTS_END]);
  const links = openPart(zip, "word/_rels/document.xml.rels", [
    RELATIONS_START + DOCUMENT_RELATIONS,
    RELATIONS_END,
  ]);
  const noteLinks = openPart(zip, "word/_rels/footnotes.xml.rels", [
    RELATIONS_START,
    RELATIONS_END,
  ]);
  const linked = createLinking(links);
  const linkedInNotes = createLinking(noteLinks);

  const inlineXml = (inline: Inline): string => {
    if (inline.kind === "text") return linked(inline);
    if (inline.kind === "comment-end") return commentEndXml(inline.comment);
    if (inline.kind === "comment-start") {
      comments.write(commentXml(inline.comment));
      return commentStartXml(inline.comment);
    }
    footnotes.write(footnoteXml(inline.number, inline.content.map(linkedInNotes).join("")));
    return footnoteMarkXml(inline.number);
  };

  return {
    write: (paragraph) =>
      text.write(`<w:p>${aboutXml(paragraph)}${paragraph.content.map(inlineXml).join("")}</w:p>`),
    close: () => [text, footnotes, comments, links, noteLinks].forEach((part) => part.close()),
  };
}

const DOCUMENT: Frame = [
  `${XML_HEAD}<w:document ${WORD_NAMESPACES}><w:body>`,
  `${PAGE}</w:body></w:document>`,
];

/** What stands before and after all that is written to a part. */
type Frame = readonly [start: string, end: string];

function openPart(zip: ZipWriter, name: string, [start, end]: Frame): ZipFile {
  const file = zip.open(name);
  file.write(start);
  return {
    write: file.write,
    close() {
      file.write(end);
      file.close();
    },
  };
}

/** Runs of a part, whose links go into a part of their own. */
function createLinking(relations: ZipFile): (run: Run) => string {
  let count = 0;
  return (run) => {
    if (run.href === null) return runXml(run);
    const id = `link${(count += 1)}`;
    relations.write(linkRelationXml(id, run.href));
    return `<w:hyperlink r:id="${id}" w:history="1">${runXml(run)}</w:hyperlink>`;
  };
}

/** The style, and that it runs from right to left when its language does. */
function aboutXml({ style, content }: Paragraph): string {
  const direction = isRightToLeft(content) ? "<w:bidi/>" : "";
  return `<w:pPr><w:pStyle w:val="${paragraphStyleId(style)}"/>${direction}</w:pPr>`;
}

function isRightToLeft(content: readonly Inline[]): boolean {
  const first = content.find((inline) => inline.kind === "text");
  return first?.language ? (officeLanguage(first.language)?.isRightToLeft ?? false) : false;
}
