import type { TextSpan } from "../../../contract/work.ts";
import type { Manuscript, ManuscriptParagraph } from "../manuscript.ts";

/** Text between a pair of quotation marks, by its parts in each of its paragraphs. */
export interface MarkedText extends TextSpan {
  isInner: boolean;
  lines: TextSpan[];
}

interface Open {
  mark: string;
  lines: TextSpan[];
  lineStart: number;
  isInner: boolean;
  /** Where a mark that could have closed this one as well closed another inside it. */
  sharedEnd: number | null;
}

/** What closes each mark that opens. */
const CLOSERS: Record<string, string> = {
  "“": "”",
  "„": "“”",
  "«": "»",
  "»": "«",
  "‹": "›",
  "‘": "’",
  "‚": "‘’",
  '"': '"',
  "'": "'’",
};
const MARKS = /[“”„«»‹›‘’‚"']/gu;
const SINGLE = /[‘’‚']/u;
const WORD = /[\p{L}\p{N}]/u;

/**
 * What stands in quotation marks, in the order of its beginning. A quotation of several paragraphs opens each of them
 * again; marks that nothing closes open nothing, and apostrophes are none.
 */
export function markedTexts({ text, paragraphs }: Manuscript): MarkedText[] {
  const reader = new MarkReader(text);
  for (const [at, paragraph] of paragraphs.entries()) reader.read(paragraph, paragraphs[at + 1]);
  return reader.found.sort((a, b) => a.start - b.start || b.end - a.end);
}

class MarkReader {
  readonly found: MarkedText[] = [];
  private open: Open[] = [];
  private paragraph: TextSpan = { start: 0, end: 0 };
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  read(paragraph: ManuscriptParagraph, next: ManuscriptParagraph | undefined): void {
    this.paragraph = paragraph;
    let from = paragraph.start;
    const [carried] = this.open;
    if (carried) {
      from += this.repeatedMark(paragraph, carried);
      carried.lineStart = from;
    }
    for (const { index, 0: mark } of this.text.slice(from, paragraph.end).matchAll(MARKS))
      this.meet(mark, from + index);
    this.endParagraph(next);
  }

  private endParagraph(next: ManuscriptParagraph | undefined): void {
    const outer = this.open.find(({ mark }) => !SINGLE.test(mark));
    if (outer && next && this.repeatedMark(next, outer) > 0) {
      outer.lines.push({ start: outer.lineStart, end: this.paragraph.end });
      this.open = [outer];
      return;
    }
    for (const one of this.open) if (one.sharedEnd !== null) this.put(one, one.sharedEnd);
    this.open = [];
  }

  /** How long the mark is with which a paragraph goes on with what was opened before; 0 when it does not. */
  private repeatedMark(paragraph: TextSpan, { mark }: Open): number {
    const start = this.text.slice(paragraph.start, paragraph.end);
    const space = /^[>\s]*/u.exec(start)![0].length;
    const first = start[space] ?? "";
    const isRepeated =
      first === mark || (mark === "«" && first === "»") || (mark === "„" && first === "“");
    return isRepeated ? space + 1 : 0;
  }

  private meet(mark: string, at: number): void {
    const isJoint = this.isWord(at - 1) && this.isWord(at + 1);
    if (isJoint && mark !== "„" && mark !== "«" && mark !== "»") return;
    const closing = this.closedBy(mark, at);
    if (closing >= 0) this.close(closing, at);
    else if (this.opens(mark, at))
      this.open.push({
        mark,
        lines: [],
        lineStart: at + 1,
        isInner: this.open.length > 0,
        sharedEnd: null,
      });
  }

  /** The place, among those that are open, of what a mark closes; -1 when it closes nothing. */
  private closedBy(mark: string, at: number): number {
    const closed = this.open.findLastIndex((one) => CLOSERS[one.mark]!.includes(mark));
    if (closed < 0) return -1;
    if (mark === '"' || mark === "'" || mark === "“" || mark === "‘" || mark === "«")
      if (this.looksOpening(at)) return -1;
    return SINGLE.test(mark) && this.isPossessive(at) ? -1 : closed;
  }

  private close(place: number, at: number): void {
    const closed = this.open[place]!;
    this.open.length = place;
    this.put(closed, at);
    for (const outer of this.open) if (outer.mark === closed.mark) outer.sharedEnd = at;
  }

  private put({ lines, lineStart, isInner }: Open, end: number): void {
    const all = [...lines, { start: lineStart, end }].flatMap((line) => this.trimmed(line));
    if (all.length === 0) return;
    this.found.push({ start: all[0]!.start, end: all.at(-1)!.end, isInner, lines: all });
  }

  private trimmed({ start, end }: TextSpan): TextSpan[] {
    const raw = this.text.slice(start, end);
    const words = raw.trim();
    if (words === "") return [];
    const from = start + raw.indexOf(words);
    return [{ start: from, end: from + words.length }];
  }

  private opens(mark: string, at: number): boolean {
    if (mark === "”" || mark === "’" || mark === "›") return false;
    if (mark === "“" || mark === "„" || mark === "«" || mark === "‹") return true;
    if (!this.looksOpening(at)) return false;
    return !SINGLE.test(mark) || this.isClosedLater(at);
  }

  /** A space, a dash or another opening before it, and no space after it. */
  private looksOpening(at: number): boolean {
    const before = at > this.paragraph.start ? this.text[at - 1]! : " ";
    const after = at + 1 < this.paragraph.end ? this.text[at + 1]! : " ";
    return /[\s([{<>—–\-/:“„«‹‘"']/u.test(before) && !/[\s.,;:!?)\]}]/u.test(after);
  }

  private isClosedLater(at: number): boolean {
    for (let later = at + 1; later < this.paragraph.end; later++) {
      const isMark = this.text[later] === "’" || this.text[later] === "'";
      if (isMark && !this.isWord(later + 1) && !/\s/u.test(this.text[later - 1]!)) return true;
    }
    return false;
  }

  /** `the Iraqis’ oil’`: a mark behind an s within a sentence that goes on to another such mark. */
  private isPossessive(at: number): boolean {
    if (!/[sS]/u.test(this.text[at - 1] ?? "")) return false;
    const rest = this.text.slice(at + 1, this.paragraph.end);
    return /^\s\p{Ll}[^‘]*?[^\s][’'](?![\p{L}\p{N}])/u.test(rest);
  }

  private isWord(at: number): boolean {
    return at >= 0 && at < this.text.length && WORD.test(this.text[at]!);
  }
}
