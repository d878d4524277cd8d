import type { Citation, CitationStyle, Source } from "../citation.ts";
import { type CslItem, type CslName, familyName, invertedName, nameText } from "../csl-item.ts";
import { quotedTitle } from "../english/quoted-title.ts";
import {
  capitalised,
  kindOf,
  nameList,
  quotedIn,
  recordText,
  type RecordStyle,
} from "../english/record-words.ts";
import { shortTitle } from "../english/short-title.ts";
import { editionText, isBook, isUntitled, titleOf } from "../english/title-of.ts";
import { sentences } from "../sentence.ts";
import { italic, roman, type StyledText, type TextRun } from "../styled-text.ts";
import { mlaDate } from "./mla-date.ts";
import { mlaPlace } from "./mla-place.ts";

const RECORD: RecordStyle = { name: familyName, date: mlaDate, place: false, and: "and" };

/** References in the text and works cited after the MLA Handbook, 9th edition, in English. */
export const mla: CitationStyle = {
  id: "mla",
  language: "en",
  citesIn: "text",
  first: inParentheses,
  short: (citation) => inParentheses(citation),
  inText: inParentheses,
  entry: workCited,
};

function inParentheses(citation: Citation): StyledText {
  const { publication, locator } = citation;
  const records = quotedIn(citation, (record) => recordText(record, RECORD), "qtd. in");
  return [roman(`(${records}`), nameOf(publication), roman(`${mlaPlace(locator)})`)];
}

/** The authors, or else the title by which the list has it. */
function nameOf(item: CslItem): TextRun {
  const authors = nameList(item.author, 2, familyName);
  if (authors) return roman(authors);
  if (isUntitled(item)) return roman(kindOf(item, false));
  const title = shortTitle(titleOf(item));
  return isBook(item) ? italic(title) : roman(quotedTitle(title, ""));
}

/** Words quoted in another source are listed under that source alone. */
function workCited({ item, quotedIn: publication }: Source): StyledText | null {
  if (publication) return null;
  if (isUntitled(item)) return recordEntry(item);
  const translated = item.translator
    ? `Translated by ${nameList(item.translator, 2, nameText)}`
    : "";
  const author = [roman(authorsOf(item.author))];
  if (isBook(item)) {
    const facts = [translated, item.edition && editionText(item.edition), publisherOf(item)];
    return sentences([
      author,
      [italic(titleOf(item))],
      [roman(capitalised(list([...facts, mlaDate(item.issued), item.URL])))],
    ]);
  }
  const container = item["container-title"];
  const facts = list([mlaDate(item.issued), ...archiveOf(item), item.URL]);
  return sentences([
    author,
    [roman(quotedTitle(titleOf(item), "."))],
    [roman(translated)],
    container ? [italic(container), roman(facts && `, ${facts}`)] : [roman(facts)],
    [roman(item.accessed ? `Accessed ${mlaDate(item.accessed)}` : "")],
  ]);
}

/** A record without a title is described, and stands with its date before the archive that keeps it. */
function recordEntry(item: CslItem): StyledText {
  const what = kindOf(item, true) || item.title;
  return sentences([
    [roman(authorsOf(item.author))],
    [roman(capitalised(what))],
    [roman(mlaDate(item["event-date"]))],
    [roman(list([...archiveOf(item), item.URL]))],
  ]);
}

/** University presses are abbreviated. */
function publisherOf({ publisher }: CslItem): string | undefined {
  return publisher?.replace(/\bUniversity Press\b/, "UP");
}

function archiveOf(item: CslItem): (string | undefined)[] {
  return [item.archive_collection, item.archive, item.archive_location];
}

/** Two authors, the first with the family name in front; more are cut to the first. */
function authorsOf(names: readonly CslName[] | undefined): string {
  const [first, second, ...rest] = names ?? [];
  if (!first) return "";
  if (!second) return invertedName(first);
  return rest.length > 0
    ? `${invertedName(first)}, et al.`
    : `${invertedName(first)}, and ${nameText(second)}`;
}

function list(parts: readonly (string | number | undefined)[]): string {
  return parts.filter(Boolean).join(", ");
}
