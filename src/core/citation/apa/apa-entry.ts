import { chicagoDate, chicagoYear, dayOfYear } from "../chicago/chicago-date.ts";
import type { Source } from "../citation.ts";
import {
  type CslDate,
  type CslItem,
  type CslName,
  initialsFirst,
  initialsOf,
} from "../csl-item.ts";
import { capitalised, kindOf } from "../english/record-words.ts";
import { editionText, isBook, isUntitled } from "../english/title-of.ts";
import { sentences } from "../sentence.ts";
import { italic, roman, type StyledText } from "../styled-text.ts";

const MOST_AUTHORS = 20;

/** The entry of a list of references; words quoted in another source are listed under that source alone. */
export function apaEntry({ item, quotedIn }: Source): StyledText | null {
  if (quotedIn) return null;
  const author = [roman(authorsOf(item.author))];
  const date = [roman(`(${apaDate(item["event-date"] ?? item.issued)})`)];
  const title = titleSentence(item);
  const start = item.author?.length ? [author, date, title] : [title, date];
  const text = sentences([...start, ...containerOf(item)]);
  // An address ends an entry without a full stop, which could be taken for a part of it.
  return item.URL ? [...text, roman(` ${addressText(item, item.URL)}`)] : text;
}

/** What stands for itself is in italics; an article is not, but the newspaper that it stands in. */
export function isItalic(item: CslItem): boolean {
  return item.type !== "article-newspaper" && !isUntitled(item);
}

function titleSentence(item: CslItem): StyledText {
  if (isUntitled(item)) return [roman(`[${capitalised(kindOf(item, true) || item.title)}]`)];
  const translators = (item.translator ?? []).map(initialsFirst).join(" & ");
  const details = [
    translators && `${translators}, Trans.`,
    item.edition && editionText(item.edition),
  ]
    .filter(Boolean)
    .join("; ");
  const title = item.title.trim().replace(/(?<!\.)\.$/, "");
  const name = isItalic(item) ? italic(title) : roman(title);
  return [name, roman(details && ` (${details})`)];
}

function containerOf(item: CslItem): StyledText[] {
  const { archive, archive_collection: collection, archive_location: place } = item;
  const container = item["container-title"] ?? "";
  const kept = [collection && place ? `${collection} (${place})` : (collection ?? place), archive];
  return [
    [item.type === "article-newspaper" ? italic(container) : roman(container)],
    [roman(isBook(item) ? (item.publisher ?? "") : "")],
    [roman(kept.filter(Boolean).join(", "))],
  ];
}

/** Of what may change since, the day on which it was read is named. */
function addressText({ issued, accessed }: CslItem, url: string): string {
  return !issued && accessed ? `Retrieved ${chicagoDate(accessed)}, from ${url}` : url;
}

/** `1999, June 15`; `n.d.` without one. */
function apaDate(date: CslDate | undefined): string {
  return [chicagoYear(date), dayOfYear(date)].filter(Boolean).join(", ");
}

/** Up to twenty authors; of more the first nineteen and the last. */
function authorsOf(names: readonly CslName[] | undefined): string {
  const all = (names ?? []).map(inverted);
  if (all.length > MOST_AUTHORS)
    return `${all.slice(0, MOST_AUTHORS - 1).join(", ")}, . . . ${all.at(-1)}`;
  if (all.length < 2) return all[0] ?? "";
  return `${all.slice(0, -1).join(", ")}, & ${all.at(-1)}`;
}

function inverted(name: CslName): string {
  return "literal" in name ? name.literal : `${name.family}, ${initialsOf(name)}`;
}
