import { type CslDate, type CslItem, invertedName } from "../../../citation/csl-item.ts";
import {
  archiveText,
  customText,
  fullTitle,
  type GatheredSource,
  sourceExcerptText,
} from "../sources/gather-sources.ts";
import { writableText } from "../sources/writable-text.ts";

const TYPES: Record<CslItem["type"], string> = {
  "article-newspaper": "NEWS",
  book: "BOOK",
  webpage: "ELEC",
  document: "GEN",
  personal_communication: "PCOMM",
  manuscript: "MANSCPT",
};

type Line = [tag: string, value: string | undefined];

/** One source from `TY` to `ER`; each excerpt of it is a note. */
export function risEntry(source: GatheredSource): string {
  const lines: Line[] = [
    ["TY", TYPES[source.item.type]],
    ["ID", source.key],
    ...itemLines(source.item),
    ...Array.from(source.tags, (tag): Line => ["KW", tag]),
    ...linkLines(source),
    ...source.excerpts.map((excerpt): Line => ["N1", sourceExcerptText(excerpt)]),
  ];
  const written = lines.flatMap(([tag, value]) => {
    const text = oneLine(value ?? "");
    return text === "" ? [] : [`${tag}  - ${text}\r\n`];
  });
  return `${written.join("")}ER  - \r\n\r\n`;
}

function itemLines(item: CslItem): Line[] {
  const date = item["event-date"] ?? item.issued;
  const isSecond = item["event-date"] !== undefined && item.issued !== undefined;
  return [
    ["TI", fullTitle(item)],
    ...names("AU", item.author),
    ...names("A2", item.recipient),
    ...names("A4", item.translator),
    ["T2", item["container-title"]],
    ["PB", item.publisher],
    ["CY", item["event-place"] ?? item["publisher-place"]],
    ["ET", item.edition?.toString()],
    ["M3", item.genre],
    ...dateLines(date),
    ["AV", archiveText(item)],
    ["LA", item.language],
    ["UR", item.URL],
    ["Y2", item.accessed && dateLine(item.accessed)],
    ...(isSecond && item.issued ? [["N1", `Published: ${dateLine(item.issued)}`] as Line] : []),
    ...(item["event-place"] !== undefined && item["publisher-place"] !== undefined
      ? [["N1", `Published in: ${item["publisher-place"]}`] as Line]
      : []),
    ...customText(item.custom ?? {}).map((text): Line => ["N1", text]),
  ];
}

/** RIS has no link from one entry to another: the publication is named by its title and its key. */
function linkLines({ quotedIn }: GatheredSource): Line[] {
  return quotedIn ? [["N1", `Quoted in: ${fullTitle(quotedIn.item)} (${quotedIn.key})`]] : [];
}

function names(tag: string, all: CslItem["author"] = []): Line[] {
  return all.map((name) => [tag, invertedName(name)]);
}

/** The year alone for programs that know no other, then the date with all that is known of it. */
function dateLines(date: CslDate | undefined): Line[] {
  if (!date) return [];
  const year = "date-parts" in date ? date["date-parts"][0]?.[0]?.toString() : undefined;
  return [
    ["PY", year],
    ["DA", dateLine(date)],
  ];
}

/** `1999/10/31/`, with words after the third stroke: `1999/10/31/circa; to 1999/12/31`. */
function dateLine(date: CslDate): string {
  if (!("date-parts" in date)) return `///${date.literal}`;
  const [from = [], to] = date["date-parts"].map((parts) => parts.map(twoDigits));
  const more = [date.circa && "circa", to && `to ${to.join("/")}`].filter(Boolean).join("; ");
  return [from[0] ?? "", from[1] ?? "", from[2] ?? "", more].join("/");
}

function twoDigits(part: number): string {
  return String(part).padStart(2, "0");
}

/** A value has one line, without what any program could take for the end of it. */
function oneLine(text: string): string {
  return writableText(text)
    .replaceAll(/[ \t]*\n\s*|\t/g, " ")
    .trim();
}
