/** What a style does to its text; what is left out is as in the style that it is based on. */
export interface TextLook {
  font?: "serif" | "mono";
  /** Points. */
  size?: number;
  bold?: true;
  italic?: boolean;
  underline?: true;
  struck?: true;
  raised?: true;
  /** Hexadecimal. */
  colour?: string;
}

/** What a style does to a paragraph: points above and below, centimetres from the margins. */
export interface ParagraphLook {
  before?: number;
  after?: number;
  left?: number;
  right?: number;
  first?: number;
  /** Per cent of a single line. */
  line?: number;
  centred?: true;
  /** On one page with the next paragraph. */
  keepsNext?: true;
}

export interface CharacterStyleSheet {
  /** As Word shows it; where Word has a style of this purpose, its name. */
  word: string;
  /** As OpenDocument programs show it. */
  odf: string;
  text?: TextLook;
}

export interface ParagraphStyleSheet extends CharacterStyleSheet {
  base: "standard" | "quote" | null;
  /** From 1, of headings. */
  level?: number;
  paragraph?: ParagraphLook;
}

const GREY = "595959";

const QUOTE_INDENT = 1.25;

/** Paragraphs by what they are; how they look is set here and in no paragraph. */
export const PARAGRAPH_STYLES = {
  standard: sheet("Normal", "Standard", null, { line: 115, after: 6 }, { font: "serif", size: 12 }),
  title: sheet(
    "Title",
    "Title",
    "standard",
    { after: 18, keepsNext: true, line: 100 },
    { size: 22, bold: true },
  ),
  "heading-1": heading(1, { before: 24, after: 8 }, { size: 16, bold: true }),
  "heading-2": heading(2, { before: 18, after: 6 }, { size: 13, bold: true }),
  "heading-3": heading(3, { before: 14, after: 6 }, { size: 12, italic: true }),
  "heading-4": heading(4, { before: 12, after: 4 }, { size: 12, bold: true }),
  "heading-5": heading(5, { before: 12, after: 4 }, { size: 11, bold: true }),
  "heading-6": heading(6, { before: 12, after: 4 }, { size: 11, italic: true }),
  body: sheet("Body Text", "Text body", "standard"),
  quote: sheet(
    "Quote",
    "Quotations",
    "standard",
    { left: QUOTE_INDENT, right: QUOTE_INDENT, after: 4 },
    { size: 11 },
  ),
  editor: sheet("Editor’s Words", "Editor’s Words", "quote", {}, { italic: true }),
  context: sheet("Context", "Context", "quote", {}, { size: 10, colour: GREY }),
  speaker: sheet(
    "Speaker",
    "Speaker",
    "quote",
    { before: 10, after: 2, keepsNext: true },
    { size: 10 },
  ),
  record: sheet("Record Line", "Record Line", "quote", { after: 10 }, { size: 10, colour: GREY }),
  "claim-for": sheet(
    "Supports the Claim",
    "Supports the Claim",
    "standard",
    { before: 12, after: 0, keepsNext: true },
    { size: 10, bold: true },
  ),
  "claim-against": sheet(
    "Against the Claim",
    "Against the Claim",
    "standard",
    { before: 12, after: 0, keepsNext: true },
    { size: 10, bold: true, italic: true },
  ),
  subject: sheet(
    "Subject",
    "Subject",
    "standard",
    { before: 10, after: 2, keepsNext: true },
    { size: 10, colour: GREY },
  ),
  warning: sheet(
    "Warning",
    "Warning",
    "quote",
    { before: 10, keepsNext: true },
    { size: 10, bold: true },
  ),
  note: sheet("Note Text", "Note Text", "standard"),
  "block-text": sheet("Block Text", "Block Text", "standard", { left: 1, right: 1 }),
  list: sheet("List Paragraph", "List Paragraph", "standard", { left: 1, first: -0.6, after: 3 }),
  code: sheet(
    "Code Block",
    "Preformatted Text",
    "standard",
    { left: 1, line: 100 },
    { font: "mono", size: 10 },
  ),
  footnote: sheet("footnote text", "Footnote", "standard", { line: 100, after: 2 }, { size: 10 }),
  comment: sheet("annotation text", "Comment", "standard", { line: 100, after: 2 }, { size: 10 }),
  bibliography: sheet("Bibliography", "Bibliography 1", "standard", {
    left: QUOTE_INDENT,
    first: -QUOTE_INDENT,
  }),
  footer: sheet("footer", "Footer", "standard", { centred: true, line: 100 }, { size: 10 }),
} satisfies Record<string, ParagraphStyleSheet>;

/** Stretches of text by what they are. */
export const CHARACTER_STYLES = {
  emphasis: named("Emphasis", "Emphasis", { italic: true }),
  strong: named("Strong", "Strong Emphasis", { bold: true }),
  "strong-emphasis": named("Intense Emphasis", "Intense Emphasis", { bold: true, italic: true }),
  code: named("HTML Code", "Source Text", { font: "mono" }),
  struck: named("Struck Out", "Struck Out", { struck: true }),
  link: named("Hyperlink", "Internet link", { colour: "0B4F8A", underline: true }),
  "speaker-name": named("Speaker Name", "Speaker Name", { bold: true }),
  insertion: named("Editor’s Insertion", "Editor’s Insertion", { italic: true, colour: GREY }),
  omission: named("Omission", "Omission", { colour: GREY }),
  "cited-title": named("Cited Title", "Cited Title", { italic: true }),
  tag: named("Tag", "Tag", { bold: true }),
  "source-link": named("Readout Link", "Readout Link", { colour: GREY }),
  "footnote-mark": named("footnote reference", "Footnote anchor", { raised: true }),
} satisfies Record<string, CharacterStyleSheet>;

export type ParagraphStyle = keyof typeof PARAGRAPH_STYLES;
export type CharacterStyle = keyof typeof CHARACTER_STYLES;

export function headingStyle(level: number): ParagraphStyle {
  return `heading-${Math.min(6, Math.max(1, level)) as 1 | 2 | 3 | 4 | 5 | 6}`;
}

/** Every style of paragraphs, those before that others are based on. */
export function paragraphStyles(): [ParagraphStyle, ParagraphStyleSheet][] {
  return Object.entries(PARAGRAPH_STYLES) as [ParagraphStyle, ParagraphStyleSheet][];
}

export function characterStyles(): [CharacterStyle, CharacterStyleSheet][] {
  return Object.entries(CHARACTER_STYLES) as [CharacterStyle, CharacterStyleSheet][];
}

function sheet(
  word: string,
  odf: string,
  base: ParagraphStyleSheet["base"],
  paragraph: ParagraphLook = {},
  text: TextLook = {},
): ParagraphStyleSheet {
  return { word, odf, base, paragraph, text };
}

function heading(level: number, look: ParagraphLook, text: TextLook): ParagraphStyleSheet {
  const paragraph: ParagraphLook = { ...look, keepsNext: true, line: 100 };
  return {
    word: `heading ${level}`,
    odf: `Heading ${level}`,
    base: "standard",
    level,
    paragraph,
    text,
  };
}

function named(word: string, odf: string, text: TextLook): CharacterStyleSheet {
  return { word, odf, text };
}
