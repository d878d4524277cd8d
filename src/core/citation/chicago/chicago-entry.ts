import type { Source } from "../citation.ts";
import type { CslItem } from "../csl-item.ts";
import { quotedTitle } from "../english/quoted-title.ts";
import { capitalised, kindOf } from "../english/record-words.ts";
import { editionText, isBook, isUntitled, titleOf } from "../english/title-of.ts";
import { sentences } from "../sentence.ts";
import { italic, roman, type StyledText } from "../styled-text.ts";
import { chicagoDate, chicagoYear, dayOfYear } from "./chicago-date.ts";
import { authorsInList, authorsInNote } from "./chicago-names.ts";
import { archiveOf, dateOf, publicationNote } from "./chicago-publication.ts";

/** Which of the two systems of Chicago: with author-date the year follows the author. */
type System = "notes" | "author-date";

/** The entry of a bibliography or of a list of references. */
export function chicagoEntry({ item, quotedIn }: Source, system: System): StyledText {
  const year = system === "author-date" ? chicagoYear(item["event-date"] ?? item.issued) : "";
  const authors = authorsInList(item.author);
  const head = [roman(authors)];
  const title = titleSentence(item, system);
  const rest = quotedIn
    ? [[roman("Quoted in "), ...publicationNote(quotedIn, "")]]
    : factsOf(item, system);
  // Without an author the title takes the first place.
  const dateBehind = isDescribed(item) ? "" : year;
  const start = authors ? [head, [roman(year)], title] : [title, [roman(dateBehind)]];
  return sentences([...start, ...rest]);
}

function titleSentence(item: CslItem, system: System): StyledText {
  if (isBook(item)) return [italic(titleOf(item))];
  if (!isDescribed(item)) return [roman(quotedTitle(titleOf(item), "."))];
  const what = kindOf(item, true) || item.title;
  const date = item["event-date"];
  const isDatedBefore = system === "author-date" && item.author !== undefined;
  const day = isDatedBefore ? dayOfYear(date) : chicagoDate(date);
  return [roman(capitalised([what, day].filter(Boolean).join(", ")))];
}

/** Records are told by what they are, also those of a script. */
function isDescribed(item: CslItem): boolean {
  return isUntitled(item) || item["event-date"] !== undefined;
}

function factsOf(item: CslItem, system: System): StyledText[] {
  const { translator, edition, publisher, URL } = item;
  const translated = translator ? `Translated by ${authorsInNote(translator)}` : "";
  const facts = isBook(item)
    ? [
        [
          roman(
            [publisher, system === "notes" && chicagoDate(item.issued)].filter(Boolean).join(", "),
          ),
        ],
      ]
    : containerAndDate(item, system);
  return [
    [roman(translated)],
    [roman(edition ? editionText(edition) : "")],
    ...facts,
    ...archiveOf(item).map((part) => [roman(capitalised(part))]),
    [roman(URL ?? "")],
  ];
}

/** A newspaper shares a sentence with its date; the name of a site does not. */
function containerAndDate(item: CslItem, system: System): StyledText[] {
  if (isDescribed(item)) return [];
  const container = item["container-title"] ?? "";
  const date =
    system === "notes" || !item.issued ? undatedIn(item, system) : dayOfYear(item.issued);
  if (!container || item.type === "webpage")
    return [[roman(container)], [roman(capitalised(date))]];
  return [[italic(container), roman(date && `, ${date}`)]];
}

/** With author-date “n.d.” stands behind the author already. */
function undatedIn(item: CslItem, system: System): string {
  const date = dateOf(item);
  return system === "author-date" && date === "n.d." ? "" : date;
}
