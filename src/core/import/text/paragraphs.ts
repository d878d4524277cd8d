import type { ImportWarning, SourceBlockKind } from "../source-document.ts";
import { parseField } from "../transcript/record-fields.ts";
import { looksLikeSpeakerLine } from "../transcript/speaker-line.ts";
import { joinLines, type KnownWords } from "./join-lines.ts";
import { isFull, isUnderline, type LineShape, SENTENCE_END } from "./line-shape.ts";
import type { Line, LineGroup } from "./lines.ts";

/** A paragraph of a plain text, before it is known which are headings. */
export interface TextParagraph {
  kind: SourceBlockKind;
  text: string;
  line: number;
  page: number | null;
  /** More blank lines than usual stand before it. */
  isApart: boolean;
  /** It has blank lines before and behind it, or the text begins or ends there. */
  isAlone: boolean;
  warnings: ImportWarning[];
}

const BULLET = /^[•‣◦▪●∙]\s*/u;
const BULLET_OR_STAR = /^(?:[•‣◦▪●∙]|\*(?=\s))\s*/u;
/** As chats and recordings begin their lines, whatever the line before ends in. */
const STAMPED = /^(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s|<[^<>]{1,40}>\s)/u;
const RULE = /^(?:[-=_~*#+.•\s]{3,}|⁂)$/u;
const COLUMNS = /\S(?: {3,}|\t+)\S|\S\s*\|\s*\S/gu;
const SHORT_LINE = 65;
const FEWEST_VERSES = 3;

/**
 * The paragraphs of a text. Where the file breaks lines at a width, lines go together that end because
 * the next word had no room; else each line is a paragraph. Verse and tables keep their lines.
 */
export function readParagraphs(
  groups: LineGroup[],
  shape: LineShape,
  words: KnownWords,
): TextParagraph[] {
  const paragraphs: TextParagraph[] = [];
  let isAfterRule = false;
  for (const group of groups) {
    if (group.lines.length === 1 && isRule(group.lines[0] as Line)) {
      isAfterRule = true;
      continue;
    }
    const read = readGroup(group.lines, shape, words);
    read.forEach((paragraph, index) => {
      const isFirst = index === 0;
      const isApart = isFirst && (isAfterRule || group.gap > shape.gap);
      const isAlone = read.length === 1;
      paragraphs.push({ ...paragraph, isApart, isAlone, page: isFirst ? group.page : null });
    });
    isAfterRule = false;
  }
  return paragraphs;
}

/** A line of signs between parts. What looks like numbers and brackets is none. */
function isRule({ text }: Line): boolean {
  return RULE.test(text);
}

type Words = Pick<TextParagraph, "kind" | "text" | "line" | "warnings">;

function readGroup(lines: Line[], shape: LineShape, words: KnownWords): Words[] {
  const underlined = underlinedHeading(lines);
  if (underlined)
    return [underlined, ...(lines.length > 2 ? readGroup(lines.slice(2), shape, words) : [])];
  if (isTable(lines)) return [asWritten("preformatted", lines)];
  const [first, ...others] = lines as [Line, ...Line[]];
  if (isNameAlone(first) && others.length > 0 && !isShouted(others[0] as Line))
    return [paragraph([first], words), ...readGroup(others, shape, words)];
  if (isVerse(lines, shape)) return [asWritten("verse", lines)];
  return partLines(lines, shape.width).map((part) => paragraph(part, words));
}

function partLines(lines: Line[], width: number | null): Line[][] {
  const parts: Line[][] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before && width !== null && goesOn(before, line, width)) parts.at(-1)?.push(line);
    else parts.push([line]);
  });
  return parts;
}

/** Whether a line goes on with the paragraph of the one before. */
function goesOn(before: Line, line: Line, width: number): boolean {
  if (BULLET.test(line.text) || STAMPED.test(line.text)) return false;
  const isEnd = SENTENCE_END.test(before.text);
  if (isEnd && looksLikeSpeakerLine(line.text)) return false;
  if (isEnd && line.indent > before.indent + 1) return false;
  return isFull(before, line, width * 0.9) || (!isEnd && /^\p{Ll}/u.test(line.text));
}

function underlinedHeading([first, second]: Line[]): Words | null {
  if (!first || !second || !isUnderline(second) || isUnderline(first)) return null;
  return { kind: "heading", text: first.text, line: first.number, warnings: [] };
}

/** Lines of cells: most have a wide space at the place where the others have one. */
function isTable(lines: Line[]): boolean {
  if (lines.length < 2 || lines.some(({ text }) => looksLikeSpeakerLine(text))) return false;
  const places = new Map<number, number>();
  for (const { text, indent } of lines)
    for (const match of text.matchAll(COLUMNS)) {
      const place =
        text.includes("|") || text.includes("\t") ? 0 : indent + match.index + match[0].length;
      places.set(place, (places.get(place) ?? 0) + 1);
    }
  return Math.max(0, ...places.values()) >= Math.max(2, lines.length * 0.7);
}

/** A name in capitals on a line of its own, with what is said below. */
function isNameAlone({ text }: Line): boolean {
  return text.length <= 40 && /^\p{Lu}[\p{Lu}\s.'’-]*\p{Lu}[.:]?$/u.test(text);
}

/** Short lines, few of which end a sentence, and none where a word had no room. */
function isVerse(lines: Line[], { width }: LineShape): boolean {
  if (lines.length < FEWEST_VERSES) return false;
  if (lines.some(({ text }) => isLineOfItsOwn(text))) return false;
  const longest = width === null ? SHORT_LINE : Math.min(SHORT_LINE, width);
  if (lines.some(({ text }) => text.length > longest)) return false;
  if (width !== null)
    return !lines.slice(1).some((next, index) => isFull(lines[index] as Line, next, width));
  const ends = lines.slice(0, -1).filter(({ text }) => /[.!?]["”’)]*$/u.test(text)).length;
  return ends <= (lines.length - 1) / 2;
}

function isShouted({ text }: Line): boolean {
  return text === text.toUpperCase();
}

function isLineOfItsOwn(text: string): boolean {
  return looksLikeSpeakerLine(text) || parseField(text) !== null || BULLET_OR_STAR.test(text);
}

function asWritten(kind: "verse" | "preformatted", lines: Line[]): Words {
  const indent = Math.min(...lines.map((line) => line.indent));
  const text = lines
    .map((line) => (kind === "verse" ? line.text : " ".repeat(line.indent - indent) + line.text))
    .join("\n");
  return {
    kind,
    text: text.trim().normalize("NFC"),
    line: (lines[0] as Line).number,
    warnings: [],
  };
}

function paragraph(lines: Line[], words: KnownWords): Words {
  const { text, warnings } = joinLines(lines, words);
  const bullet = (lines.length > 1 || BULLET.test(text) ? BULLET : BULLET_OR_STAR).exec(text);
  const plain = text.slice(bullet?.[0].length ?? 0).replaceAll(/\t[ \t]*| [ \t]+/gu, " ");
  const line = (lines[0] as Line).number;
  return { kind: bullet ? "item" : "paragraph", text: plain.normalize("NFC"), line, warnings };
}
