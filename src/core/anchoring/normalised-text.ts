/**
 * A text in the one form in which words are compared, and the way back: the unit `text[i]` stands for the original
 * from `starts[i]` to `ends[i]`, in UTF-16 code units, both never decreasing.
 */
export interface NormalisedText {
  text: string;
  starts: Uint32Array;
  ends: Uint32Array;
}

const LIGATURES: Record<string, string> = {
  "\uFB00": "ff",
  "\uFB01": "fi",
  "\uFB02": "fl",
  "\uFB03": "ffi",
  "\uFB04": "ffl",
  "\uFB05": "st",
  "\uFB06": "st",
};

/** Whether every character is what it is composed to, so that there is nothing to put together. */
const SIMPLE = /^[\0-\u02FF\u0370-\u0482\u048A-\u052F\u1E00-\u1EFF\u2000-\u20CF\uFB00-\uFB06]*$/u;
const LETTER = /[\p{L}\p{M}]/u;
const SPACE = /\s/u;
const IGNORABLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/u;
const APOSTROPHE = /['‘’‚‛ʼʹ′`´]/u;
const QUOTATION_MARK = /["“”„‟«»″]/u;
const DASH = /[‒–—―−]/u;
const HYPHEN = /[-‐‑]/u;
const GRAPHEMES = new Intl.Segmenter("und", { granularity: "grapheme" });

/** What one unit of a composed text is for comparison; the kinds that depend on what stands around them are marks. */
type Sort = "unit" | "space" | "hyphen" | "soft hyphen" | "dash" | "nothing";

interface Piece {
  text: string;
  sort: Sort;
  start: number;
  end: number;
}

/**
 * Letters composed (NFC), ligatures taken apart, one form of apostrophes and quotation marks, any white space one
 * space and none around dashes; hyphens inside words are left out with the line break that may follow them, as are
 * invisible characters. Case, accents, ё and й stay: they make other words.
 */
export function normaliseText(original: string): NormalisedText {
  const written = new Writer(original.length);
  const pieces = piecesOf(original);
  let last: Piece | null = null;
  for (let at = 0; at < pieces.length;) {
    const piece = pieces[at]!;
    if (piece.sort === "nothing") {
      at += 1;
    } else if (piece.sort === "unit") {
      written.put(piece.text, piece.start, piece.end);
      last = piece;
      at += 1;
    } else {
      const end = endOfMarks(pieces, at);
      putMarks(written, pieces.slice(at, end), last, pieces[end] ?? null);
      at = end;
    }
  }
  return written.finish();
}

/** Spaces, hyphens and dashes side by side are one thing, whatever invisible stands between them. */
function endOfMarks(pieces: Piece[], from: number): number {
  let end = from;
  while (end < pieces.length && pieces[end]!.sort !== "unit") end += 1;
  return end;
}

function putMarks(written: Writer, all: Piece[], before: Piece | null, after: Piece | null): void {
  const marks = all.filter(({ sort }) => sort !== "nothing");
  const start = marks[0]!.start;
  const end = marks.at(-1)!.end;
  if (isInsideWord(marks, before, after)) return;
  if (marks.some(({ sort }) => sort === "hyphen" || sort === "dash")) {
    const dashes = marks.filter(({ sort }) => sort === "hyphen" || sort === "dash");
    written.put("-", dashes[0]!.start, dashes.at(-1)!.end);
  } else if (marks.some(({ sort }) => sort === "space")) written.put(" ", start, end);
}

/** A hyphen right behind a letter and before another one, at most a line break between. */
function isInsideWord(
  [first, ...rest]: Piece[],
  before: Piece | null,
  after: Piece | null,
): boolean {
  const isHyphen = first!.sort === "hyphen" || first!.sort === "soft hyphen";
  return (
    isHyphen &&
    rest.every(({ sort }) => sort === "space") &&
    before !== null &&
    after !== null &&
    LETTER.test(before.text) &&
    LETTER.test(after.text)
  );
}

function piecesOf(original: string): Piece[] {
  const pieces: Piece[] = [];
  if (SIMPLE.test(original)) {
    for (let at = 0; at < original.length; at += 1) pieces.push(pieceOf(original[at]!, at, at + 1));
    return pieces;
  }
  for (const { segment, index } of GRAPHEMES.segment(original)) {
    const end = index + segment.length;
    if (segment.length === 1) pieces.push(pieceOf(segment, index, end));
    else
      for (const character of segment.normalize("NFC")) pieces.push(pieceOf(character, index, end));
  }
  return pieces;
}

function pieceOf(character: string, start: number, end: number): Piece {
  const piece = (sort: Sort, text = character): Piece => ({ text, sort, start, end });
  const code = character.codePointAt(0)!;
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x400 && code <= 0x52f)) return piece("unit");
  if (code === 0xad) return piece("soft hyphen");
  if (IGNORABLE.test(character)) return piece("nothing");
  if (SPACE.test(character)) return piece("space");
  if (HYPHEN.test(character)) return piece("hyphen");
  if (DASH.test(character)) return piece("dash");
  if (APOSTROPHE.test(character)) return piece("unit", "'");
  if (QUOTATION_MARK.test(character)) return piece("unit", '"');
  return piece("unit", LIGATURES[character] ?? character.normalize("NFC"));
}

class Writer {
  private readonly parts: string[] = [];
  private starts: Uint32Array;
  private ends: Uint32Array;
  private length = 0;

  constructor(expected: number) {
    this.starts = new Uint32Array(expected + 16);
    this.ends = new Uint32Array(expected + 16);
  }

  put(text: string, start: number, end: number): void {
    if (this.length + text.length > this.starts.length) this.grow(text.length);
    this.parts.push(text);
    this.starts.fill(start, this.length, this.length + text.length);
    this.ends.fill(end, this.length, this.length + text.length);
    this.length += text.length;
  }

  finish(): NormalisedText {
    return {
      text: this.parts.join(""),
      starts: this.starts.slice(0, this.length),
      ends: this.ends.slice(0, this.length),
    };
  }

  private grow(by: number): void {
    const more = (old: Uint32Array) => {
      const larger = new Uint32Array(2 * old.length + by);
      larger.set(old);
      return larger;
    };
    this.starts = more(this.starts);
    this.ends = more(this.ends);
  }
}
