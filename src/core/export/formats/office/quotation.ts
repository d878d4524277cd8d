import type { Piece } from "../../pieces.ts";
import {
  CUT,
  type Utterance,
  utteranceDetail,
  utteranceName,
  utterancesOf,
} from "../../utterances.ts";
import type { Excerpt } from "../../excerpts.ts";
import {
  type Comment,
  type Inline,
  type Paragraph,
  paragraph,
  type Run,
  run,
} from "./paragraph.ts";
import type { ParagraphStyle } from "./styles.ts";
import { wordParts } from "../../word-parts.ts";

/** What hangs on the quoted words. */
export interface Hanging {
  comment: Comment | null;
  /** The footnote, or the reference in brackets. */
  citation: Inline[];
}

/** The quoted words with their surroundings as block quotes, each voice named before its words. */
export function* quotationOf(excerpt: Excerpt, hanging: Hanging): Iterable<Paragraph> {
  const { before, pieces, after, work } = excerpt;
  const language = work?.language ?? null;
  const quoted = new Set(pieces);
  for (const utterance of utterancesOf([...before, ...pieces, ...after])) {
    yield speakerLine(utterance, language);
    for (const group of paragraphsOf(utterance.pieces, quoted)) {
      const isQuoted = group.some((piece) => quoted.has(piece));
      const content = group.flatMap((piece, index) =>
        between(piece, index).concat(
          piece === pieces[0] ? commentStart(hanging) : [],
          wordsOf(piece, language),
          piece === pieces.at(-1) ? [...commentEnd(hanging), ...hanging.citation] : [],
        ),
      );
      yield paragraph(isQuoted ? quoteStyle(utterance) : "context", ...content);
    }
  }
}

function speakerLine(utterance: Utterance, language: string | null): Paragraph {
  const { voice } = utterance;
  const isNamedBySource = voice?.part === "speech";
  return paragraph(
    "speaker",
    run(utteranceName(utterance), {
      style: "speaker-name",
      language: isNamedBySource ? language : null,
    }),
    run(`${utteranceDetail(utterance)}:`),
  );
}

function quoteStyle({ voice }: Utterance): ParagraphStyle {
  return voice?.part === "editor" ? "editor" : "quote";
}

/** Pieces of one passage in one paragraph; words that are quoted and their surroundings never share one. */
function paragraphsOf(pieces: readonly Piece[], quoted: ReadonlySet<Piece>): Piece[][] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1)?.[0];
    const isSame = last?.passage === piece.passage && quoted.has(last) === quoted.has(piece);
    if (isSame) groups.at(-1)?.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

function between(piece: Piece, index: number): Inline[] {
  const space = index > 0 ? [run(" ")] : [];
  return piece.isCutBefore ? [...space, run(CUT, { style: "omission" }), run(" ")] : space;
}

function wordsOf(piece: Piece, language: string | null): Run[] {
  return wordParts(piece)
    .filter(({ words }) => words !== "")
    .map(({ words, isInserted }) =>
      run(words, isInserted ? { style: "insertion", language } : { language }),
    );
}

function commentStart({ comment }: Hanging): Inline[] {
  return comment ? [{ kind: "comment-start", comment }] : [];
}

function commentEnd({ comment }: Hanging): Inline[] {
  return comment ? [{ kind: "comment-end", comment }] : [];
}
