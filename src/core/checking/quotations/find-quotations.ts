import type { TextSpan } from "../../../contract/work.ts";
import type { Manuscript, ManuscriptParagraph } from "../manuscript.ts";
import { tellsOfSpeech } from "../speech-verbs.ts";
import { type MarkedText, markedTexts } from "./quotation-marks.ts";
import type { Quotation, QuotationPiece } from "./quotation.ts";

const OMISSION = /[[(<{]\s*(?:…|\.\s?\.\s?\.\s?\.?)\s*[\])>}]|…\.?|\.(?:\s?\.){2,3}/gu;
/** The most characters that `he said,` and the like have. */
const LONGEST_INTERRUPTION = 90;
const WORDS = /[\p{L}\p{N}]/u;
const CREDIT = /^\s*(?:[—–]|--)\s*\p{L}/u;

/**
 * All quotations of a manuscript in the order of their beginning, those inside others after them: in quotation marks,
 * set off as blocks, or as epigraphs before a line that names somebody.
 */
export function findQuotations(manuscript: Manuscript): Quotation[] {
  const blocks = setOff(manuscript);
  const marked = markedTexts(manuscript);
  const isWholeBlock = ({ start, end }: TextSpan) =>
    blocks.some(
      (block) => start - block.start <= 3 && block.end - end <= 3 && start >= block.start,
    );
  const own = marked.filter((one) => !isWholeBlock(one));
  const others = rejoined(own, manuscript);
  for (const one of others)
    one.isInner ||= blocks.some((block) => one.start >= block.start && one.end <= block.end);
  const quotations = [...blocks, ...others];
  return quotations
    .filter(({ pieces }) => pieces.length > 0)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function setOff({ text, paragraphs }: Manuscript): Quotation[] {
  const found: Quotation[] = [];
  for (let at = 0; at < paragraphs.length; at++) {
    const first = paragraphs[at]!;
    const isQuote = first.kind === "quote";
    let end = at;
    if (!isQuote && !isEpigraph(text, paragraphs, at)) continue;
    if (isQuote) while (paragraphs[end + 1]?.kind === "quote") end++;
    const lines = paragraphs.slice(at, end + 1);
    let credit: TextSpan | null = null;
    const last = lines.at(-1)!;
    if (isQuote && lines.length > 1 && isCredit(text, last)) credit = lines.pop()!;
    else if (paragraphs[end + 1] && isCredit(text, paragraphs[end + 1]!))
      credit = paragraphs[++end]!;
    found.push(blockOf(text, lines, isQuote ? "block" : "epigraph", credit));
    at = end;
  }
  return found;
}

/** A paragraph at the beginning of a part, without marks, before a line such as `— Anna Berg`. */
function isEpigraph(text: string, paragraphs: ManuscriptParagraph[], at: number): boolean {
  const [before, paragraph, next] = [paragraphs[at - 1], paragraphs[at]!, paragraphs[at + 1]];
  if (paragraph.kind !== "text" || !next || !isCredit(text, next)) return false;
  if (before && before.kind !== "heading" && at > 3) return false;
  return !isCredit(text, paragraph);
}

function isCredit(text: string, { start, end }: TextSpan): boolean {
  return end - start <= 160 && CREDIT.test(text.slice(start, end).replace(/^[>\s]+/u, ""));
}

function blockOf(
  text: string,
  lines: ManuscriptParagraph[],
  kind: "block" | "epigraph",
  credit: TextSpan | null,
): Quotation {
  const trimmed = lines.map((line) => withoutMarks(text, line));
  const pieces = trimmed.flatMap((line, at) =>
    piecesOf(text, line, at === 0 ? "none" : "paragraph"),
  );
  const [start, end] = [pieces[0]?.start ?? 0, pieces.at(-1)?.end ?? 0];
  return { kind, start, end, pieces: firstOfAll(pieces), isInner: false, credit };
}

/** A line of a block without `>` and without quotation marks around all of it. */
function withoutMarks(text: string, { start, end }: TextSpan): TextSpan {
  const raw = text.slice(start, end);
  const before = /^[>\s]*[“„«"”]?\s*/u.exec(raw)![0].length;
  const after = /\s*[”“»"]?\s*$/u.exec(raw)![0].length;
  return { start: start + before, end: Math.max(start + before, end - after) };
}

function rejoined(marked: MarkedText[], { text, paragraphs }: Manuscript): Quotation[] {
  const found: Quotation[] = [];
  let last: Quotation | null = null;
  for (const one of marked) {
    const pieces = one.lines.flatMap((line, at) =>
      piecesOf(text, line, at === 0 ? "none" : "paragraph"),
    );
    const goesOn: boolean =
      last !== null && !one.isInner && isInterruption(text, last, one, paragraphs);
    if (goesOn && last !== null && pieces.length > 0) {
      pieces[0]!.before = "interruption";
      last.pieces.push(...pieces);
      last.end = one.end;
      continue;
    }
    const quotation: Quotation = {
      kind: "marks",
      start: one.start,
      end: one.end,
      pieces: firstOfAll(pieces),
      isInner: one.isInner,
      credit: null,
    };
    found.push(quotation);
    // Without words of its own it is none that others could go on with.
    if (!one.isInner) last = pieces.length > 0 ? quotation : null;
  }
  return found;
}

/** Whether `, he said,` or the like stands between two of the same paragraph. */
function isInterruption(
  text: string,
  last: TextSpan,
  next: TextSpan,
  paragraphs: ManuscriptParagraph[],
): boolean {
  if (next.start < last.end) return false;
  const between = text.slice(last.end, next.start).replace(/^[”»"’'“]/u, "");
  const words = between.replace(/[“„«"‘']$/u, "").trim();
  if (words.length > LONGEST_INTERRUPTION || /[.!?;:]\s*$/u.test(words) || /[.!?]\s/u.test(words))
    return false;
  if (!paragraphs.some(({ start, end }) => start <= last.start && next.end <= end)) return false;
  const isOpen =
    /[,—–-]\s*$/u.test(text.slice(last.start, last.end)) || /^[\s]*[,—–-]/u.test(between);
  const goesOn = /[,—–-]$/u.test(words);
  return isOpen && goesOn && tellsOfSpeech(words);
}

function piecesOf(
  text: string,
  line: TextSpan,
  before: QuotationPiece["before"],
): QuotationPiece[] {
  const pieces: QuotationPiece[] = [];
  const raw = text.slice(line.start, line.end);
  let from = 0;
  let kind = before;
  const put = (to: number) => {
    const part = raw.slice(from, to);
    if (!WORDS.test(part)) return;
    const words = part.trim();
    const start = line.start + from + part.indexOf(words);
    pieces.push({ start, end: start + words.length, before: kind });
    kind = "omission";
  };
  for (const { index, 0: mark } of raw.matchAll(OMISSION)) {
    put(index);
    if (index === 0 && kind === "none") kind = "none";
    else kind = "omission";
    from = index + mark.length;
  }
  put(raw.length);
  return pieces;
}

function firstOfAll(pieces: QuotationPiece[]): QuotationPiece[] {
  return pieces.map((piece, at) => (at === 0 ? { ...piece, before: "none" } : piece));
}
