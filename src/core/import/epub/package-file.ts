import { resolveLink } from "../html/find-notes.ts";
import { elementsIn, findElement, isElement, named } from "../html/tree.ts";
import { plainLine } from "../plain-line.ts";
import type { SourceDocument } from "../source-document.ts";
import { webAddress } from "../web-address.ts";
import type { XmlElement } from "../xml.ts";

/** A file of a book, as its package lists it; `name` is its name in the archive. */
export interface ManifestItem {
  id: string;
  name: string;
  mediaType: string;
  properties: string[];
}

/** What the package file of a book says. */
export interface BookPackage {
  facts: Partial<SourceDocument>;
  items: ManifestItem[];
  /** The pages in the order in which they are read; what is read only on demand comes last. */
  spine: ManifestItem[];
  /** Ids that the spine names and the manifest does not know. */
  missing: string[];
  navigation: ManifestItem | null;
  ncx: ManifestItem | null;
}

/** A package file, given as its root element and its name in the archive. */
export function readPackageFile(root: XmlElement, file: string): BookPackage {
  const items = [...elementsIn(root)].filter(named("item")).map((item) => toItem(item, file));
  const byId = new Map(items.map((item) => [item.id, item]));
  const spine = findElement(root, named("spine"));
  const references = spine?.children.filter(isElement).filter(named("itemref")) ?? [];
  const ids = [...references.filter(isLinear), ...references.filter((item) => !isLinear(item))];
  const idrefs = ids.map(({ attributes }) => attributes["idref"] ?? "");
  const ncx = byId.get(spine?.attributes["toc"] ?? "");
  return {
    facts: factsIn(findElement(root, named("metadata")) ?? root),
    items,
    spine: [...new Set(idrefs)].flatMap((id) => byId.get(id) ?? []),
    missing: idrefs.filter((id) => !byId.has(id)),
    navigation: items.find(({ properties }) => properties.includes("nav")) ?? null,
    ncx: ncx ?? items.find(({ mediaType }) => mediaType === "application/x-dtbncx+xml") ?? null,
  };
}

function isLinear({ attributes }: XmlElement): boolean {
  return attributes["linear"] !== "no";
}

function toItem({ attributes }: XmlElement, file: string): ManifestItem {
  return {
    id: attributes["id"] ?? "",
    name: resolveLink(file, attributes["href"] ?? "")?.split("#")[0] ?? "",
    mediaType: attributes["media-type"] ?? "",
    properties: (attributes["properties"] ?? "").split(/\s+/u),
  };
}

function factsIn(metadata: XmlElement): Partial<SourceDocument> {
  const elements = [...elementsIn(metadata)];
  const refined = refinements(elements);
  const all = (name: string) => elements.filter(named(name));
  const people = [...all("creator"), ...all("contributor")];
  const withRole = (...roles: (string | null)[]) =>
    people.filter((person) => roles.includes(roleOf(person, refined))).flatMap(lineOf);
  const titles = all("title");
  const typed = (type: string) => titles.find((title) => refined(title, "title-type") === type);
  const title = typed("main") ?? titles[0];
  const subtitle = typed("subtitle");
  return {
    title: title ? (lineOf(title)[0] ?? null) : null,
    subtitle: subtitle && subtitle !== title ? (lineOf(subtitle)[0] ?? null) : null,
    authors: withRole("aut"),
    translators: withRole("trl"),
    publisher: all("publisher").flatMap(lineOf)[0] ?? null,
    date: publicationDate(all("date")),
    url:
      [...all("source"), ...all("identifier")].flatMap(lineOf).map(webAddress).find(Boolean) ??
      null,
    licence: all("rights").flatMap(lineOf)[0] ?? null,
    language: all("language").flatMap(lineOf)[0] ?? null,
  };
}

/** EPUB 3 says of an element in another what EPUB 2 says in its attributes. */
function refinements(elements: XmlElement[]) {
  const said = new Map<string, string>();
  for (const element of elements) {
    const { refines, property } = element.attributes;
    const value = lineOf(element)[0];
    if (element.name === "meta" && refines && property && value !== undefined)
      said.set(`${refines} ${property}`, value);
  }
  return ({ attributes }: XmlElement, property: string): string | null =>
    said.get(`#${attributes["id"] ?? ""} ${property}`) ?? null;
}

/** A creator of whom nothing else is said is an author. */
function roleOf(person: XmlElement, refined: ReturnType<typeof refinements>): string | null {
  const role =
    person.attributes["opf:role"] ?? person.attributes["role"] ?? refined(person, "role");
  return role?.toLowerCase() ?? (person.name === "creator" ? "aut" : null);
}

function publicationDate(dates: XmlElement[]): string | null {
  const isPublication = ({ attributes }: XmlElement) =>
    (attributes["opf:event"] ?? attributes["event"]) === "publication";
  return [...dates.filter(isPublication), ...dates].flatMap(lineOf)[0] ?? null;
}

function lineOf(element: XmlElement): string[] {
  const text = element.children.filter((child) => typeof child === "string").join("");
  const line = plainLine(text);
  return line === null ? [] : [line];
}
