import type { CitationForm } from "../../contract/citation.ts";
import type { CitedQuotation, CiteRequest } from "../../contract/export.ts";
import { ReadoutError } from "../../contract/result.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { normaliseRanges } from "../anchoring/ranges.ts";
import type { Citation, CitationStyle } from "../citation/citation.ts";
import { citationOf } from "../citation/citation-of.ts";
import { citedOnlyBy, sortedEntries, sourcesOf } from "../citation/citing.ts";
import { escapeHtml } from "../text/html-text.ts";
import { linkTo } from "../corpus/link.ts";
import { piecesAt, voicesOf } from "./pieces.ts";
import { htmlText, plainText, type StyledText } from "../citation/styled-text.ts";
import { CUT, type Utterance, utteranceName, utterancesOf } from "./utterances.ts";

/**
 * The words at these ranges with their speakers, a citation and a link, for the clipboard.
 * @throws ReadoutError `passage-not-found`; `range-invalid` when a range lies outside its passage,
 * holds no words, or the ranges are of several works; `bad-input` for a form that the style does not have.
 */
export function cite(
  { ranges, form: asked }: CiteRequest,
  corpus: Corpus,
  style: CitationStyle,
): CitedQuotation {
  const words = normaliseRanges(ranges, corpus);
  const passages = [...new Set(words.map(({ passage }) => passage))];
  const [first = ""] = passages;
  const pieces = piecesAt(words, corpus);
  const work = corpus.work(corpus.passage(first).work);
  const form = asked ?? (style.citesIn === "notes" ? "first" : "in-text");
  const texts = written(citationOf(work, voicesOf(pieces), passages, words), form, style);
  const citation = texts.map(plainText).join("\n");
  const utterances = utterancesOf(pieces);
  const link = linkTo(first);
  return {
    style: style.id,
    form,
    citation,
    plain: `${utterances.map(plainUtterance).join("\n\n")}\n\n${citation}\n${link}`,
    html:
      `<blockquote cite="${escapeHtml(link)}">${utterances.map(htmlUtterance).join("")}</blockquote>` +
      `<p>${texts.map(htmlText).join("<br>")} <a href="${escapeHtml(link)}">${escapeHtml(link)}</a></p>`,
  };
}

/** One text, or the entries of a list of sources. */
function written(citation: Citation, form: CitationForm, style: CitationStyle): StyledText[] {
  if (form === "first") return [style.first(citation)];
  if (form === "short") return [style.short(citation, citedOnlyBy(citation))];
  if (form === "bibliography") return sortedEntries(sourcesOf(citation), style);
  const text = style.inText(citation);
  if (text !== null) return [text];
  throw new ReadoutError(
    "bad-input",
    "This style cites in notes alone and has no form for the running text. Nothing was copied. Choose the form “first” or “short”, or another style.",
  );
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
