// An ambient declaration has nothing to import, and every project that reads this file needs it.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./markdown-it-footnote.d.ts" />
import MarkdownIt, { type Env } from "markdown-it";
import footnote from "markdown-it-footnote";
import { emptyDocument } from "../empty-document.ts";
import { findNotes } from "../html/find-notes.ts";
import { parseHtml } from "../html/parse-html.ts";
import { BlockReader } from "../html/read-blocks.ts";
import { DocumentPictures } from "../pictures/document-pictures.ts";
import { asRefusal, refused } from "../refused.ts";
import type { ImportLimits, ImportWarning, SourceDocument } from "../source-document.ts";
import type { XmlElement } from "../xml.ts";
import { readFrontMatter } from "./front-matter.ts";

/**
 * A Markdown text (CommonMark, tables and strikethrough of GFM, footnotes, front matter) as a document; places
 * are lines.
 * @throws ReadoutError `import-refused`.
 */
export function readMarkdown(
  text: string,
  { file, limits }: { file: string; limits: ImportLimits },
): SourceDocument {
  try {
    return read(text, file, limits);
  } catch (error) {
    throw asRefusal(error, file, "Markdown");
  }
}

function read(text: string, file: string, limits: ImportLimits): SourceDocument {
  const { facts, body, lines, problem } = readFrontMatter(text.replace(/^\ufeff/u, ""));
  const found: Footnotes = {};
  const html = createMarkdownIt(lines, limits.depth).render(body, found);
  const root = parseHtml(html, limits.depth, (_line, reason) => {
    throw refused(file, null, reason);
  });
  const notes = findNotes([{ file: "", root }]);
  const pictures = new DocumentPictures(file, limits);
  const pictureAt = pictures.at.bind(pictures);
  const reader = new BlockReader({ file, limits, notes, placeOf, pictureAt });
  reader.add(root);
  pictures.leaveOutOf(notes.bodies, placeOf);
  const document = {
    ...emptyDocument(),
    ...facts,
    blocks: reader.finish(),
    pictures: pictures.files,
  };
  if (problem !== null)
    document.warnings.push({
      place: "line 1",
      message: `What stands between the dashes at its head could not be read (${problem}) and was taken as text.`,
    });
  document.warnings.push(...unusedNotes(found), ...pictures.warnings());
  document.title ??= headTitle(document);
  return document;
}

/** What the footnotes of a text leave behind: their labels after a colon, with -1 for those never referred to. */
interface Footnotes extends Env {
  footnotes?: { refs?: Record<string, number> };
}

function unusedNotes({ footnotes }: Footnotes): ImportWarning[] {
  const unused = Object.entries(footnotes?.refs ?? {}).filter(([, number]) => number < 0);
  return unused.map(([label]) => ({
    place: null,
    message: `The footnote “${label.slice(1)}” hangs on no place in the text and was left out.`,
  }));
}

function headTitle({ blocks }: SourceDocument): string | null {
  const [first] = blocks;
  return first?.kind === "heading" && first.level === 1 ? first.text : null;
}

function createMarkdownIt(linesBefore: number, depth: number) {
  const markdownIt = new MarkdownIt({ html: true, linkify: false });
  // It drops what is nested deeper; the tree that is made of it refuses that instead.
  markdownIt.set({ maxNesting: depth + 8 });
  // Addresses lead nowhere in Readout; refused here, a link would be read as brackets.
  markdownIt.validateLink = () => true;
  markdownIt.use(footnote);
  markdownIt.core.ruler.push("lines", ({ tokens }) => {
    for (const token of tokens)
      if (token.map && token.nesting >= 0)
        token.attrSet("data-line", String(token.map[0] + 1 + linesBefore));
  });
  // A second link to the same note shows the same mark.
  markdownIt.renderer.rules["footnote_caption"] = (tokens, index) =>
    `[${Number((tokens[index]?.meta as { id: number } | null)?.id ?? 0) + 1}]`;
  return markdownIt;
}

function placeOf({ attributes }: XmlElement): string | null {
  const line = /^\d+$/u.exec(attributes["data-line"] ?? "")?.[0];
  return line === undefined ? null : `line ${line}`;
}
