import type { CslDate, CslItem, CslName } from "../../../citation/csl-item.ts";
import {
  archiveText,
  customText,
  type GatheredSource,
  namesText,
  sourceExcerptText,
} from "../sources/gather-sources.ts";
import { bibAddress, bibLines, bibText } from "../tex/escape-bib.ts";
import { texLanguage } from "../tex/tex-language.ts";
import { bibDate } from "./bib-date.ts";

type EntryType = "article" | "book" | "online" | "misc" | "unpublished";
type Field = [name: string, value: string];

/** Which fields the datamodel of biblatex gives to a type, of those that some types lack. */
const OWN_FIELDS: Record<EntryType, readonly string[]> = {
  article: ["journaltitle", "translator"],
  book: ["publisher", "location", "edition", "translator"],
  online: ["organization"],
  misc: ["organization", "location", "type"],
  unpublished: ["location", "type"],
};

/** An entry of biblatex; what has no field there stands in `addendum`, which every style prints. */
export function bibEntry(source: GatheredSource): string {
  const { key, item } = source;
  const type = typeOf(item);
  const fields = [
    ...itemFields(item, type),
    ...linkFields(source),
    ...listField("keywords", Array.from(source.tags, keyword)),
    ...listField("annotation", source.excerpts.map(sourceExcerptText).map(bibLines), "\\par "),
  ];
  return `@${type}{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join("")}}\n`;
}

function typeOf({ type, author }: CslItem): EntryType {
  if (type === "article-newspaper") return "article";
  if (type === "book") return "book";
  if (type === "webpage") return "online";
  if (type === "document") return "misc";
  return author ? "unpublished" : "misc";
}

function itemFields(item: CslItem, type: EntryType): Field[] {
  const subtitle = item.custom?.["subtitle"];
  const language = texLanguage(item.language ?? "");
  return [
    ...nameField("author", item.author),
    ["title", kept(item.title)],
    ...(typeof subtitle === "string" ? listField("subtitle", [kept(subtitle)]) : []),
    ...(item.type === "article-newspaper" ? listField("entrysubtype", ["newspaper"]) : []),
    ...ownFields(item, type),
    ...dateField("date", item["event-date"] ?? item.issued),
    ...nameField("namea", item.recipient),
    ...listField("nameatype", item.recipient ? ["recipient"] : []),
    ...listField("library", [bibText(archiveText(item))]),
    ...listField("url", [bibAddress(item.URL ?? "")]),
    ...dateField("urldate", item.accessed),
    ...listField("langid", [language ?? ""]),
    ...listField("addendum", addenda(item, type), "; "),
  ];
}

/** Those that only some types have. */
function ownFields(item: CslItem, type: EntryType): Field[] {
  const hasOwn = ([name]: Field) => OWN_FIELDS[type].includes(name);
  return someFields(item).filter(hasOwn);
}

function someFields(item: CslItem): Field[] {
  const bodies = [item["container-title"], item.publisher].filter((body) => body !== undefined);
  return [
    ...listField("journaltitle", [kept(item["container-title"] ?? "")]),
    ...listField("organization", bodies.map(kept), " and "),
    ...listField("publisher", [kept(item.publisher ?? "")]),
    ...listField("location", [kept(item["event-place"] ?? item["publisher-place"] ?? "")]),
    ...listField("edition", [String(item.edition ?? "")]),
    ...listField("type", [bibText(item.genre ?? "")]),
    ...nameField("translator", item.translator),
  ];
}

/** What the type has no field for, in words. */
function addenda(item: CslItem, type: EntryType): string[] {
  const has = (name: string) => OWN_FIELDS[type].includes(name);
  const isSecond = item["event-date"] !== undefined && item.issued !== undefined;
  const texts = [
    !has("translator") && item.translator && `translated by ${namesText(item.translator)}`,
    !has("journaltitle") && !has("organization") && item["container-title"],
    !has("publisher") && !has("organization") && item.publisher,
    !has("location") && (item["event-place"] ?? item["publisher-place"]),
    item["event-place"] !== undefined && item["publisher-place"],
    !has("edition") && item.edition !== undefined && `edition ${item.edition}`,
    !has("type") && item.genre,
    isSecond && item.issued && `published ${bibDate(item.issued) ?? wordsOf(item.issued)}`,
    wordsOf(item["event-date"] ?? item.issued),
    item.accessed && wordsOf(item.accessed) && `accessed ${wordsOf(item.accessed)}`,
    texLanguage(item.language ?? "") === null && item.language && `language: ${item.language}`,
    ...customText(item.custom ?? {}),
  ];
  return texts
    .filter((text) => typeof text === "string" && text !== "")
    .map((text) => bibText(String(text)));
}

/** A record names the publication that quotes it, which biblatex prints after it. */
function linkFields({ quotedIn }: GatheredSource): Field[] {
  if (!quotedIn) return [];
  return [
    ["related", quotedIn.key],
    ["relatedtype", "quotedin"],
    ["relatedstring", "quoted in"],
  ];
}

function dateField(name: string, date: CslDate | undefined): Field[] {
  return listField(name, [(date && bibDate(date)) ?? ""]);
}

function wordsOf(date: CslDate | undefined): string {
  return date && "literal" in date ? date.literal : "";
}

function nameField(field: string, names: CslName[] = []): Field[] {
  return listField(field, names.map(nameValue), " and ");
}

/** Braces keep commas and the word “and” from parting a name. */
function nameValue(name: CslName): string {
  if ("literal" in name) return `{${bibText(name.literal)}}`;
  return `${namePart(name.family)}, ${namePart(name.given)}`;
}

/** Only what could be taken for several parts of a name needs braces. */
function namePart(part: string): string {
  const isPlain = /^[\p{Lu}\p{Lo}][\p{L}\p{M}’.-]*(?: [\p{Lu}\p{Lo}][\p{L}\p{M}’.-]*)*$/u.test(
    part,
  );
  return isPlain ? part : `{${bibText(part)}}`;
}

/** In braces of its own a text keeps its capitals, its commas and its words “and”. */
function kept(text: string): string {
  return text === "" ? "" : `{${bibText(text)}}`;
}

/** A comma would part a keyword in two. */
function keyword(tag: string): string {
  return tag.includes(",") ? kept(tag) : bibText(tag);
}

/** Nothing for nothing. */
function listField(name: string, values: string[], between = ","): Field[] {
  const all = values.filter((value) => value !== "");
  return all.length === 0 ? [] : [[name, all.join(between)]];
}
