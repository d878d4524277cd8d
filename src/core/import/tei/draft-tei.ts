import type { Person, WorkSummary } from "../../../contract/work.ts";
import type { ReadoutError } from "../../../contract/result.ts";
import type { DescribedRecord, SectionDraft } from "../drafts.ts";
import { plainLine } from "../plain-line.ts";
import { refused } from "../refused.ts";
import { type BodyContext, readBody } from "./body.ts";
import { draftDocuments, isDocument, withoutDocuments } from "./documents.ts";
import { childElements, descendants, findPath } from "./elements.ts";
import { readHeader } from "./header.ts";
import { readPeople } from "./people.ts";
import { readRecords } from "./records.ts";
import { readResponsible, responsibleFor } from "./responsible.ts";
import { readTimeline } from "./times.ts";
import { parseXml, unreadable, type Complaint, type XmlElement } from "./xml.ts";

/** A work as found in a TEI file, before addresses are given out. */
export interface TeiDraft {
  /** The identifier of a document that is one of many in its file; null for the work of a whole text. */
  own: string | null;
  about: Omit<WorkSummary, "id" | "corpus" | "textVersion" | "counts">;
  sections: SectionDraft[];
  /** By the identifier that turns point to. */
  persons: Map<string, Person>;
  /** By the identifier that passages and turns point to. */
  records: Map<string, DescribedRecord>;
}

/**
 * The works of a TEI P5 file: of every text of a corpus, and of every document of an edition that has many in
 * one text; what stands around such documents is a work by itself, before them.
 * @param name of the file, for messages
 * @throws ReadoutError `import-refused`, naming the file and the line where that is known.
 */
export function draftTeiWorks(xml: string, name: string): TeiDraft[] {
  const file = { name, complain: refusal };
  const root = parseXml(xml, name, refusal);
  if (root.name !== "teiCorpus") return draftText(root, [], file);
  const drafts = textsOf(root, []).flatMap(({ text, around }) => draftText(text, around, file));
  if (drafts.length === 0) throw refusal(name, root.line, "none of its texts holds any words");
  return drafts;
}

/**
 * The one work of a TEI file whose root is a TEI element; not divided, whatever is in it.
 * @throws ReadoutError `corpus-unreadable`
 */
export function draftTeiWork(xml: string, name: string): TeiDraft {
  const file = { name, complain: unreadable };
  const root = parseXml(xml, name);
  const text = textOf(root, file);
  const draft = draftWhole(root, text, [], file);
  if (draft.sections.length === 0) throw unreadable(name, text.line, "its text holds no words");
  return draft;
}

interface File {
  name: string;
  complain: Complaint;
}

function refusal(file: string, line: number | null, reason: string): ReadoutError {
  return refused(file, line === null ? null : `line ${line}`, reason);
}

/** A corpus around texts: what it says of them all. */
interface Around {
  header: Header;
  records: Map<string, DescribedRecord>;
  persons: Map<string, Person>;
  responsible: Map<string, string>;
}

interface Text {
  text: XmlElement;
  /** The nearest first. */
  around: Around[];
}

function textsOf(corpus: XmlElement, outer: Around[]): Text[] {
  const around = [readAround(corpus), ...outer];
  return childElements(corpus).flatMap((child) => {
    if (child.name === "TEI") return [{ text: child, around }];
    return child.name === "teiCorpus" ? textsOf(child, around) : [];
  });
}

function readAround(root: XmlElement): Around {
  return {
    header: readHeader(root),
    records: readRecords(root),
    persons: readPeople(root),
    responsible: readResponsible(root),
  };
}

/** What its author wrote as a note needs no name. */
function readingOf(
  root: XmlElement,
  { publication }: Pick<TeiDraft["about"], "publication">,
  around: Around[],
): Pick<BodyContext, "timeline" | "authorOf"> {
  const outer = around.toReversed().map(({ responsible }) => responsible);
  const names = united([...outer, readResponsible(root)]);
  return {
    timeline: readTimeline(root),
    authorOf(note) {
      const by = responsibleFor(note, names);
      return by !== null && publication.authors.includes(by) ? null : by;
    },
  };
}

function draftText(root: XmlElement, around: Around[], file: File): TeiDraft[] {
  const text = textOf(root, file);
  const documents = descendants(text, "div").filter(isDocument);
  if (documents.length === 0) {
    const draft = draftWhole(root, text, around, file);
    if (draft.sections.length > 0) return [around.length > 0 ? withItsOwn(draft) : draft];
    if (around.length > 0) return [];
    throw file.complain(file.name, text.line, "its text holds no words");
  }
  const rest = draftWhole(root, withoutDocuments(text), around, file);
  const drafts = draftDocuments(text, {
    ...rest,
    people: peopleNamed(text),
    reading: readingOf(root, rest.about, around),
  });
  return (hasWords(rest) ? [rest, ...drafts] : drafts).map(withItsOwn);
}

function draftWhole(root: XmlElement, text: XmlElement, around: Around[], file: File): TeiDraft {
  const own = readAround(root);
  const all = [own, ...around].toReversed();
  const records = united(all.map((part) => part.records));
  const persons = united(all.map((part) => part.persons));
  const title = own.header.title ?? around[0]?.header.title ?? fileName(file.name);
  const about = around.map(({ header }) => header).reduce(filledFrom, own.header);
  const sections = readBody(text, {
    title,
    recordKind: (id) => records.get(id)?.kind,
    ...readingOf(root, about, around),
  });
  return { own: null, about: { ...about, title }, sections, persons, records };
}

function united<T>(maps: Map<string, T>[]): Map<string, T> {
  const all = new Map<string, T>();
  for (const map of maps) for (const [id, value] of map) all.set(id, value);
  return all;
}

/** A work of many has the records that it quotes and the persons in them, not those of all. */
function withItsOwn(draft: TeiDraft): TeiDraft {
  const passages = draft.sections.flatMap((section) => section.passages);
  const quoted = new Set(passages.flatMap(({ record }) => record ?? []));
  const records = new Map([...draft.records].filter(([id]) => quoted.has(id)));
  const named = new Set([
    ...passages.flatMap(({ turn }) => turn?.who ?? []),
    ...[...records.values()].flatMap(({ participants }) => participants.map((one) => one.person)),
  ]);
  const persons = new Map([...draft.persons].filter(([id]) => named.has(id)));
  return { ...draft, records, persons };
}

type Header = ReturnType<typeof readHeader>;

/** What a text does not say of itself is as its corpus says; a subtitle belongs to its title. */
function filledFrom(own: Header, corpus: Header): Header {
  const { publication } = own;
  const given = corpus.publication;
  return {
    ...own,
    language: own.language === "und" ? corpus.language : own.language,
    publication: {
      publisher: publication.publisher ?? given.publisher,
      authors: publication.authors.length > 0 ? publication.authors : given.authors,
      translators: publication.translators.length > 0 ? publication.translators : given.translators,
      date: publication.date ?? given.date,
      url: publication.url ?? given.url,
      licence: publication.licence ?? given.licence,
      credits: publication.credits.length > 0 ? publication.credits : given.credits,
    },
  };
}

/** Headings alone only hold together what was taken out from under them. */
function hasWords({ sections }: TeiDraft): boolean {
  return sections.some(({ passages }) => passages.some(({ kind }) => kind !== "heading"));
}

/** Names with an identifier, as lists of persons in the front of an edition have them. */
function peopleNamed(text: XmlElement): Map<string, XmlElement> {
  return new Map(
    descendants(text, "persName").flatMap((name) => {
      const id = name.attributes["xml:id"];
      return id === undefined ? [] : [[id, name] as const];
    }),
  );
}

function fileName(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  return plainLine(name) ?? "Untitled";
}

function textOf(root: XmlElement, { name, complain }: File): XmlElement {
  if (root.name !== "TEI")
    throw complain(name, root.line, `its outermost element is ${root.name} and should be TEI`);
  const text = findPath(root, "text");
  if (!text) throw complain(name, root.line, "it has no text element");
  return text;
}
