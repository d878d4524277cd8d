import { xmlText } from "../office/xml-text.ts";
import { ODF_NAMESPACES, XML_HEAD } from "./names.ts";

export const ODT_TYPE = "application/vnd.oasis.opendocument.text";

const FILES = [
  ["/", ODT_TYPE],
  ["content.xml", "text/xml"],
  ["styles.xml", "text/xml"],
  ["meta.xml", "text/xml"],
];

export const MANIFEST = `${XML_HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${FILES.map(
  ([path, type]) =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`,
).join("")}</manifest:manifest>`;

/** What the document says of itself; no time, since the same document gives the same bytes. */
export function metaXml(title: string): string {
  return `${XML_HEAD}<office:document-meta ${ODF_NAMESPACES}><office:meta><meta:generator>Readout</meta:generator><dc:title>${xmlText(title)}</dc:title></office:meta></office:document-meta>`;
}
