import { readDateline } from "../transcript/datelines.ts";
import { startsWithDate } from "../transcript/dates.ts";
import { parseField } from "../transcript/record-fields.ts";
import { looksLikeSpeakerLine } from "../transcript/speaker-line.ts";
import type { TextParagraph } from "./paragraphs.ts";

const LONGEST = 220;
const LONG_PARAGRAPH = 80;
const FEWEST_LONG = 3;
const FEWEST_MARKED = 2;
const PUNCTUATED_SHARE = 0.8;

const PART =
  /^(?:chapter|part|book|section|act|scene|appendix|глава|часть|раздел|приложение|действие|явление|сцена)\s+(?:[ivxlcdm]+|\d+|[a-zа-я]|one|two|three|four|five|six|seven|eight|nine|ten|перв\p{L}+|втор\p{L}+|трет\p{L}+)(?![\p{L}\p{N}])/iu;
/** What stands below a chapter or an act. */
const SMALL_PART = /^(?:section|scene|раздел|явление|сцена)\s/iu;
const NUMBER = /^(?:[IVXLCDM]+|\d{1,3})\.?$/u;
const CAPITALS = /^[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*$/u;
const ENDED = /[.!?…:;,][)\]”’"»]*$/u;
const BEGINS = /^["“«‘'([]?(?:\p{Lu}|\p{N}|\p{Lo})/u;

/**
 * The levels of the paragraphs that surely are headings, by index. They stand alone, end in no full stop
 * in a text whose paragraphs do, and have something below them; the first, before any text, is the title.
 */
export function findHeadings(paragraphs: TextParagraph[]): Map<number, number> {
  const repeated = repeatedTexts(paragraphs);
  const isPunctuated = endsSentences(paragraphs);
  const isMarked = paragraphs.filter(({ kind }) => kind === "heading").length >= FEWEST_MARKED;
  const mayBe = paragraphs.map(
    (paragraph) =>
      isCandidate(paragraph) && !repeated.has(paragraph.text) && !(isMarked && isBare(paragraph)),
  );
  const levels = new Map<number, number>();
  let isBegun = false;
  paragraphs.forEach((paragraph, index) => {
    const { kind, text } = paragraph;
    const isTitle = !isBegun && mayBe[index] === true;
    const stands =
      mayBe[index] === true &&
      (kind === "heading" || PART.test(text) || NUMBER.test(text) || CAPITALS.test(text));
    const next = paragraphs[index + 1];
    const hasText = next !== undefined && mayBe[index + 1] === false && !isShortItem(next);
    const isBelow = hasText && (isPunctuated || stands);
    const isPart = stands && PART.test(text);
    if (kind === "heading" || (mayBe[index] && (isTitle || isBelow || isPart)))
      levels.set(index, levels.size === 0 && isTitle ? 1 : levelOf(text));
    if (levels.size > 0 || isText(paragraph)) isBegun = true;
  });
  return levels;
}

function isCandidate({ kind, text, isAlone }: TextParagraph): boolean {
  if (kind === "heading") return true;
  if (kind !== "paragraph" || !isAlone || text.length > LONGEST) return false;
  if (PART.test(text) || NUMBER.test(text)) return !/\p{Ll}[.!?]\s+\p{Lu}/u.test(text);
  if (ENDED.test(text) || !BEGINS.test(text) || !/\p{L}{2}/u.test(text)) return false;
  if (/^[([].*[)\]]$/u.test(text) || /^By\s\p{Lu}\p{L}+\s\p{Lu}/u.test(text)) return false;
  if (startsWithDate(text) || readDateline(text)?.isLoose === false) return false;
  return (!looksLikeSpeakerLine(text) && parseField(text) === null) || isHeadingLike(text);
}

/** Where headings are underlined, a number or the word “I” alone on a line is none. */
function isBare({ kind, text }: TextParagraph): boolean {
  return kind !== "heading" && NUMBER.test(text);
}

function levelOf(text: string): number {
  return SMALL_PART.test(text) ? 3 : 2;
}

/** `Bonus: a word more` names nobody, though it has the colon of a speaker’s line. */
function isHeadingLike(text: string): boolean {
  const field = parseField(text);
  return field !== null && field.meaning === "other" && field.value.length > 20;
}

/** Lists of links end many a page, and what stands above them is no heading. */
function isShortItem({ kind, text }: TextParagraph): boolean {
  return kind === "item" && text.length < 40 && !ENDED.test(text);
}

function repeatedTexts(paragraphs: TextParagraph[]): Set<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { text } of paragraphs) {
    if (seen.has(text)) repeated.add(text);
    seen.add(text);
  }
  return repeated;
}

function endsSentences(paragraphs: TextParagraph[]): boolean {
  const long = paragraphs.filter(({ text }) => text.length >= LONG_PARAGRAPH && text.length !== 0);
  const ended = long.filter(({ text }) => ENDED.test(text));
  return long.length >= FEWEST_LONG && ended.length / long.length >= PUNCTUATED_SHARE;
}

function isText({ text }: TextParagraph): boolean {
  return (text.length >= LONG_PARAGRAPH && ENDED.test(text)) || looksLikeSpeakerLine(text);
}
