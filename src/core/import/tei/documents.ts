import type { Participant, Person, RecordDate, RecordKind } from "../../../contract/work.ts";
import type { DescribedRecord } from "../drafts.ts";
import { type BodyContext, readBody } from "./body.ts";
import type { TeiDraft } from "./draft-tei.ts";
import { childElements, descendants, isElement, plainText, pointers } from "./elements.ts";
import { headingOf } from "./labels.ts";
import { readDate } from "./records.ts";
import type { XmlElement, XmlNode } from "./xml.ts";

type TeiPage = NonNullable<BodyContext["page"]>;

/** One document of an edition that has many in one text. */
export function isDocument({ name, attributes }: XmlElement): boolean {
  return name === "div" && attributes["type"] === "document" && Boolean(attributes["xml:id"]);
}

/** The edition around its documents. */
export interface Edition extends Pick<TeiDraft, "about" | "persons" | "records"> {
  /** Names by their identifiers. */
  people: Map<string, XmlElement>;
  /** What the reading of every text of the file needs. */
  reading: Pick<BodyContext, "timeline" | "authorOf">;
}

/** A work of each outermost document, in order. */
export function draftDocuments(text: XmlElement, edition: Edition): TeiDraft[] {
  const pages = pagesBefore(text);
  return outermost(text).flatMap((element) => draftDocument(element, edition, pages.get(element)));
}

/** A text with the same words but those of its documents. */
export function withoutDocuments(element: XmlElement): XmlElement {
  const children = element.children.flatMap((child): XmlNode[] => {
    if (!isElement(child)) return [child];
    return isDocument(child) ? [] : [withoutDocuments(child)];
  });
  return { ...element, children };
}

function outermost(element: XmlElement): XmlElement[] {
  return childElements(element).flatMap((child) =>
    isDocument(child) ? [child] : outermost(child),
  );
}

/** The page on which each document begins, which may have been turned in the one before it. */
function pagesBefore(text: XmlElement): Map<XmlElement, TeiPage> {
  const pages = new Map<XmlElement, TeiPage>();
  let last: TeiPage | undefined;
  const look = (parent: XmlElement) => {
    for (const child of childElements(parent)) {
      if (isDocument(child) && last) pages.set(child, last);
      last = pageOf(child) ?? last;
      look(child);
    }
  };
  look(text);
  return pages;
}

function pageOf({ name, attributes }: XmlElement): TeiPage | undefined {
  const label = attributes["n"]?.trim();
  return name === "pb" && label ? { at: 0, label, edition: attributes["ed"] } : undefined;
}

function draftDocument(
  element: XmlElement,
  edition: Edition,
  page: TeiPage | undefined,
): TeiDraft[] {
  const own = element.attributes["xml:id"] as string;
  const title = headingOf(element) ?? element.attributes["n"] ?? own;
  const named = isEditorial(element) ? null : participantsOf(element, edition);
  const records = new Map(edition.records);
  if (named) records.set(own, recordOf(element, named.participants));
  const text = {
    ...element,
    name: "text",
    attributes: {},
    children: [inRecord(element, named && own)],
  };
  const sections = readBody(text, {
    title,
    recordKind: (id) => records.get(id)?.kind,
    page,
    ...edition.reading,
  });
  if (sections.length === 0) return [];
  const persons = new Map([...edition.persons, ...(named?.persons ?? [])]);
  const about = { ...edition.about, title, subtitle: edition.about.title };
  return [{ own, about, sections, persons, records }];
}

/** What the editors of an edition wrote among its documents is no record. */
function isEditorial({ attributes }: XmlElement): boolean {
  return /editorial/iu.test(attributes["subtype"] ?? "");
}

/** The document as the words of its record. */
function inRecord(element: XmlElement, record: string | null): XmlElement {
  if (record === null) return element;
  return { ...element, attributes: { ...element.attributes, decls: `#${record}` } };
}

function recordOf(element: XmlElement, participants: Participant[]): DescribedRecord {
  const heading = headingOf(element) ?? "";
  const dateline = descendants(element, "dateline")[0] ?? null;
  const place = dateline && descendants(dateline, "placeName")[0];
  return {
    id: element.attributes["xml:id"] as string,
    kind: kindOf(heading),
    date: dateOf(element, dateline),
    place: place ? plainText(place) || null : null,
    participants,
  };
}

function kindOf(heading: string): RecordKind {
  if (/telephone|telcon/iu.test(heading)) return "telephone";
  return /conversation|meeting|minutes|talks/iu.test(heading) ? "meeting" : "other";
}

/** The range that the edition states for the document, else the date of its first dateline. */
function dateOf(element: XmlElement, dateline: XmlElement | null): RecordDate {
  const { attributes } = element;
  const stated = (end: string) =>
    Object.entries(attributes).find(([name]) => name.endsWith(`doc-dateTime-${end}`))?.[1];
  const [min, max] = [stated("min"), stated("max")];
  if (min === undefined && max === undefined)
    return readDate((dateline && descendants(dateline, "date")[0]) ?? null);
  const isOneDay = min?.slice(0, 10) === max?.slice(0, 10);
  const own: Record<string, string> =
    isOneDay && min !== undefined
      ? { when: min }
      : {
          ...(min !== undefined && { notBefore: min }),
          ...(max !== undefined && { notAfter: max }),
        };
  return readDate({ name: "date", attributes: own, children: [], line: element.line });
}

function participantsOf(
  element: XmlElement,
  edition: Edition,
): { participants: Participant[]; persons: Map<string, Person> } {
  const lists = descendants(element, "list").filter(
    (list) => list.attributes["type"] === "participants",
  );
  const persons = new Map<string, Person>();
  const participants = new Map<string, Participant>();
  for (const name of lists.flatMap((list) => descendants(list, "persName"))) {
    const [id] = pointers(name.attributes["corresp"] ?? name.attributes["ref"]);
    if (id === undefined) continue;
    const full = plainText(edition.people.get(id) ?? name).replace(/,$/u, "");
    if (!edition.persons.has(id)) persons.set(id, { id, name: full, shortName: shortName(full) });
    participants.set(id, { person: id, role: null });
  }
  for (const speech of [...descendants(element, "sp"), ...descendants(element, "u")])
    for (const person of pointers(speech.attributes["who"]))
      if (!participants.has(person)) participants.set(person, { person, role: null });
  return { participants: [...participants.values()], persons };
}

/** Lists of names put the family name first, before a comma. */
function shortName(name: string): string {
  const comma = name.indexOf(",");
  return comma > 0 ? name.slice(0, comma) : name.slice(name.lastIndexOf(" ") + 1);
}
