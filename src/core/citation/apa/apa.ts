import { dramaNumbers } from "../../corpus/drama-text.ts";
import type { Locator } from "../../corpus/locator.ts";
import { ENGLISH_LOCATOR, locatorText, type LocatorWords } from "../../corpus/locator-text.ts";
import { chicagoDate, chicagoYear } from "../chicago/chicago-date.ts";
import type { Citation, CitationStyle } from "../citation.ts";
import { type CslItem, familyName, initialsFirst } from "../csl-item.ts";
import { quotedTitle } from "../english/quoted-title.ts";
import {
  kindOf,
  nameList,
  quotedIn,
  recordText,
  type RecordStyle,
} from "../english/record-words.ts";
import { shortTitle } from "../english/short-title.ts";
import { isUntitled, titleOf } from "../english/title-of.ts";
import { italic, roman, type StyledText } from "../styled-text.ts";
import { apaEntry, isItalic } from "./apa-entry.ts";

const RECORD: RecordStyle = { name: initialsFirst, date: chicagoDate, place: false, and: "&" };

const WORDS: LocatorWords = {
  ...ENGLISH_LOCATOR,
  drama: dramaNumbers,
  section: "Section",
  kinds: {
    ...ENGLISH_LOCATOR.kinds,
    turn: { one: "para.", several: "paras." },
    commentary: { one: "commentary para.", several: "commentary paras." },
  },
};

/** References in the text and a list of them after the Publication Manual of the APA, 7th edition, in English. */
export const apa: CitationStyle = {
  id: "apa",
  language: "en",
  citesIn: "text",
  first: inParentheses,
  short: (citation) => inParentheses(citation),
  inText: inParentheses,
  entry: apaEntry,
};

function inParentheses(citation: Citation): StyledText {
  const { publication, locator } = citation;
  const records = quotedIn(citation, (record) => recordText(record, RECORD), "as cited in");
  const year = chicagoYear(publication["event-date"] ?? publication.issued);
  return [roman(`(${records}`), ...nameOf(publication), roman(` ${year}${placeText(locator)})`)];
}

function placeText(place: Locator | null): string {
  return place === null ? "" : `, ${locatorText(place, WORDS)}`;
}

/** The authors, or else the title by which the list has it. */
function nameOf(item: CslItem): StyledText {
  const authors = nameList(item.author, 2, familyName, "&");
  if (authors) return [roman(`${authors},`)];
  if (isUntitled(item)) return [roman(`${kindOf(item, false)},`)];
  const title = shortTitle(titleOf(item));
  return isItalic(item) ? [italic(title), roman(",")] : [roman(quotedTitle(title, ","))];
}
