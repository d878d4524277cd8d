import type {
  Passage,
  Person,
  Section,
  SourceRecord,
  Turn,
  Work,
  WorkSummary,
} from "../../contract/work.ts";
import { addressSection, type KeptAddresses, NO_ADDRESSES } from "./addresses.ts";
import type { DescribedRecord, PassageDraft, SectionDraft, TurnDraft } from "./drafts.ts";

/** A work as found in a file of any format, before addresses are given out. */
export interface DraftedWork {
  about: Omit<WorkSummary, "textVersion" | "counts">;
  sections: SectionDraft[];
  /** By the identifier that turns point to; speakers who are missing are added. */
  persons: Map<string, Person>;
  /** By the identifier that passages and turns point to. */
  records: Map<string, DescribedRecord>;
}

/**
 * Makes a work of its drafts: addresses, speakers, roles, records and counts.
 * @param digest A digest of a text, such as SHA-256; equal for equal texts.
 */
export function composeDrafts(
  drafted: DraftedWork,
  digest: (text: string) => string,
  kept: KeptAddresses = NO_ADDRESSES,
): Work {
  const content = new WorkContent(drafted, kept);
  for (const draft of drafted.sections) content.addSection(draft);
  const { passages, sections, turns, persons } = content;
  const records = content.records();
  const spoken = new Set(passages.flatMap((p) => (p.kind === "turn" && p.turn ? [p.turn] : [])));
  return {
    ...drafted.about,
    textVersion: digest(passages.map(({ id, text }) => `${id}\t${text}`).join("\n")),
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

/** A person of whom the text tells nothing but a label. */
function unlistedPerson(id: string, label: string | null): Person {
  const name = label ?? id;
  return { id, name, shortName: name };
}

/** Turns drafts into the work's own shapes, resolving speakers, roles and records. */
class WorkContent {
  readonly passages: Passage[] = [];
  readonly sections: Section[] = [];
  readonly turns: Turn[] = [];
  readonly persons: Map<string, Person>;
  private readonly work: string;
  private readonly described: Map<string, DescribedRecord>;
  private readonly kept: KeptAddresses;

  constructor({ about, persons, records }: DraftedWork, kept: KeptAddresses) {
    this.work = about.id;
    this.persons = new Map(persons);
    this.described = records;
    this.kept = kept;
  }

  addSection(draft: SectionDraft): void {
    const addresses = addressSection(this.work, draft, this.kept);
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
      role: part?.role ?? draft.role,
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
    draft: PassageDraft,
    id: string,
    section: string,
    turn: string | null,
  ): Passage {
    const { kind, text, insertions, record } = draft;
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
      ...factsOf(draft),
    };
  }
}

/** What few passages have is left out of all others. */
function factsOf(draft: PassageDraft): Partial<Passage> {
  const { text, readings = [], pictures, pages = [], time, note } = draft;
  return {
    ...(readings.length > 0 && { readings }),
    ...(pictures && { pictures }),
    ...(pages.length > 0 && {
      pages: pages.map(({ at, label }) => ({ at: Math.min(at, text.length), label })),
    }),
    ...(time && { time }),
    ...(note && { note }),
  };
}
