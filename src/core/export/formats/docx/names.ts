import {
  CHARACTER_STYLES,
  type CharacterStyle,
  PARAGRAPH_STYLES,
  type ParagraphStyle,
} from "../office/styles.ts";

export const XML_HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Namespaces of WordprocessingML, for the root element of a part. */
export const WORD_NAMESPACES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}"`;

export function relationType(name: string): string {
  return `${OFFICE}/${name}`;
}

/** The id by which paragraphs name their style: `Heading1`, `EditorsWords`. */
export function paragraphStyleId(style: ParagraphStyle): string {
  return styleId(PARAGRAPH_STYLES[style].word);
}

export function characterStyleId(style: CharacterStyle): string {
  return styleId(CHARACTER_STYLES[style].word);
}

function styleId(name: string): string {
  return name
    .replaceAll(/(?:^|\s+)(\S)/g, (_, first: string) => first.toUpperCase())
    .replaceAll(/\W/g, "");
}
