import { characterStyleId, paragraphStyleId, WORD_NAMESPACES, XML_HEAD } from "./names.ts";

/** The beginning of `word/footnotes.xml`: the two lines that Word draws above notes are notes themselves. */
export const FOOTNOTES_START = `${XML_HEAD}<w:footnotes ${WORD_NAMESPACES}>${separator(-1, "separator")}${separator(0, "continuationSeparator")}`;
export const FOOTNOTES_END = "</w:footnotes>";

/** What `word/settings.xml` has to say of the two lines. */
export const FOOTNOTE_SETTINGS = `<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>`;

const MARK = `<w:rPr><w:rStyle w:val="${characterStyleId("footnote-mark")}"/></w:rPr>`;

/**
 * A footnote of one paragraph. Ids have to ascend with their marks: LibreOffice pairs the two by order.
 * @param content Runs and links of WordprocessingML; their relations are those of the part.
 */
export function footnoteXml(id: number, content: string): string {
  const style = `<w:pPr><w:pStyle w:val="${paragraphStyleId("footnote")}"/></w:pPr>`;
  return `<w:footnote w:id="${id}"><w:p>${style}<w:r>${MARK}<w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>${content}</w:p></w:footnote>`;
}

/** The mark of a footnote, to stand in a paragraph of the text. */
export function footnoteMarkXml(id: number): string {
  return `<w:r>${MARK}<w:footnoteReference w:id="${id}"/></w:r>`;
}

function separator(id: number, kind: "separator" | "continuationSeparator"): string {
  return `<w:footnote w:type="${kind}" w:id="${id}"><w:p><w:r><w:${kind}/></w:r></w:p></w:footnote>`;
}
