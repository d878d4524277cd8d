import type { CitedQuotation } from "../../contract/export.ts";
import type { TextRange } from "../../contract/work.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { normaliseRanges } from "../anchoring/ranges.ts";
import { chicagoNotes } from "../citation/chicago/chicago-notes.ts";
import { citationOf } from "../citation/citation-of.ts";
import { escapeHtml } from "../text/html-text.ts";
import { linkTo } from "../corpus/link.ts";
import { piecesAt, voicesOf } from "./pieces.ts";
import { htmlText, plainText } from "../citation/styled-text.ts";
import { CUT, type Utterance, utteranceName, utterancesOf } from "./utterances.ts";

/**
 * The words at these ranges with their speakers, a citation and a link, for the clipboard.
 * @throws ReadoutError `passage-not-found`, or `range-invalid` when a range lies outside its passage,
 * holds no words, or the ranges are of several works.
 */
export function cite(ranges: TextRange[], corpus: Corpus): CitedQuotation {
  const words = normaliseRanges(ranges, corpus);
  const passages = [...new Set(words.map(({ passage }) => passage))];
  const [first = ""] = passages;
  const pieces = piecesAt(words, corpus);
  const work = corpus.work(corpus.passage(first).work);
  const citation = citationOf(work, voicesOf(pieces), passages, words);
  const note = chicagoNotes.first(citation);
  const utterances = utterancesOf(pieces);
  const link = linkTo(first);
  return {
    plain: `${utterances.map(plainUtterance).join("\n\n")}\n\n${plainText(note)}\n${link}`,
    html:
      `<blockquote cite="${escapeHtml(link)}">${utterances.map(htmlUtterance).join("")}</blockquote>` +
      `<p>${htmlText(note)} <a href="${escapeHtml(link)}">${escapeHtml(link)}</a></p>`,
  };
}

function paragraphsOf(utterance: Utterance): string[] {
  return utterance.pieces.map(({ exact, isCutBefore }) =>
    isCutBefore ? `${CUT} ${exact}` : exact,
  );
}

function plainUtterance(utterance: Utterance): string {
  return `${utteranceName(utterance)}: ${paragraphsOf(utterance).join("\n\n")}`;
}

function htmlUtterance(utterance: Utterance): string {
  const name = `<b>${escapeHtml(utteranceName(utterance))}:</b> `;
  return paragraphsOf(utterance)
    .map((words, index) => `<p>${index === 0 ? name : ""}${escapeHtml(words)}</p>`)
    .join("");
}
