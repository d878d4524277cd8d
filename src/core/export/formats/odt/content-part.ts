import type { Comment, Footnote, Inline, Paragraph } from "../office/paragraph.ts";
import { run } from "../office/paragraph.ts";
import { PARAGRAPH_STYLES } from "../office/styles.ts";
import { tagRuns } from "../office/tag-runs.ts";
import { linesOf, xmlText } from "../office/xml-text.ts";
import type { AutomaticStyles } from "./automatic-styles.ts";
import { ODF_NAMESPACES, paragraphStyleName, XML_HEAD } from "./names.ts";
import { runXml } from "./run-xml.ts";

/** A comment has somebody who wrote it; annotations have no name of their owner. */
const AUTHOR = "Reader";

export function contentStart(styles: AutomaticStyles): string {
  return `${XML_HEAD}<office:document-content ${ODF_NAMESPACES}><office:automatic-styles>${styles.xml}</office:automatic-styles><office:body><office:text>`;
}

export const CONTENT_END = "</office:text></office:body></office:document-content>";

/** A paragraph, or a heading, with the footnotes and comments that it holds. */
export function paragraphXml(paragraph: Paragraph, styles: AutomaticStyles): string {
  const { level } = PARAGRAPH_STYLES[paragraph.style];
  const name = styles.paragraphStyle(paragraph);
  const content = paragraph.content.map((inline) => inlineXml(inline, styles)).join("");
  return level === undefined
    ? `<text:p text:style-name="${name}">${content}</text:p>`
    : `<text:h text:style-name="${name}" text:outline-level="${level}">${content}</text:h>`;
}

function inlineXml(inline: Inline, styles: AutomaticStyles): string {
  if (inline.kind === "text") return runXml(inline, styles);
  if (inline.kind === "footnote") return footnoteXml(inline, styles);
  if (inline.kind === "comment-start") return commentXml(inline.comment, styles);
  return `<office:annotation-end office:name="comment${inline.comment.number}"/>`;
}

function footnoteXml({ number, content }: Footnote, styles: AutomaticStyles): string {
  const words = content.map((one) => runXml(one, styles)).join("");
  return `<text:note text:id="ftn${number}" text:note-class="footnote"><text:note-citation>${number}</text:note-citation><text:note-body><text:p text:style-name="${paragraphStyleName("footnote")}">${words}</text:p></text:note-body></text:note>`;
}

/** A note as a comment, each of its lines a paragraph, and its tags as one more. */
function commentXml({ number, date, note, tags }: Comment, styles: AutomaticStyles): string {
  const lines = note === "" ? [] : linesOf(note).map((line) => [run(line)]);
  const paragraphs = [...lines, ...(tags.length > 0 ? [tagRuns(tags)] : [])].map(
    (runs) =>
      `<text:p text:style-name="${paragraphStyleName("comment")}">${runs.map((one) => runXml(one, styles)).join("")}</text:p>`,
  );
  return `<office:annotation office:name="comment${number}"><dc:creator>${AUTHOR}</dc:creator><dc:date>${xmlText(date.replace(/Z$/, ""))}</dc:date>${paragraphs.join("")}</office:annotation>`;
}
