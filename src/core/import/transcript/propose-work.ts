import type { ProposedWork } from "../../../contract/proposed-work.ts";
import { type AboutCorrection, EMPTY_RECIPE, type Recipe } from "../../../contract/recipe.ts";
import type { Publication } from "../../../contract/work.ts";
import type { SourceDocument } from "../source-document.ts";
import { acceptSpeakers } from "./accept-speakers.ts";
import { assemble } from "./assemble.ts";
import { classify } from "./classify.ts";
import { correctParts } from "./corrections.ts";
import { creditsIn } from "./credits.ts";
import { guessLanguage } from "./guess-language.ts";
import { readOwnDate } from "./own-date.ts";
import type { Part } from "./parts.ts";
import { People } from "./people.ts";
import { parseName } from "./person-name.ts";
import { readLines } from "./read-lines.ts";

/**
 * Proposes how a document of any format is to be understood: sections, records, turns, speakers, and whose
 * words each paragraph holds. Every word of the document is in it. The same document and recipe always
 * give the same proposal.
 * @throws ReadoutError `bad-input` for a recipe with a pattern or a date that is none.
 */
export function proposeWork(document: SourceDocument, recipe: Recipe = EMPTY_RECIPE): ProposedWork {
  checkDates(recipe);
  const { about } = recipe;
  const lines = readLines(document.blocks, recipe);
  const { parts, missed } = correctParts(classify(lines, acceptSpeakers(lines, recipe)), recipe);
  const text = document.blocks.map((block) => block.text).join("\n");
  const names = parts.flatMap(({ label, opens }) => [
    ...(label === null ? [] : [parseName(label)]),
    ...(opens?.participants ?? []),
  ]);
  const people = new People(names, recipe, text);
  const found = document.title ?? titleOf(parts);
  const title = told(about.title, found);
  const assembled = assemble(parts, people, { title, found });
  const credits = parts.flatMap((part) => (part.kind === "credit" ? [part.text] : []));
  return {
    title,
    subtitle: told(about.subtitle, document.subtitle),
    ...languageOf(about.language ?? document.language, text),
    publication: publicationOf(document, about, credits),
    ...assembled,
    speakers: people.speakers(),
    missed,
  };
}

function languageOf(
  said: string | null,
  text: string,
): Pick<ProposedWork, "language" | "languageIs"> {
  if (said !== null) return { language: said, languageIs: "told" };
  const guess = guessLanguage(text);
  return { language: guess?.language ?? null, languageIs: guess?.isSure ? "guessed" : "doubtful" };
}

/** Also of records that are not in this document. */
function checkDates({ records }: Recipe): void {
  for (const { date } of records) if (typeof date === "string") readOwnDate(date);
}

/** What the owner says, also when that is nothing. */
function told<T>(correction: T | undefined, found: T): T {
  return correction === undefined ? found : correction;
}

function publicationOf(
  document: SourceDocument,
  about: AboutCorrection,
  credits: string[],
): Publication {
  const { publisher, authors, translators, date, url, licence } = document;
  const found = creditsIn(credits);
  return {
    publisher: told(about.publisher, publisher ?? found.publisher),
    authors: told(about.authors, authors.length > 0 ? authors : found.authors),
    translators: told(about.translators, translators.length > 0 ? translators : found.translators),
    date: told(about.date, date),
    url: told(about.url, url),
    licence: told(about.licence, licence),
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
