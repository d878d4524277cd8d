import {
  characterStyles,
  PARAGRAPH_STYLES,
  type ParagraphLook,
  type ParagraphStyleSheet,
  paragraphStyles,
  type TextLook,
} from "../office/styles.ts";
import { xmlText } from "../office/xml-text.ts";
import { characterStyleId, paragraphStyleId, WORD_NAMESPACES, XML_HEAD } from "./names.ts";

const FONTS = { serif: "Times New Roman", mono: "Courier New" };

/** `word/styles.xml`: all that decides how anything in the document looks. */
export function stylesXml(): string {
  const paragraphs = paragraphStyles().map(([key, sheet]) =>
    styleXml("paragraph", paragraphStyleId(key), sheet.word, [
      sheet.base === null ? "" : `<w:basedOn w:val="${paragraphStyleId(sheet.base)}"/>`,
      nextXml(sheet),
      "<w:qFormat/>",
      paragraphLookXml(sheet),
      textLookXml(sheet.text ?? {}),
    ]),
  );
  const characters = characterStyles().map(([key, sheet]) =>
    styleXml("character", characterStyleId(key), sheet.word, [
      "<w:qFormat/>",
      textLookXml(sheet.text ?? {}),
    ]),
  );
  return `${XML_HEAD}<w:styles ${WORD_NAMESPACES}>${DEFAULTS}${paragraphs.join("")}${characters.join("")}</w:styles>`;
}

/** English where nothing else is said. */
const DEFAULTS = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${FONTS.serif}" w:hAnsi="${FONTS.serif}" w:eastAsia="${FONTS.serif}" w:cs="${FONTS.serif}"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;

function styleXml(type: string, id: string, name: string, parts: string[]): string {
  const isDefault = name === PARAGRAPH_STYLES.standard.word;
  const standard = isDefault ? ` w:default="1"` : "";
  return `<w:style w:type="${type}"${standard} w:styleId="${id}"><w:name w:val="${xmlText(name)}"/>${parts.join("")}</w:style>`;
}

/** After a heading or a title come words of the writer. */
function nextXml({ level, word }: ParagraphStyleSheet): string {
  const leadsOn = level !== undefined || word === PARAGRAPH_STYLES.title.word;
  return leadsOn ? `<w:next w:val="${paragraphStyleId("body")}"/>` : "";
}

function paragraphLookXml({ paragraph: look = {}, level }: ParagraphStyleSheet): string {
  const inside = [
    look.keepsNext ? "<w:keepNext/><w:keepLines/>" : "",
    element("spacing", spacing(look)),
    element("ind", indents(look)),
    look.centred ? `<w:jc w:val="center"/>` : "",
    level === undefined ? "" : `<w:outlineLvl w:val="${level - 1}"/>`,
  ].join("");
  return inside === "" ? "" : `<w:pPr>${inside}</w:pPr>`;
}

function spacing({ before, after, line }: ParagraphLook): [string, number | string | undefined][] {
  return [
    ["before", before === undefined ? undefined : before * 20],
    ["after", after === undefined ? undefined : after * 20],
    ["line", line === undefined ? undefined : Math.round(line * 2.4)],
    ["lineRule", line === undefined ? undefined : "auto"],
  ];
}

function indents({ left, right, first }: ParagraphLook): [string, number | undefined][] {
  return [
    ["left", twips(left)],
    ["right", twips(right)],
    [first !== undefined && first < 0 ? "hanging" : "firstLine", twips(first && Math.abs(first))],
  ];
}

function twips(centimetres: number | undefined): number | undefined {
  return centimetres === undefined ? undefined : Math.round(centimetres * 566.93);
}

function textLookXml(look: TextLook): string {
  const font = look.font && FONTS[look.font];
  const size = look.size === undefined ? "" : String(look.size * 2);
  const inside = [
    font
      ? `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`
      : "",
    look.bold ? "<w:b/><w:bCs/>" : "",
    look.italic ? "<w:i/><w:iCs/>" : "",
    look.struck ? "<w:strike/>" : "",
    look.colour ? `<w:color w:val="${look.colour}"/>` : "",
    size === "" ? "" : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
    look.underline ? `<w:u w:val="single"/>` : "",
    look.raised ? `<w:vertAlign w:val="superscript"/>` : "",
  ].join("");
  return inside === "" ? "" : `<w:rPr>${inside}</w:rPr>`;
}

function element(name: string, attributes: [string, number | string | undefined][]): string {
  const known = attributes.filter(([, value]) => value !== undefined);
  if (known.length === 0) return "";
  return `<w:${name}${known.map(([key, value]) => ` w:${key}="${value}"`).join("")}/>`;
}
