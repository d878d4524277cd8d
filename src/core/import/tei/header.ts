import type { Publication } from "../../../contract/work.ts";
import { webAddress } from "../web-address.ts";
import { childElements, descendants, findPath, plainText, textOrNull } from "./elements.ts";
import type { XmlElement } from "./xml.ts";

/** What the header says of the work as a whole. */
export interface Header {
  title: string | null;
  subtitle: string | null;
  /** BCP 47; `und` when the file does not say. */
  language: string;
  publication: Publication;
}

/** Reads the header of a TEI root element; a file without one says nothing of itself. */
export function readHeader(root: XmlElement): Header {
  const file = findPath(root, "teiHeader", "fileDesc");
  const statement = findPath(file, "titleStmt");
  const language = readLanguage(root);
  return {
    title: titleOf(statement, language, (type) => type === undefined || type === "main"),
    subtitle: titleOf(statement, language, (type) => type === "sub"),
    language,
    publication: readPublication(file, statement),
  };
}

function readLanguage(root: XmlElement): string {
  const used = findPath(root, "teiHeader", "profileDesc", "langUsage", "language");
  return (
    findPath(root, "text")?.attributes["xml:lang"] ??
    root.attributes["xml:lang"] ??
    used?.attributes["ident"] ??
    "und"
  );
}

/** Prefers a title in the work's own language to one without a language, and both to a translated one. */
function titleOf(
  statement: XmlElement | null,
  language: string,
  fits: (type: string | undefined) => boolean,
): string | null {
  const titles = statement
    ? childElements(statement, "title").filter((title) => fits(title.attributes["type"]))
    : [];
  const inLanguage = (wanted: string | undefined) =>
    titles.find((title) => title.attributes["xml:lang"] === wanted);
  return textOrNull(inLanguage(language) ?? inLanguage(undefined) ?? titles[0] ?? null);
}

function readPublication(file: XmlElement | null, statement: XmlElement | null): Publication {
  const source = findPath(file, "sourceDesc");
  const edition = findPath(file, "publicationStmt");
  const authors = statement ? childElements(statement, "author") : [];
  const duties = statement ? childElements(statement, "respStmt").flatMap(readDuty) : [];
  const first = (name: string) => firstText(source, name) ?? firstText(edition, name);
  return {
    publisher: first("publisher"),
    authors: authors.map(nameOf).filter((name) => name !== ""),
    translators: duties.filter(isTranslation).map((duty) => duty.name),
    date: source ? dateOf(source) : null,
    url: addressOf(source) ?? addressOf(edition),
    licence: licenceOf(edition),
    credits: [
      ...duties.filter((duty) => !isTranslation(duty)).map((duty) => `${duty.resp}: ${duty.name}`),
      ...readCredits(file),
    ],
  };
}

interface Duty {
  resp: string;
  name: string;
}

function readDuty(statement: XmlElement): Duty[] {
  const resp = textOrNull(findPath(statement, "resp")) ?? "Contributor";
  return childElements(statement)
    .filter(
      (child) => child.name === "name" || child.name === "persName" || child.name === "orgName",
    )
    .map((name) => ({ resp, name: plainText(name) }))
    .filter((duty) => duty.name !== "");
}

function isTranslation(duty: Duty): boolean {
  return /transl|перев/iu.test(duty.resp);
}

/** An author may carry the same name in several languages and identifiers beside it: the first name counts. */
function nameOf(author: XmlElement): string {
  return plainText(findPath(author, "persName") ?? findPath(author, "name") ?? author);
}

function readCredits(file: XmlElement | null): string[] {
  const notes = findPath(file, "notesStmt");
  return notes
    ? childElements(notes, "note")
        .filter((note) => note.attributes["type"] === "credit")
        .map(plainText)
    : [];
}

function firstText(element: XmlElement | null, name: string): string | null {
  return textOrNull((element && descendants(element, name)[0]) ?? null);
}

function dateOf(source: XmlElement): string | null {
  const date = descendants(source, "date")[0];
  return date ? (date.attributes["when"] ?? textOrNull(date)) : null;
}

function addressOf(element: XmlElement | null): string | null {
  if (!element) return null;
  const numbers = descendants(element, "idno");
  const url = numbers.find((idno) => /^ur[il]$/iu.test(idno.attributes["type"] ?? ""));
  const targets = descendants(element, "ref").map((ref) => ref.attributes["target"] ?? null);
  return (
    webAddress(textOrNull(url ?? null)) ??
    targets.map(webAddress).find((target) => target !== null) ??
    null
  );
}

function licenceOf(edition: XmlElement | null): string | null {
  const availability = findPath(edition, "availability");
  return textOrNull(findPath(availability, "licence") ?? availability);
}
