import type { ProposedWork } from "../../../../contract/proposed-work.ts";
import { type AboutCorrection, isWebAddress } from "../../../../contract/recipe.ts";
import { languageName, languageTag } from "./language-names.ts";

/** A part of what a document is, as a line of text that can be typed. */
export type AboutField = keyof AboutCorrection;

export const ABOUT_LABELS: Record<AboutField, string> = {
  title: "Title",
  subtitle: "Subtitle",
  authors: "Authors",
  translators: "Translators",
  language: "Language",
  publisher: "Publisher",
  date: "Date of publication",
  url: "Address",
  licence: "Licence",
};

export const ABOUT_FIELDS = Object.keys(ABOUT_LABELS) as AboutField[];

export type AboutValues = Record<AboutField, string>;

/** What was understood, as it is typed. */
export function aboutValues({ title, subtitle, language, publication }: ProposedWork): AboutValues {
  const { publisher, authors, translators, date, url, licence } = publication;
  const said = { title, subtitle, language: language && nameOf(language) };
  const all = { ...said, publisher, date, url, licence };
  const lines = Object.entries(all).map(([field, value]) => [field, value ?? ""]);
  return {
    ...(Object.fromEntries(lines) as Record<keyof typeof all, string>),
    authors: authors.join("; "),
    translators: translators.join("; "),
  };
}

/** What is corrected by what was typed, and why some of it cannot be taken. */
export function aboutChanges(
  before: AboutValues,
  typed: AboutValues,
): { changes: AboutCorrection; problems: Partial<Record<AboutField, string>> } {
  const changes: AboutCorrection = {};
  const problems: Partial<Record<AboutField, string>> = {};
  for (const field of ABOUT_FIELDS) {
    const value = typed[field].trim();
    if (value === before[field].trim()) continue;
    if (field === "authors" || field === "translators") changes[field] = namesIn(value);
    else if (field === "language") {
      const tag = languageTag(value);
      if (tag === null) problems.language = NO_LANGUAGE;
      else changes.language = tag;
    } else if (field === "url" && value !== "" && !isWebAddress(value)) problems.url = NO_ADDRESS;
    else changes[field] = value === "" ? null : value;
  }
  return { changes, problems };
}

const NO_LANGUAGE =
  "That is no language that Readout knows. Type its name in English or its tag, such as German or de; leave it empty when nobody knows.";
const NO_ADDRESS =
  "That is no address of the web. Write it like this: https://example.org/talk. Leave it empty when there is none.";

function namesIn(typed: string): string[] {
  return typed
    .split(";")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function nameOf(language: string): string {
  return languageName(language) ?? language;
}
