import {
  type CharacterStyleSheet,
  characterStyles,
  type ParagraphLook,
  type ParagraphStyleSheet,
  paragraphStyles,
  type TextLook,
} from "../office/styles.ts";
import { xmlText } from "../office/xml-text.ts";
import { characterStyleName, ODF_NAMESPACES, paragraphStyleName, XML_HEAD } from "./names.ts";

const FONTS = { serif: "Times New Roman", mono: "Courier New" };

/** A4 with margins of 2.5 cm, and its number below. */
const PAGE = `<office:automatic-styles><style:page-layout style:name="page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" style:print-orientation="portrait" fo:margin-top="2.5cm" fo:margin-bottom="2.5cm" fo:margin-left="2.5cm" fo:margin-right="2.5cm"><style:footnote-sep style:width="0.018cm" style:distance-before-sep="0.1cm" style:distance-after-sep="0.1cm" style:line-style="solid" style:adjustment="left" style:rel-width="25%" style:color="#000000"/></style:page-layout-properties><style:footer-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-top="0.5cm"/></style:footer-style></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page"><style:footer><text:p text:style-name="${paragraphStyleName("footer")}"><text:page-number text:select-page="current">1</text:page-number></text:p></style:footer></style:master-page></office:master-styles>`;

/** English where nothing else is said. */
const DEFAULTS = `<style:default-style style:family="paragraph"><style:text-properties ${fontAttributes("serif")} fo:font-size="12pt" style:font-size-asian="12pt" style:font-size-complex="12pt" fo:language="en" fo:country="US" style:language-asian="zh" style:country-asian="CN" style:language-complex="ar" style:country-complex="SA"/></style:default-style>`;

const NOTES = `<text:notes-configuration text:note-class="footnote" text:default-style-name="Footnote" text:citation-style-name="Footnote_20_Symbol" text:citation-body-style-name="${characterStyleName("footnote-mark")}" style:num-format="1" style:num-suffix=" " text:start-value="0" text:footnotes-position="page" text:start-numbering-at="document"/>`;

/** `styles.xml`: all that decides how anything in the document looks. */
export function stylesXml(): string {
  const paragraphs = paragraphStyles().map(([key, sheet]) =>
    paragraphStyleXml(paragraphStyleName(key), sheet),
  );
  const characters = characterStyles().map(([key, sheet]) =>
    textStyleXml(characterStyleName(key), sheet),
  );
  return `${XML_HEAD}<office:document-styles ${ODF_NAMESPACES}><office:font-face-decls>${fontFace("serif", "roman")}${fontFace("mono", "modern")}</office:font-face-decls><office:styles>${DEFAULTS}${paragraphs.join("")}${characters.join("")}${SYMBOL}${NOTES}</office:styles>${PAGE}</office:document-styles>`;
}

/** The number in front of the note itself. */
const SYMBOL = `<style:style style:name="Footnote_20_Symbol" style:display-name="Footnote Symbol" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>`;

function fontFace(font: keyof typeof FONTS, family: string): string {
  return `<style:font-face style:name="${FONTS[font]}" svg:font-family="'${FONTS[font]}'" style:font-family-generic="${family}"/>`;
}

function fontAttributes(font: keyof typeof FONTS): string {
  const name = FONTS[font];
  return `style:font-name="${name}" style:font-name-asian="${name}" style:font-name-complex="${name}"`;
}

function paragraphStyleXml(name: string, sheet: ParagraphStyleSheet): string {
  const base =
    sheet.base === null ? "" : ` style:parent-style-name="${paragraphStyleName(sheet.base)}"`;
  const level =
    sheet.level === undefined
      ? ""
      : ` style:default-outline-level="${sheet.level}" style:next-style-name="${paragraphStyleName("body")}"`;
  const looks = `<style:paragraph-properties ${paragraphAttributes(sheet.paragraph ?? {})}/>${textProperties(sheet.text)}`;
  return `<style:style style:name="${name}" style:display-name="${xmlText(sheet.odf)}" style:family="paragraph"${base}${level}>${looks}</style:style>`;
}

function textStyleXml(name: string, { odf, text }: CharacterStyleSheet): string {
  return `<style:style style:name="${name}" style:display-name="${xmlText(odf)}" style:family="text">${textProperties(text)}</style:style>`;
}

function paragraphAttributes({
  before,
  after,
  left,
  right,
  first,
  line,
  centred,
  keepsNext,
}: ParagraphLook): string {
  return attributes([
    ["fo:margin-top", before, "pt"],
    ["fo:margin-bottom", after, "pt"],
    ["fo:margin-left", left, "cm"],
    ["fo:margin-right", right, "cm"],
    ["fo:text-indent", first, "cm"],
    ["fo:line-height", line, "%"],
    ["fo:text-align", centred && "center", ""],
    ["fo:keep-with-next", keepsNext && "always", ""],
    ["fo:keep-together", keepsNext && "always", ""],
  ]);
}

function textProperties(look: TextLook = {}): string {
  const weight = look.bold && "bold";
  const slope = look.italic && "italic";
  const all = attributes([
    ["fo:color", look.colour && `#${look.colour}`, ""],
    ...forEveryScript("font-size", look.size, "pt"),
    ...forEveryScript("font-weight", weight, ""),
    ...forEveryScript("font-style", slope, ""),
    ["style:text-underline-style", look.underline && "solid", ""],
    ["style:text-underline-width", look.underline && "auto", ""],
    ["style:text-line-through-style", look.struck && "solid", ""],
    ["style:text-position", look.raised && "super 58%", ""],
  ]);
  const font = look.font ? fontAttributes(look.font) : "";
  const inside = [font, all].filter(Boolean).join(" ");
  return inside === "" ? "" : `<style:text-properties ${inside}/>`;
}

type Attribute = [name: string, value: number | string | false | undefined, unit: string];

function forEveryScript(name: string, value: Attribute[1], unit: string): Attribute[] {
  return [
    [`fo:${name}`, value, unit],
    [`style:${name}-asian`, value, unit],
    [`style:${name}-complex`, value, unit],
  ];
}

function attributes(all: Attribute[]): string {
  return all
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value, unit]) => `${name}="${value}${unit}"`)
    .join(" ");
}
