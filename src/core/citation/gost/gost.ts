import type { Citation, CitationStyle, CitedBefore } from "../citation.ts";
import { chicagoYear } from "../chicago/chicago-date.ts";
import type { CslItem } from "../csl-item.ts";
import { capitalised } from "../english/record-words.ts";
import { isUntitled } from "../english/title-of.ts";
import { roman, type StyledText } from "../styled-text.ts";
import { areas, description, isRussian } from "./gost-description.ts";
import { familyNames, heading } from "./gost-names.ts";
import { gostPlace } from "./gost-place.ts";
import { quotedRecord, quotedRecords, wholeRecord } from "./gost-record.ts";

/** Words of a title that a repeated reference keeps. */
const MOST_WORDS = 4;

/** Footnotes, repeated references and lists after ГОСТ Р 7.0.5-2008, in Russian. */
export const gost: CitationStyle = {
  id: "gost",
  language: "ru",
  citesIn: "notes",
  first: (citation) =>
    written([
      quotedRecords(citation, new Set()) + description(citation.publication, placeOf(citation)),
    ]),
  short: (citation, before) => written(repeated(citation, before)),
  inText,
  entry: ({ item, quotedIn }) =>
    quotedIn
      ? written([wholeRecord(item), `Цит. по: ${description(quotedIn, "")}`])
      : written([description(item, "")]),
};

/** Right after the same words «Там же»; else the authors and «Указ. соч.», or the first words of the title. */
function repeated(citation: Citation, before: CitedBefore): string[] {
  const { publication } = citation;
  const russian = isRussian(publication);
  const place = capitalised(placeOf(citation));
  if (before.last && isSameSource(citation, before.last)) {
    const isSamePlace = placeOf(before.last) === placeOf(citation);
    return [russian ? "Там же" : "Ibid.", isSamePlace ? "" : place];
  }
  const source = isUntitled(publication)
    ? [wholeRecord(publication, true)]
    : [heading(publication.author), nameInShort(publication, before)];
  const [first = "", ...rest] = [...source.filter(Boolean), place];
  return [quotedRecords(citation, before.records) + first, ...rest];
}

function nameInShort(publication: CslItem, { publications }: CitedBefore): string {
  const authors = heading(publication.author);
  const isOnly = [...publications.values()].every(
    ({ id, author }) => id === publication.id || heading(author) !== authors,
  );
  if (authors && isOnly) return isRussian(publication) ? "Указ. соч." : "Op. cit.";
  const words = publication.title.split(/\s+/);
  return words.length <= MOST_WORDS
    ? publication.title
    : `${words
        .slice(0, MOST_WORDS)
        .join(" ")
        .replace(/[,;:.]$/, "")} ...`;
}

function isSameSource(one: Citation, other: Citation): boolean {
  return one.publication.id === other.publication.id && recordKey(one) === recordKey(other);
}

function recordKey({ quoted }: Citation): string {
  return quoted.map((record) => record.item.id + quotedRecord(record, false)).join("\n");
}

/** A reference to the list of sources, in square brackets. */
function inText({ quoted, publication, locator }: Citation): StyledText {
  const russian = isRussian(publication);
  const authors = familyNames(publication.author, russian);
  const { issued, "event-date": event } = publication;
  const year = (event ?? issued) && chicagoYear(event ?? issued).replace(/^ca\. /, "ок. ");
  const name = authors || (isUntitled(publication) ? wholeRecord(publication) : publication.title);
  const parts = [name, year, gostPlace(locator, russian)].filter(Boolean).join(", ");
  return [roman(`[${quoted.length > 0 ? "цит. по: " : ""}${parts}]`)];
}

function placeOf({ publication, locator }: Citation): string {
  return gostPlace(locator, isRussian(publication));
}

function written(parts: string[]): StyledText {
  return [roman(areas(parts))];
}
