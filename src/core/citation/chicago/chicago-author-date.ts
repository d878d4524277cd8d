import type { Citation, CitationStyle } from "../citation.ts";
import { type CslItem, familyName } from "../csl-item.ts";
import { quotedTitle } from "../english/quoted-title.ts";
import { kindOf, quotedIn, recordText, type RecordStyle } from "../english/record-words.ts";
import { shortTitle } from "../english/short-title.ts";
import { isBook, isUntitled, titleOf } from "../english/title-of.ts";
import { italic, roman, type StyledText } from "../styled-text.ts";
import { chicagoDate, chicagoYear } from "./chicago-date.ts";
import { chicagoEntry } from "./chicago-entry.ts";
import { familyNames } from "./chicago-names.ts";
import { chicagoPlaceInText } from "./chicago-place.ts";

const RECORD: RecordStyle = { name: familyName, date: chicagoDate, place: false, and: "and" };

/** References in the text and a list of them after The Chicago Manual of Style, 18th edition, in English. */
export const chicagoAuthorDate: CitationStyle = {
  id: "chicago-author-date",
  language: "en",
  citesIn: "text",
  first: inParentheses,
  short: (citation) => inParentheses(citation),
  inText: inParentheses,
  entry: (source) => chicagoEntry(source, "author-date"),
};

function inParentheses(citation: Citation): StyledText {
  const { publication, locator } = citation;
  const records = quotedIn(citation, (record) => recordText(record, RECORD));
  const year = chicagoYear(publication["event-date"] ?? publication.issued);
  const place = chicagoPlaceInText(locator);
  const isUndated = !/^\d/.test(year);
  return [
    roman(`(${records}`),
    ...nameOf(publication, isUndated ? "," : ""),
    roman(` ${year}${place && `, ${place}`})`),
  ];
}

/** The authors, or else the title by which the list has it. */
function nameOf(item: CslItem, follows: "," | ""): StyledText {
  const authors = familyNames(item.author);
  if (authors) return [roman(authors + follows)];
  if (isUntitled(item)) return [roman(kindOf(item, false) + follows)];
  const title = shortTitle(titleOf(item));
  return isBook(item) ? [italic(title), roman(follows)] : [roman(quotedTitle(title, follows))];
}
