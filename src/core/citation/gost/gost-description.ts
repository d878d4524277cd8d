import type { CslItem } from "../csl-item.ts";
import { capitalised } from "../english/record-words.ts";
import { isBook, isUntitled } from "../english/title-of.ts";
import { dayInFigures, publicationDate } from "./gost-date.ts";
import { heading, namesBehind, responsibility } from "./gost-names.ts";
import { wholeRecord } from "./gost-record.ts";

/** Whether a source is described in Russian; its own language decides, and where that is not said its title. */
export function isRussian({ language, title }: CslItem): boolean {
  return language ? /^(?:ru|uk|be)\b/.test(language) : /\p{Script=Cyrillic}/u.test(title);
}

/** A source in full, areas divided by full stops, without the last one. */
export function description(item: CslItem, place: string): string {
  const parts = isUntitled(item)
    ? [inside(wholeRecord(item), archiveOf(item))]
    : isBook(item)
      ? bookParts(item)
      : partsInside(item);
  return areas([...parts, capitalised(place), addressOf(item)]).replace(/\.$/, "");
}

/** Areas in a row, each closed by one full stop. */
export function areas(parts: readonly string[]): string {
  return parts
    .filter(Boolean)
    .map((part) => (part.endsWith(".") ? part : `${part}.`))
    .join(" ");
}

function bookParts(item: CslItem): string[] {
  const { edition, publisher, "publisher-place": city } = item;
  const russian = isRussian(item);
  const year = publicationDate(item.issued, russian);
  const imprint = [city, publisher].filter(Boolean).join(" : ");
  return [
    heading(item.author),
    titleAndPeople(item),
    edition ? (russian ? `${edition}-е изд.` : `${edition} ed.`) : "",
    [imprint, year].filter(Boolean).join(", "),
  ];
}

/** What stands in a newspaper, on a site or in an archive. */
function partsInside(item: CslItem): string[] {
  const russian = isRussian(item);
  const container = item["container-title"] ?? archiveOf(item);
  return [
    heading(item.author),
    inside(titleAndPeople(item), container),
    item.accessed && !item.issued ? "" : publicationDate(item.issued, russian),
  ];
}

function titleAndPeople(item: CslItem): string {
  const russian = isRussian(item);
  const translators = namesBehind(item.translator);
  const people = [
    responsibility(item.author, russian),
    translators && (russian ? `пер.: ${translators}` : `transl. by ${translators}`),
  ];
  const said = people.filter(Boolean).join(" ; ");
  const medium = item.type === "webpage" ? " [Электронный ресурс]" : "";
  return `${item.title.replace(/(?<!\.)\.$/, "")}${medium}${said && ` / ${said}`}`;
}

function inside(what: string, container: string): string {
  return container ? `${what} // ${container}` : what;
}

/** From the repository to the place in the collection. */
function archiveOf(item: CslItem): string {
  return [item.archive, item.archive_collection, item.archive_location]
    .flatMap((part) => (part ? capitalised(part) : []))
    .join(". ");
}

function addressOf({ URL, accessed }: CslItem): string {
  if (!URL) return "";
  return accessed ? `URL: ${URL} (дата обращения: ${dayInFigures(accessed)})` : `URL: ${URL}`;
}
