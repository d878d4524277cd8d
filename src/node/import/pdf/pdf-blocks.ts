import { plainLine } from "../../../core/import/plain-line.ts";
import type { SourceBlock } from "../../../core/import/source-document.ts";
import { joinWords, type Vocabulary } from "./join-lines.ts";
import type { NotedPages } from "./page-notes.ts";
import type { PlacedLine } from "./paragraph-lines.ts";

/** What is known of a file when its paragraphs become blocks. */
export interface PdfFacts {
  bodySize: number;
  words: Vocabulary;
  noteAt: NotedPages["noteAt"];
  labelOf(page: number): string;
  /** The titles of its outline, folded, with their levels. */
  outline: ReadonlyMap<string, number>;
}

const HEADING_SIZE = 1.12;
const LONGEST_HEADING = 250;

export function toBlocks(paragraphs: readonly PlacedLine[][], facts: PdfFacts): SourceBlock[] {
  const levels = headingLevels(paragraphs, facts);
  let page = 0;
  return paragraphs.flatMap((lines) => {
    const block = toBlock(lines, page, facts, levels);
    page = lines.at(-1)?.page ?? page;
    return block.text === "" ? [] : [block];
  });
}

function toBlock(
  lines: readonly PlacedLine[],
  pageBefore: number,
  facts: PdfFacts,
  levels: ReadonlyMap<number, number>,
): SourceBlock {
  const notes: SourceBlock["notes"] = [];
  const pages: SourceBlock["pages"] = [];
  let text = "";
  let page = pageBefore;
  for (const line of lines) {
    const bare = withoutMarks(line, facts.noteAt);
    const joined = joinWords(text, bare.text, facts.words);
    for (; page < line.page; page += 1)
      pages.push({ at: joined.at, label: facts.labelOf(page + 1) });
    for (const note of bare.notes) notes.push({ ...note, at: note.at + joined.at });
    text = joined.text;
  }
  const level = headingLevel(lines, text, facts, levels);
  const composed = composedText(text, notes, pages);
  const place = `page ${lines[0]?.page ?? 1}`;
  const kind = level > 0 ? "heading" : "paragraph";
  return { kind, level, ...composed, speaker: null, time: null, place };
}

/** In NFC, with the places moved along. */
function composedText(
  raw: string,
  notes: SourceBlock["notes"],
  pages: SourceBlock["pages"],
): Pick<SourceBlock, "text" | "notes" | "pages"> {
  const text = plainLine(raw) ?? "";
  if (text === raw) return { text, notes, pages };
  const moved = <T extends { at: number }>(item: T): T => ({
    ...item,
    at: Math.min(raw.slice(0, item.at).normalize("NFC").length, text.length),
  });
  return { text, notes: notes.map(moved), pages: pages.map(moved) };
}

/** The words of a line, and the notes whose marks were raised in it. */
function withoutMarks(line: PlacedLine, noteAt: NotedPages["noteAt"]) {
  const notes: SourceBlock["notes"] = [];
  let text = "";
  let from = 0;
  for (const { at, length } of line.raised) {
    const mark = line.text.slice(at, at + length);
    const note = plainLine(noteAt(line.page, mark));
    if (note === null) continue;
    text = (text + line.text.slice(from, at)).trimEnd();
    notes.push({ at: text.length, mark, text: note, by: null });
    from = at + length;
  }
  return { text: text + line.text.slice(from), notes };
}

/** Larger letters are higher headings. */
function headingLevels(paragraphs: readonly PlacedLine[][], { bodySize }: PdfFacts) {
  const sizes = paragraphs
    .filter((lines) => lines.every(({ size }) => size >= HEADING_SIZE * bodySize))
    .map((lines) => step(lines));
  const ranked = [...new Set(sizes)].toSorted((one, other) => other - one);
  return new Map(ranked.map((size, at) => [size, Math.min(at + 1, 6)]));
}

function step(lines: readonly PlacedLine[]): number {
  return Math.round((lines[0]?.size ?? 0) * 2) / 2;
}

function headingLevel(
  lines: readonly PlacedLine[],
  text: string,
  { bodySize, outline }: PdfFacts,
  levels: ReadonlyMap<number, number>,
): number {
  if (text.length > LONGEST_HEADING) return 0;
  const isLarge = lines.every(({ size }) => size >= HEADING_SIZE * bodySize);
  if (isLarge && /\p{L}/u.test(text))
    return outline.get(foldTitle(text)) ?? levels.get(step(lines)) ?? 1;
  return outline.get(foldTitle(text)) ?? 0;
}

export function foldTitle(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
