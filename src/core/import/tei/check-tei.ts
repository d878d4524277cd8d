import { readBody } from "./body.ts";
import { childElements, descendants, findPath, isElement, pointers } from "./elements.ts";
import { readPeople } from "./people.ts";
import { isoDate, readRecords } from "./records.ts";
import { parseXml, type XmlElement } from "./xml.ts";

/** Something in a file that reading gets along with, but that its editor will not have meant. */
export interface TeiWarning {
  /** Where in the file, from 1. */
  line: number;
  /** What is wrong there, as a sentence without its full stop. */
  problem: string;
}

/**
 * What {@link readTei} puts up with in silence: identifiers that are missing or given twice, pointers
 * that lead nowhere, speakers whom nobody knows, records and dates that cannot be read. In the order of
 * lines; empty when all is well.
 * @throws ReadoutError `corpus-unreadable` when the file is no XML.
 */
export function checkTei(xml: string, file: string): TeiWarning[] {
  const root = parseXml(xml, file);
  const elements = allElements(root);
  const text = findPath(root, "text");
  return [
    ...checkIdentifiers(elements),
    ...(text ? checkAddresses(root, text) : []),
    ...checkPointers(elements),
    ...checkPeople(root, elements),
    ...(text ? checkRecords(root, text) : []),
    ...checkDates(root),
    ...checkCharacters(xml),
  ].sort((a, b) => a.line - b.line);
}

function allElements(element: XmlElement): XmlElement[] {
  return [element, ...element.children.filter(isElement).flatMap(allElements)];
}

function checkIdentifiers(elements: XmlElement[]): TeiWarning[] {
  const lines = new Map<string, number>();
  return elements.flatMap(({ attributes, line }) => {
    const id = attributes["xml:id"];
    if (id === undefined) return [];
    const first = lines.get(id);
    if (first === undefined) lines.set(id, line);
    return first === undefined
      ? []
      : [{ line, problem: `the identifier “${id}” was given before, in line ${first}` }];
  });
}

/** Where some paragraphs or speeches carry identifiers, the address of every other one hangs in the air. */
function checkAddresses(root: XmlElement, text: XmlElement): TeiWarning[] {
  const records = readRecords(root);
  const sections = readBody(text, {
    title: "",
    recordKind: (id) => records.get(id)?.kind,
    timeline: new Map(),
    authorOf: () => null,
  });
  const passages = sections.flatMap((section) => section.passages);
  const speeches = [...descendants(text, "sp"), ...descendants(text, "u")].map(
    ({ attributes, line }) => ({ stored: attributes["xml:id"] ?? null, line }),
  );
  return [...withoutIdentifier(passages, "paragraph"), ...withoutIdentifier(speeches, "speech")];
}

function withoutIdentifier(
  items: { stored: string | null; line: number }[],
  noun: string,
): TeiWarning[] {
  if (items.every(({ stored }) => stored === null)) return [];
  return items
    .filter(({ stored }) => stored === null)
    .map(({ line }) => ({
      line,
      problem: `this ${noun} has no identifier (xml:id), though others have, so that its address may change`,
    }));
}

const POINTING = namesIn(
  "ana corresp copyOf decls exclude next prev ref resp sameAs select source synch target wit",
);

function checkPointers(elements: XmlElement[]): TeiWarning[] {
  const ids = new Set(elements.map(({ attributes }) => attributes["xml:id"]));
  return elements.flatMap(({ attributes, line }) =>
    POINTING.flatMap((name) => localPointers(attributes[name]))
      .filter((id) => !ids.has(id))
      .map((id) => ({ line, problem: `“#${id}” points to nothing in this file` })),
  );
}

function checkPeople(root: XmlElement, elements: XmlElement[]): TeiWarning[] {
  const people = readPeople(root);
  return elements.flatMap(({ attributes, line }) =>
    words(attributes["who"])
      .filter((pointer) => !pointer.includes("#") || isUnknown(pointer, people))
      .map((pointer) => ({ line, problem: `“${pointer}” is nobody whom the header lists` })),
  );
}

/** Another file may list whom this one does not. */
function isUnknown(pointer: string, people: ReadonlyMap<string, unknown>): boolean {
  return pointer.startsWith("#") && !people.has(pointer.slice(1));
}

function checkRecords(root: XmlElement, text: XmlElement): TeiWarning[] {
  const records = readRecords(root);
  const people = readPeople(root);
  const excerpts = descendants(text, "div").filter(
    ({ attributes }) =>
      attributes["type"] === "record" &&
      ["decls", "corresp", "ana"]
        .flatMap((name) => pointers(attributes[name]))
        .every((id) => !records.has(id)),
  );
  const participants = settingsOf(root).flatMap((setting) => childElements(setting, "persName"));
  return [
    ...excerpts.map(({ line }) => ({
      line,
      problem: "this excerpt points to no record that the header describes",
    })),
    ...participants.flatMap(({ attributes, line }) =>
      localPointers(attributes["ref"])
        .filter((id) => !people.has(id))
        .map((id) => ({
          line,
          problem: `the participant “#${id}” is nobody whom the header lists`,
        })),
    ),
  ];
}

function checkDates(root: XmlElement): TeiWarning[] {
  const dates = settingsOf(root).flatMap((setting) => childElements(setting, "date"));
  return dates.flatMap(({ attributes, line }) =>
    ["when", "notBefore", "notAfter", "from", "to"]
      .flatMap((name) => attributes[name] ?? [])
      .filter((date) => isoDate(date) === null)
      .map((date) => ({ line, problem: `“${date}” is no date of the calendar` })),
  );
}

/** What a decoder puts in the place of bytes that are no text. */
function checkCharacters(xml: string): TeiWarning[] {
  return xml
    .split("\n")
    .flatMap((text, index) =>
      text.includes("\u{FFFD}")
        ? [{ line: index + 1, problem: "there are bytes here that are no text (UTF-8)" }]
        : [],
    );
}

function settingsOf(root: XmlElement): XmlElement[] {
  const description = findPath(root, "teiHeader", "profileDesc", "settingDesc");
  return description ? descendants(description, "setting") : [];
}

function localPointers(value: string | undefined): string[] {
  return words(value)
    .filter((word) => word.startsWith("#"))
    .map((word) => word.slice(1));
}

function words(value: string | undefined): string[] {
  return namesIn(value ?? "");
}

function namesIn(list: string): string[] {
  return list.split(/\s+/u).filter((name) => name !== "");
}
