import type { Citation } from "../../../citation/citation.ts";
import { locatorText } from "../../../corpus/locator-text.ts";
import { excerptVoices, excerptWarning, subjectTitle } from "../../description.ts";
import type { Excerpt } from "../../excerpts.ts";
import type { DocumentBlock } from "../../export-document.ts";
import type { Piece } from "../../pieces.ts";
import { type Utterance, utteranceDetail, utteranceName, utterancesOf } from "../../utterances.ts";
import type { SourceKeys } from "../sources/source-key.ts";
import { texAddress, texLine, texParagraphs, texWithin } from "../tex/escape-tex.ts";
import { texLanguage } from "../tex/tex-language.ts";
import { MAIN_LANGUAGE } from "./preamble.ts";
import { wordParts } from "../../word-parts.ts";

type ExcerptBlock = Extract<DocumentBlock, { kind: "excerpt" }>;

/** One excerpt: what must be known of it, its words with their citation, the note, then the facts. */
export function texExcerpt({ excerpt, stance }: ExcerptBlock, keys: SourceKeys): string {
  const { annotation, pieces, before, after, cited } = excerpt;
  const isMarked = annotation.target.kind === "text";
  const about = [
    stance === "against" ? "Speaks against the claim." : "",
    excerptWarning(excerpt) ?? "",
    isMarked ? "" : `${subjectTitle(excerpt)}.`,
  ].filter(Boolean);
  const citation = cited ? autocites(cited, keys) : "";
  const quote = pieces.length > 0 ? quotation(excerpt, citation) : "";
  const isCitedAlone = quote === "" && citation !== "";
  return [
    about.length > 0 ? `\\readoutabout{${about.map(texLine).join(" ")}}\n` : "",
    surroundings(before),
    quote,
    surroundings(after),
    annotation.note === "" && !isCitedAlone
      ? ""
      : inEnvironment(
          "readoutnote",
          texParagraphs(annotation.note) + (isCitedAlone ? citation : ""),
        ),
    facts(excerpt),
  ].join("");
}

function quotation(excerpt: Excerpt, citation: string): string {
  const language = texLanguage(excerpt.work?.language ?? "") ?? MAIN_LANGUAGE;
  const isForeign = language !== MAIN_LANGUAGE;
  const name = isForeign ? "foreigndisplayquote" : "displayquote";
  const begin = `\\begin{${name}}${isForeign ? `{${language}}` : ""}`;
  return `${begin}\n${utterances(excerpt.pieces)}${citation}\n\\end{${name}}\n`;
}

function surroundings(pieces: Piece[]): string {
  return pieces.length === 0 ? "" : inEnvironment("readoutcontext", utterances(pieces));
}

function inEnvironment(name: string, text: string): string {
  return `\\begin{${name}}\n${text}\n\\end{${name}}\n`;
}

function utterances(pieces: Piece[]): string {
  return utterancesOf(pieces).map(utteranceText).join("\\par\n");
}

function utteranceText(utterance: Utterance): string {
  const name = texLine(utteranceName(utterance));
  const detail = texLine(`${utteranceDetail(utterance)}:`);
  const words = utterance.pieces.map((piece) =>
    piece.isCutBefore ? `\\textelp{} ${pieceText(piece)}` : pieceText(piece),
  );
  return `\\readoutvoice{${name}}{${detail}}\n${words.join("\\par\n")}`;
}

/** The words, with those that the editor put in between marked; csquotes gives these their brackets. */
function pieceText(piece: Piece): string {
  if (piece.insertions.length === 0) return texParagraphs(piece.exact);
  return wordParts(piece)
    .map(({ words, isInserted }) => {
      if (!isInserted) return texWithin(words);
      const inner = /^\[([^]*)\]$/u.exec(words)?.[1] ?? words;
      return `\\textins{${texLine(inner)}}`;
    })
    .join("");
}

/** The records, then the publication that quotes them with the place in it. */
function autocites({ quoted, publication, locator }: Citation, keys: SourceKeys): string {
  const records = quoted.flatMap(({ whole }) => (whole ? [`{${keys.keyOf(whole)}}`] : []));
  const isQuoted = records.length > 0;
  const place = locator ? texPlace(locator) : "";
  const before = isQuoted ? "[quoted in]" : "";
  const notes = place === "" && !isQuoted ? "" : `${before}[${place}]`;
  const command = isQuoted ? "\\autocites" : "\\autocite";
  return `${command}${records.join("")}${notes}{${keys.keyOf(publication)}}`;
}

/** Pages by their labels alone, which biblatex puts `p.` or `pp.` before; all else in words. */
function texPlace(locator: NonNullable<Citation["locator"]>): string {
  if (locator.kind !== "page") return `{${texLine(locatorText(locator))}}`;
  const { from, to } = locator;
  return `{${texLine(from)}${from === to ? "" : `–${texLine(to)}`}}`;
}

function facts(excerpt: Excerpt): string {
  const { annotation, link, locator, addresses } = excerpt;
  const voices = excerptVoices(excerpt).join("; ");
  const tags = annotation.tags.map((tag) => `\\readouttag{${texLine(tag)}}`).join("");
  if (voices === "" && tags === "" && link === null) return "";
  const place = texLine(locator ?? addresses[0] ?? link ?? "");
  const parts = [
    voices && texLine(`Whose words: ${voices}.`),
    tags,
    link === null ? "" : `\\href{${texAddress(link)}}{${place}}`,
  ];
  return inEnvironment("readoutfacts", parts.filter(Boolean).join("\n"));
}
