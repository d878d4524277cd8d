import {
  CHARACTER_STYLES,
  type CharacterStyle,
  PARAGRAPH_STYLES,
  type ParagraphStyle,
} from "../office/styles.ts";

export const XML_HEAD = `<?xml version="1.0" encoding="UTF-8"?>\n`;

const OASIS = "urn:oasis:names:tc:opendocument:xmlns";

/** Namespaces of OpenDocument, for the root element of a part; all are of version 1.3. */
export const ODF_NAMESPACES = `${Object.entries({
  office: "office",
  style: "style",
  text: "text",
  meta: "meta",
  fo: "xsl-fo-compatible",
  svg: "svg-compatible",
})
  .map(([prefix, name]) => `xmlns:${prefix}="${OASIS}:${name}:1.0"`)
  .join(
    " ",
  )} xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3"`;

/** The name by which paragraphs name their style: `Heading_20_1`. */
export function paragraphStyleName(style: ParagraphStyle): string {
  return encodedName(PARAGRAPH_STYLES[style].odf);
}

export function characterStyleName(style: CharacterStyle): string {
  return encodedName(CHARACTER_STYLES[style].odf);
}

/** A style name holds no spaces; as its programs do, each such character goes by its number. */
function encodedName(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9]/g, (one) => `_${one.charCodeAt(0).toString(16)}_`);
}
