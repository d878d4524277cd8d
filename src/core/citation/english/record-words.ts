import type { Citation, QuotedRecord } from "../citation.ts";
import type { CslDate, CslItem, CslName } from "../csl-item.ts";

/** How a style in English writes what a record is. */
export interface RecordStyle {
  name: (name: CslName) => string;
  date: (date: CslDate | undefined) => string;
  /** Whether the place is named. */
  place: boolean;
  /** What joins the last two of several people. */
  and: "and" | "&";
}

/** Names in running text; more than `most` are cut to the first and `et al.` */
export function nameList(
  names: readonly CslName[] | undefined,
  most: number,
  write: (name: CslName) => string,
  and: "and" | "&" = "and",
): string {
  const texts = (names ?? []).map(write);
  if (texts.length > most) return `${texts[0]} et al.`;
  if (texts.length < 3) return texts.join(` ${and} `);
  return `${texts.slice(0, -1).join(", ")}, ${and} ${texts.at(-1)}`;
}

/** Who speaks to whom, in what, and when: `Anna Berg to Ivan Orlov, telephone conversation, June 15, 1999`. */
export function recordText({ parts, item }: QuotedRecord, style: RecordStyle): string {
  const { genre, "event-date": date } = item;
  const what = kindOf(item, style.place);
  const isDated = genre !== undefined || date !== undefined;
  const text = [whose(parts, item, what, style), isDated ? style.date(date) : ""];
  return text.filter(Boolean).join(", ");
}

/** What a record is and where it came about: `meeting in Oslo`, `memorandum of conversation, Oslo`; may be empty. */
export function kindOf({ genre = "", "event-place": place }: CslItem, withPlace: boolean): string {
  if (!withPlace || !place || genre === "screenplay") return genre;
  if (genre === "meeting") return `meeting in ${place}`;
  return genre === "memorandum of conversation" ? `${genre}, ${place}` : genre;
}

/** Words of a script are not said to have been spoken. */
function whose(
  parts: QuotedRecord["parts"],
  item: CslItem,
  what: string,
  { name, and }: RecordStyle,
): string {
  const authors = nameList(item.author, 3, name, and);
  if (!parts.includes("speech")) {
    const line = authors ? `line for ${authors}` : "line";
    const words = parts.map((part) => (part === "stage" ? "stage direction" : line)).join(" and ");
    return what ? `${words} in a ${what}` : words;
  }
  const recipients = nameList(item.recipient, 3, name, and);
  const people = authors + (recipients && ` to ${recipients}`);
  return [people || (what ? "" : "unidentified speaker"), what].filter(Boolean).join(", ");
}

/** The records of a citation and how the publication relates to them, up to and including `quoted in`; may be empty. */
export function quotedIn(
  { quoted, hasCommentary }: Citation,
  write: (record: QuotedRecord) => string,
  link = "quoted in",
): string {
  if (quoted.length === 0) return "";
  const several = quoted.length === 1 ? "" : quoted.length === 2 ? "both " : "all ";
  const words = hasCommentary ? link.replace(/ in$/, ", with commentary, in") : link;
  return `${capitalised(quoted.map(write).join("; "))}, ${several}${words} `;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
