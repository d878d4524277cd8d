import type { SearchFilters } from "../../../src/contract/search.ts";
import type { Passage, TextSpan, Work } from "../../../src/contract/work.ts";

/** Something to look for: words that follow each other, the last one perhaps unfinished. */
export interface Wanted {
  words: string[];
  unfinished: boolean;
}

/** What a scan found in one passage. */
export interface Found {
  passage: string;
  matches: TextSpan[];
}

const DOT = "\uE000";
const INNER = `[a-z0-9а-я${DOT}]`;
const START = `(?<!${INNER})(?<!${INNER}')`;
const END = `(?:(?!${INNER}|'${INNER})|(?='s(?!${INNER}|'${INNER})))`;
const REST = `(?:${INNER}|'(?=${INNER})|(?<=\\d)[.,](?=\\d))*`;
const BETWEEN = `(?:'s)?[^a-z0-9а-я${DOT}]+`;
const APOSTROPHES = /['’ʼ‘ʹ′＇]/gu;
const ABBREVIATIONS = new RegExp(`${START}[a-zа-я](?:\\.[a-zа-я])+(?!${INNER})\\.?`, "gu");

/**
 * The rules of searching once more, written as regular expressions over the printed text, and without
 * the tokeniser or an index: slow, and good for English and Russian only.
 */
export function createScan(works: Work[]): (wanted: Wanted[], filters: SearchFilters) => Found[] {
  const entries = works.flatMap((work) =>
    work.passages.map((passage) => ({ passage, work, plain: plainLetters(passage.text) })),
  );
  return (wanted, filters) => {
    const sought = wanted.map((each) => ({ ...each, pattern: patternOf(each) }));
    return entries
      .filter(({ passage, work }) => isLetThrough(passage, work, filters))
      .map(({ passage, plain }) => {
        const spans = sought.map((each) => occurrences(plain, each));
        const isFound = spans.every((found) => found.length > 0);
        return { passage: passage.id, matches: isFound ? union(spans.flat()) : [] };
      })
      .filter(({ matches }) => matches.length > 0);
  };
}

/** The same number of code units, in lower case, without accents, abbreviations as one word. */
function plainLetters(text: string): string {
  const letters = [...text].map((letter) => {
    if (letter.length > 1 || letter === "й" || letter === "Й") return letter.toLowerCase();
    return letter.normalize("NFD").slice(0, 1).toLowerCase();
  });
  return letters
    .join("")
    .replace(APOSTROPHES, "'")
    .replace(ABBREVIATIONS, (found) => found.replaceAll(".", DOT));
}

function patternOf({ words, unfinished }: Wanted): RegExp {
  const parts = words.map((word, index) => {
    const plain = plainLetters(word);
    const isDotted = plain.includes(DOT);
    const isOpen = unfinished && index === words.length - 1 && !/^\d/u.test(plain);
    const before = /^\d/u.test(plain) ? `${START}(?<!\\d[.,])` : START;
    const after = (/\d$/u.test(plain) ? "(?![.,]\\d)" : "") + END;
    const body = escaped(isDotted ? plain.replace(/\uE000$/u, "") : plain);
    if (isOpen) return `${before}${body}${REST}`;
    return `${before}${body}${isDotted ? `${DOT}?` : ""}${after}`;
  });
  return new RegExp(parts.join(BETWEEN), "gu");
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");
}

function occurrences(
  plain: string,
  { words, unfinished, pattern }: Wanted & { pattern: RegExp },
): TextSpan[] {
  const lastWord = plainLetters(words.at(-1) ?? "");
  const found: TextSpan[] = [];
  pattern.lastIndex = 0;
  for (let hit = pattern.exec(plain); hit; hit = pattern.exec(plain)) {
    const start = hit.index;
    let end = start + hit[0].length;
    if (unfinished && hit[0].endsWith("'s") && !/^\d/u.test(lastWord)) {
      const isTyped =
        lastWord.includes("'") &&
        `${hit[0]} `.lastIndexOf(lastWord) + lastWord.length > hit[0].length - 2;
      if (!isTyped) end -= 2;
    }
    found.push({ start, end });
    pattern.lastIndex = start + 1;
  }
  return found;
}

function union(spans: TextSpan[]): TextSpan[] {
  const last = Math.max(...spans.map((span) => span.end));
  const result: TextSpan[] = [];
  for (let at = 0; at < last; at++) {
    const covering = spans.filter(({ start, end }) => start <= at && at < end);
    const open = result.at(-1);
    if (covering.length === 0) continue;
    if (open && open.end === at && spans.some(({ start, end }) => start < at && at < end))
      open.end = at + 1;
    else result.push({ start: at, end: at + 1 });
  }
  return result;
}

function isLetThrough(passage: Passage, work: Work, filters: SearchFilters): boolean {
  const { speakers, layers, records, works, from, to } = filters;
  const turn = work.turns.find((turn) => turn.passages.includes(passage.id));
  const record = work.records.find((record) => record.id === passage.record);
  if (works && !works.includes(work.id)) return false;
  if (layers && !layers.includes(passage.layer)) return false;
  if (speakers && !speakers.some((speaker) => speaker === turn?.speaker)) return false;
  if (records && !records.some((id) => id === record?.id)) return false;
  if (from === undefined && to === undefined) return true;
  if (!record) return false;
  return daysOf(record.date.earliest, record.date.latest).some(
    (day) =>
      (from === undefined || day >= from || day.startsWith(from)) &&
      (to === undefined || day <= to || day.startsWith(to)),
  );
}

/** Every day on which a record may have been made. */
function daysOf(earliest: string | null, latest: string | null): string[] {
  if (earliest === null || latest === null) return [];
  const days: string[] = [];
  for (const day = new Date(earliest); ; day.setUTCDate(day.getUTCDate() + 1)) {
    const iso = day.toISOString().slice(0, 10);
    if (iso > latest) return days;
    days.push(iso);
  }
}
