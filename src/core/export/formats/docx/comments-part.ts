import { run, type Comment } from "../office/paragraph.ts";
import { tagRuns } from "../office/tag-runs.ts";
import { linesOf, xmlText } from "../office/xml-text.ts";
import { paragraphStyleId, WORD_NAMESPACES, XML_HEAD } from "./names.ts";
import { runXml } from "./run-xml.ts";

export const COMMENTS_START = `${XML_HEAD}<w:comments ${WORD_NAMESPACES}>`;
export const COMMENTS_END = "</w:comments>";

/** Word wants to know who commented; annotations have no name of their owner. */
const AUTHOR = "Reader";

/** A note as a comment, each of its lines a paragraph, and its tags as one more. */
export function commentXml({ number, date, note, tags }: Comment): string {
  const lines = note === "" ? [] : linesOf(note).map((line) => runXml(run(line)));
  const tagged = tags.length > 0 ? [tagRuns(tags).map(runXml).join("")] : [];
  const style = `<w:pPr><w:pStyle w:val="${paragraphStyleId("comment")}"/></w:pPr>`;
  const paragraphs = [...lines, ...tagged].map((content) => `<w:p>${style}${content}</w:p>`);
  const when = xmlText(date.replace(/\.\d+Z$/, "Z"));
  return `<w:comment w:id="${number}" w:author="${AUTHOR}" w:date="${when}" w:initials="R">${paragraphs.join("")}</w:comment>`;
}

export function commentStartXml({ number }: Comment): string {
  return `<w:commentRangeStart w:id="${number}"/>`;
}

export function commentEndXml({ number }: Comment): string {
  return `<w:commentRangeEnd w:id="${number}"/><w:r><w:commentReference w:id="${number}"/></w:r>`;
}
