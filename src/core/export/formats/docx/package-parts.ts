import { xmlText } from "../office/xml-text.ts";
import { FOOTNOTE_SETTINGS } from "./footnotes-part.ts";
import { paragraphStyleId, relationType, WORD_NAMESPACES, XML_HEAD } from "./names.ts";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const PACKAGE = "application/vnd.openxmlformats-package";
const CORE_TYPE =
  "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

export const RELATIONS_START = `${XML_HEAD}<Relationships xmlns="${RELATIONS}">`;
export const RELATIONS_END = "</Relationships>";

/** The parts of its own that a document names, before its links. */
export const DOCUMENT_RELATIONS = ["styles", "settings", "footnotes", "comments", "footer"]
  .map((name) => relationXml(name, name, `${name}.xml`))
  .join("");

export const CONTENT_TYPES = `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="${PACKAGE}.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  ["/word/document.xml", `${WORD}.document.main+xml`],
  ...["styles", "settings", "footnotes", "comments", "footer"].map((name) => [
    `/word/${name}.xml`,
    `${WORD}.${name}+xml`,
  ]),
  ["/docProps/core.xml", `${PACKAGE}.core-properties+xml`],
]
  .map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
  .join("")}</Types>`;

export const PACKAGE_RELATIONS = `${RELATIONS_START}${relationXml("document", "officeDocument", "word/document.xml")}<Relationship Id="core" Type="${CORE_TYPE}" Target="docProps/core.xml"/>${RELATIONS_END}`;

export const SETTINGS = `${XML_HEAD}<w:settings ${WORD_NAMESPACES}>${FOOTNOTE_SETTINGS}<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

/** The number of the page. */
export const FOOTER = `${XML_HEAD}<w:ftr ${WORD_NAMESPACES}><w:p><w:pPr><w:pStyle w:val="${paragraphStyleId("footer")}"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>`;

/** What the document says of itself; no time, since the same document gives the same bytes. */
export function coreProperties(title: string): string {
  return `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title></cp:coreProperties>`;
}

/** A link to the outside, by the id that a part names it by. */
export function linkRelationXml(id: string, href: string): string {
  return `<Relationship Id="${id}" Type="${relationType("hyperlink")}" Target="${xmlText(href)}" TargetMode="External"/>`;
}

function relationXml(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${relationType(type)}" Target="${target}"/>`;
}
