import type { CslItem } from "../csl-item.ts";
import { editionText, isBook, isUntitled, titleOf } from "../english/title-of.ts";
import { quotedTitle } from "../english/quoted-title.ts";
import { kindOf } from "../english/record-words.ts";
import { shortTitle } from "../english/short-title.ts";
import { italic, roman, type StyledText } from "../styled-text.ts";
import { chicagoDate } from "./chicago-date.ts";
import { authorsInNote, familyNames } from "./chicago-names.ts";

/** A publication in full, as a note has it, without a full stop. */
export function publicationNote(item: CslItem, place: string): StyledText {
  const authors = authorsInNote(item.author);
  const lead = roman(authors && `${authors}, `);
  if (isUntitled(item)) return [lead, roman(list([recordWords(item), place, ...archiveOf(item)]))];
  if (isBook(item)) return [lead, ...bookNote(item, place)];
  const container = item["container-title"];
  const name = container && (item.type === "webpage" ? roman(container) : italic(container));
  return [
    lead,
    roman(`${quotedTitle(titleOf(item))} `),
    roman(translatedBy(item, ", ")),
    ...(name ? [name, roman(", ")] : []),
    roman(list([dateOf(item), place, ...archiveOf(item), item.URL])),
  ];
}

/** The family names, the key words of the title, and the place. */
export function publicationShort(item: CslItem, place: string): StyledText {
  const authors = familyNames(item.author);
  const lead = roman(authors && `${authors}, `);
  if (isUntitled(item)) return [lead, roman(list([recordWords(item, false), place]))];
  const title = shortTitle(titleOf(item));
  if (isBook(item)) return [lead, italic(title), roman(place && `, ${place}`)];
  return [lead, roman(place ? `${quotedTitle(title)} ${place}` : quotedTitle(title, "."))];
}

/** The day of publication; of an undated page the day on which it was read. */
export function dateOf({ issued, accessed }: CslItem): string {
  return issued === undefined && accessed
    ? `accessed ${chicagoDate(accessed)}`
    : chicagoDate(issued);
}

/** From the place in the collection to the repository. */
export function archiveOf(item: CslItem): string[] {
  return [item.archive_location, item.archive_collection, item.archive].filter(
    (part) => part !== undefined,
  );
}

/** What a record without a title is and when it came about. */
export function recordWords(item: CslItem, withPlace = true): string {
  return list([kindOf(item, withPlace), chicagoDate(item["event-date"])]);
}

function bookNote(item: CslItem, place: string): StyledText {
  const details = [translatedBy(item, ""), item.edition ? editionText(item.edition) : ""];
  const facts = list([item.publisher, chicagoDate(item.issued)]);
  return [
    italic(titleOf(item)),
    roman(details.map((detail) => detail && `, ${detail}`).join("")),
    roman(` (${facts})${place && `, ${place}`}${item.URL ? `, ${item.URL}` : ""}`),
  ];
}

function translatedBy({ translator }: CslItem, end: string): string {
  return translator ? `trans. ${authorsInNote(translator)}${end}` : "";
}

function list(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(", ");
}
