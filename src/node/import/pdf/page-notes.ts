import type { Line } from "./reading-order.ts";
import type { PdfPageLines } from "./running-lines.ts";
import { joinWords, type Vocabulary } from "./join-lines.ts";

/** Pages without their footnotes, and the footnotes by page and mark. */
export interface NotedPages {
  pages: PdfPageLines[];
  noteAt(page: number, mark: string): string | null;
}

interface Note {
  mark: string;
  text: string;
}

/** Footnotes are set smaller than the text. */
const SMALLER = 0.93;
const MARK = /^(\d{1,3}|[*†‡§¶]{1,3})[.)]?\s*(?=\S)/u;

/** Footnotes at the foot of a column, in smaller letters, whose marks are raised in the text of the same page. */
export function withoutFootnotes(
  pages: readonly PdfPageLines[],
  bodySize: number,
  vocabulary: Vocabulary,
): NotedPages {
  const notes = new Map<string, Note>();
  let last: Note | null = null;
  const bare = pages.map((page) => {
    const { body, feet } = divide(page.lines, bodySize);
    const marks = new Set(body.flatMap(raisedIn));
    const left: Line[] = [];
    let current: Note | null = last;
    for (const line of feet) {
      const mark = MARK.exec(line.text)?.[1];
      if (mark !== undefined && marks.has(mark)) {
        current = { mark, text: line.text.replace(MARK, "") };
        notes.set(`${page.number} ${mark}`, current);
      } else if (current) current.text = joinWords(current.text, line.text, vocabulary).text;
      else left.push(line);
    }
    last = feet.length > 0 ? current : null;
    if (left.length === 0) return { ...page, lines: body };
    const kept = new Set([...body, ...left]);
    return { ...page, lines: page.lines.filter((line) => kept.has(line)) };
  });
  return {
    pages: bare,
    noteAt: (page, mark) => notes.get(`${page} ${mark}`)?.text ?? null,
  };
}

export function raisedIn({ text, raised }: Line): string[] {
  return raised.map(({ at, length }) => text.slice(at, at + length));
}

/** What is small at the end of each column, from the first line that begins with a mark. */
function divide(lines: readonly Line[], bodySize: number): { body: Line[]; feet: Line[] } {
  const body: Line[] = [];
  const feet: Line[] = [];
  for (const column of columnsOf(lines)) {
    let start = column.length;
    while (start > 0 && (column[start - 1]?.size ?? bodySize) < SMALLER * bodySize) start -= 1;
    body.push(...column.slice(0, start));
    feet.push(...column.slice(start));
  }
  return body.length === 0 ? { body: feet, feet: [] } : { body, feet };
}

function columnsOf(lines: readonly Line[]): Line[][] {
  const columns: Line[][] = [];
  for (const line of lines) {
    const before = columns.at(-1)?.at(-1);
    if (before && before.base < line.base) columns.at(-1)?.push(line);
    else columns.push([line]);
  }
  return columns;
}
