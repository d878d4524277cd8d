import type { ProposedWork } from "../../../contract/proposed-work.ts";
import { EMPTY_RECIPE, type Recipe } from "../../../contract/recipe.ts";
import type { Publication } from "../../../contract/work.ts";
import type { SourceDocument } from "../source-document.ts";
import { acceptSpeakers } from "./accept-speakers.ts";
import { assemble } from "./assemble.ts";
import { classify } from "./classify.ts";
import { correctParts } from "./corrections.ts";
import { creditsIn } from "./credits.ts";
import type { Part } from "./parts.ts";
import { People } from "./people.ts";
import { parseName } from "./person-name.ts";
import { readLines } from "./read-lines.ts";

/**
 * Proposes how a document of any format is to be understood: sections, records, turns, speakers, and whose
 * words each paragraph holds. Every word of the document is in it. The same document and recipe always
 * give the same proposal.
 * @throws ReadoutError `bad-input` for a recipe with a pattern that is none.
 */
export function proposeWork(document: SourceDocument, recipe: Recipe = EMPTY_RECIPE): ProposedWork {
  const lines = readLines(document.blocks, recipe);
  const parts = correctParts(classify(lines, acceptSpeakers(lines, recipe)), recipe);
  const text = document.blocks.map((block) => block.text).join("\n");
  const names = parts.flatMap(({ label, opens }) => [
    ...(label === null ? [] : [parseName(label)]),
    ...(opens?.participants ?? []),
  ]);
  const people = new People(names, recipe, text);
  const title = document.title ?? titleOf(parts);
  const assembled = assemble(parts, people, title);
  return {
    title,
    subtitle: document.subtitle,
    language: document.language ?? languageOf(text),
    publication: publicationOf(
      document,
      parts.flatMap((part) => (part.kind === "credit" ? [part.text] : [])),
    ),
    ...assembled,
    speakers: people.speakers(),
  };
}

function publicationOf(document: SourceDocument, credits: string[]): Publication {
  const { publisher, authors, translators, date, url, licence } = document;
  const found = creditsIn(credits);
  return {
    publisher: publisher ?? found.publisher,
    authors: authors.length > 0 ? authors : found.authors,
    translators: translators.length > 0 ? translators : found.translators,
    date,
    url,
    licence,
    credits: [],
  };
}

/** A heading above all others is the title of a document that names none elsewhere. */
function titleOf(parts: Part[]): string | null {
  const headings = parts.filter(({ kind }) => kind === "heading");
  const [first, ...others] = headings;
  const isAbove = first?.block.level === 1 && others.every(({ block }) => block.level !== 1);
  return isAbove ? first.text : null;
}

/** By its script, and null where that tells nothing. */
function languageOf(text: string): string | null {
  const sample = text.slice(0, 20_000);
  const count = (script: RegExp) => sample.match(script)?.length ?? 0;
  return count(/\p{Script=Cyrillic}/gu) > count(/\p{Script=Latin}/gu) ? "ru" : null;
}
