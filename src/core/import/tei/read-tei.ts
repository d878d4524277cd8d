import type { Passage, Person, Section, SourceRecord, Turn, Work } from "../../../contract/work.ts";
import { addressSection } from "./addresses.ts";
import { readBody } from "./body.ts";
import type { PassageDraft, SectionDraft, TurnDraft } from "./drafts.ts";
import { findPath } from "./elements.ts";
import { readHeader } from "./header.ts";
import { readPeople, unlistedPerson } from "./people.ts";
import { type DescribedRecord, readRecords } from "./records.ts";
import { parseXml, unreadable, type XmlElement } from "./xml.ts";

export interface TeiOptions {
  /** Id of the work, the first part of every address in it. */
  work: string;
  /** Id of the corpus that it belongs to. */
  corpus: string;
  /** For messages. */
  file: string;
  /** A digest of a text, such as SHA-256; equal for equal texts. */
  digest: (text: string) => string;
}

/**
 * Reads a TEI P5 file. What the file does not say is null or empty; no word of its text is dropped.
 * @throws ReadoutError `corpus-unreadable`, naming the file and the line where that is known.
 */
export function readTei(xml: string, options: TeiOptions): Work {
  const root = parseXml(xml, options.file);
  const text = textOf(root, options.file);
  const header = readHeader(root);
  const title = header.title ?? fileName(options.file);
  const described = readRecords(root);
  const drafts = readBody(text, { title, recordKind: (id) => described.get(id)?.kind });
  if (drafts.length === 0) throw unreadable(options.file, text.line, "its text holds no words");

  const content = new WorkContent(options.work, readPeople(root), described);
  for (const draft of drafts) content.addSection(draft);
  const { passages, sections, turns, persons } = content;
  const records = content.records();
  const spoken = new Set(passages.flatMap((p) => (p.kind === "turn" && p.turn ? [p.turn] : [])));
  return {
    id: options.work,
    corpus: options.corpus,
    ...header,
    title,
    textVersion: options.digest(passages.map(({ id, text }) => `${id}\t${text}`).join("\n")),
    counts: {
      sections: sections.filter((section) => section.number !== null).length,
      records: records.length,
      turns: spoken.size,
      passages: passages.length,
    },
    sections,
    passages,
    turns,
    records,
    persons: [...persons.values()],
  };
}

function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}

function textOf(root: XmlElement, file: string): XmlElement {
  if (root.name !== "TEI")
    throw unreadable(file, root.line, `its outermost element is ${root.name} and should be TEI`);
  const text = findPath(root, "text");
  if (!text) throw unreadable(file, root.line, "it has no text element");
  return text;
}

/** Turns drafts into the work's own shapes, resolving speakers, roles and records. */
class WorkContent {
  readonly passages: Passage[] = [];
  readonly sections: Section[] = [];
  readonly turns: Turn[] = [];
  readonly persons: Map<string, Person>;
  private readonly work: string;
  private readonly described: Map<string, DescribedRecord>;

  constructor(work: string, persons: Map<string, Person>, described: Map<string, DescribedRecord>) {
    this.work = work;
    this.persons = persons;
    this.described = described;
  }

  addSection(draft: SectionDraft): void {
    const addresses = addressSection(this.work, draft);
    const turns = new Map<TurnDraft, Turn>();
    for (const [turn, id] of addresses.turns)
      turns.set(turn, this.toTurn(turn, id, addresses.section, turns.size + 1));
    draft.passages.forEach((passage, index) => {
      const id = addresses.passages[index] as string;
      const turn = passage.turn && turns.get(passage.turn);
      turn?.passages.push(id);
      this.passages.push(this.toPassage(passage, id, addresses.section, turn?.id ?? null));
    });
    this.turns.push(...turns.values());
    const { number, heading } = draft;
    this.sections.push({ id: addresses.section, number, heading, passages: addresses.passages });
  }

  records(): SourceRecord[] {
    const sections = new Map<string, Set<string>>();
    for (const { record, section } of this.passages)
      if (record !== null) sections.set(record, (sections.get(record) ?? new Set()).add(section));
    return [...this.described.values()].map((record) =>
      Object.assign({}, record, {
        work: this.work,
        sections: [...(sections.get(record.id) ?? [])],
      }),
    );
  }

  private toTurn(draft: TurnDraft, id: string, section: string, number: number): Turn {
    const record = draft.record === null ? undefined : this.described.get(draft.record);
    const speaker = this.speakerOf(draft);
    const part = record?.participants.find((participant) => participant.person === speaker);
    return {
      id,
      section,
      record: record?.id ?? null,
      number,
      speaker,
      label: draft.label,
      role: part?.role ?? null,
      passages: [],
    };
  }

  /** Several voices at once are no person; their label stays. */
  private speakerOf({ who, label }: TurnDraft): string | null {
    const [id, ...others] = who;
    if (id === undefined || others.length > 0) return null;
    if (!this.persons.has(id)) this.persons.set(id, unlistedPerson(id, label));
    return id;
  }

  private toPassage(
    { kind, text, insertions, record }: PassageDraft,
    id: string,
    section: string,
    turn: string | null,
  ): Passage {
    return {
      id,
      work: this.work,
      section,
      ordinal: this.passages.length,
      kind,
      layer: kind === "turn" || kind === "line" || kind === "stage" ? "record" : "commentary",
      text,
      turn,
      record: (record !== null && this.described.get(record)?.id) || null,
      insertions,
    };
  }
}
