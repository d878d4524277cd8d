import { plainLine } from "../plain-line.ts";
import type { SourceDocument } from "../source-document.ts";
import { webAddress } from "../web-address.ts";
import type { XmlElement } from "../xml.ts";
import { elementsIn, findElement, named } from "./tree.ts";

type Facts = Pick<
  SourceDocument,
  "title" | "authors" | "publisher" | "date" | "url" | "licence" | "language"
>;

/** What the head of a page says of it. Addresses are kept only where they are http or https. */
export function readPageFacts(page: XmlElement, root: XmlElement): Facts {
  const meta = metaIn(page);
  const first = (...names: string[]) =>
    names.map((name) => meta.get(name)?.[0]).find(Boolean) ?? null;
  const authors = ["citation_author", "dc.creator", "dcterms.creator", "author", "article:author"]
    .map((name) => meta.get(name)?.filter((value) => webAddress(value) === null) ?? [])
    .find((found) => found.length > 0);
  return {
    title: first("citation_title", "dc.title", "dcterms.title", "og:title") ?? titleOf(page, root),
    authors: [...new Set(authors)],
    publisher: first("citation_publisher", "dc.publisher", "og:site_name"),
    date: first(
      "citation_publication_date",
      "dc.date",
      "dcterms.date",
      "article:published_time",
      "date",
    ),
    url: webAddress(linked(page, "canonical")) ?? webAddress(first("og:url")),
    licence: first("dc.rights", "dcterms.license") ?? webAddress(linked(page, "license")),
    language: languageOf(page),
  };
}

function titleOf(page: XmlElement, root: XmlElement): string | null {
  const headings = [...elementsIn(root)].filter(named("h1"));
  const heading = headings.length === 1 && headings[0] ? rawText(headings[0]) : null;
  const title = findElement(page, named("title"));
  return plainLine(heading) ?? plainLine(title && rawText(title));
}

function rawText(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === "string" ? child : rawText(child)))
    .join("");
}

function metaIn(page: XmlElement): Map<string, string[]> {
  const meta = new Map<string, string[]>();
  for (const { name, attributes } of elementsIn(page)) {
    const key = (attributes["name"] ?? attributes["property"])?.toLowerCase();
    const value = plainLine(attributes["content"]);
    if (name !== "meta" || key === undefined || value === null) continue;
    meta.set(key, [...(meta.get(key) ?? []), value]);
  }
  return meta;
}

function linked(page: XmlElement, relation: string): string | null {
  const link = findElement(
    page,
    ({ name, attributes }) =>
      (name === "link" || name === "a") &&
      (attributes["rel"] ?? "").toLowerCase().split(/\s+/u).includes(relation),
  );
  return plainLine(link?.attributes["href"]);
}

function languageOf(page: XmlElement): string | null {
  const html = findElement(page, named("html"));
  return plainLine(html?.attributes["lang"] ?? html?.attributes["xml:lang"]);
}
