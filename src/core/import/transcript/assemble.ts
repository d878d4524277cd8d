import type {
  ProposedParagraph,
  ProposedSection,
  ProposedTurn,
  ProposedWork,
} from "../../../contract/proposed-work.ts";
import type { TextSpan } from "../../../contract/work.ts";
import type { KnownPart } from "./corrections.ts";
import { type DescribedByLine, readDateline } from "./datelines.ts";
import type { SourceBlock } from "../source-document.ts";
import { roleOfLabel } from "./participants.ts";
import type { Part } from "./parts.ts";
import type { People } from "./people.ts";
import { parseName } from "./person-name.ts";
import { Records } from "./records.ts";

type Assembled = Pick<ProposedWork, "sections" | "paragraphs" | "turns" | "records">;

/** What a document is called, and what it was found to be called before it was corrected. */
export interface Titles {
  title: string | null;
  found: string | null;
}

/** Puts parts into sections, turns and records. The heading with the title is no section’s own. */
export function assemble(parts: KnownPart[], people: People, title: Titles): Assembled {
  const assembly = new Assembly(people, title, parts);
  for (const part of parts) assembly.add(part);
  return assembly.result();
}

const NO_PLACE = {
  kind: "commentary",
  sure: 0.95,
  why: "note",
  time: null,
  pages: [],
  turn: null,
  record: null,
  insertions: [],
  known: null,
} satisfies Partial<ProposedParagraph>;

class Assembly {
  private readonly sections: ProposedSection[] = [];
  private readonly paragraphs: ProposedParagraph[] = [];
  private readonly turns: ProposedTurn[] = [];
  private readonly records: Records;
  private readonly people: People;
  private readonly title: string | null;
  private readonly titlePart: Part | undefined;
  private readonly isDivided: boolean;
  private headings: { level: number; text: string }[] = [];
  private record: number | null = null;
  /** The turn that goes on, and who spoke last even when none does. */
  private turn: number | null = null;
  private last: number | null = null;
  private lastLabel: string | null = null;

  constructor(people: People, { title, found }: Titles, parts: Part[]) {
    this.people = people;
    this.records = new Records(people);
    const headings = parts.filter(({ kind }) => kind === "heading");
    this.titlePart = headings.find(
      (part) => part === headings[0] && [title, found].includes(part.text),
    );
    this.title = title;
    this.isDivided = headings.some((part) => part !== this.titlePart);
  }

  add(part: KnownPart): void {
    this.openRecord(part);
    if (part.kind === "heading" && part !== this.titlePart) this.openSection(part);
    if (this.sections.length === 0) this.openFront();
    if (part.kind === "turn") this.speak(part);
    else if (part.kind !== "stage") this.turn = null;
    this.push(part);
  }

  result(): Assembled {
    let count = 0;
    const { paragraphs, turns } = this;
    const spoken = new Set(
      paragraphs.flatMap(({ turn, section }) => (turn === null ? [] : [section])),
    );
    const sections = this.sections.map((section, index) => {
      const isFront = section.number === null && this.isDivided && !spoken.has(index);
      return { ...section, number: isFront ? null : ++count };
    });
    const records = this.records.all();
    for (const paragraph of paragraphs)
      if (paragraph.kind === "turn" && records[paragraph.record ?? -1]?.kind === "screenplay")
        paragraph.kind = "line";
    const roleOf = this.people.rolesOf();
    for (const turn of turns) turn.role = roleOf(turn.speaker, turn.role);
    return { sections, paragraphs, turns, records };
  }

  private openRecord(part: KnownPart): void {
    const described = openingOf(part);
    if (!described) return;
    const before = this.record;
    const paragraph = this.paragraphs.length;
    this.record = this.records.open({ described, correction: part.record, paragraph, before });
    if (this.record !== before) this.turn = null;
  }

  private openFront(): void {
    this.sections.push({ heading: this.title, number: null });
  }

  private openSection({ block, text }: Part): void {
    const level = block.kind === "heading" ? block.level : 6;
    this.headings = [...this.headings.filter((above) => above.level < level), { level, text }];
    const heading = this.headings.map((above) => above.text).join(" · ");
    this.sections.push({ heading, number: this.sections.length + 1 });
  }

  private speak(part: Part): void {
    const { label, person, block } = part;
    const isSame =
      block.speaker !== null && label === this.lastLabel && part.why === "named-speaker";
    const begins = label !== null || person !== null;
    const isUnnamed = part.why === "asks";
    if (this.turn !== null && !isUnnamed && (!begins || (isSame && person === null))) return;
    const speaker = begins ? this.speakerOf(part) : isUnnamed ? null : this.last;
    const role = label === null ? null : roleOfLabel(parseName(label).role);
    if (this.record !== null && speaker !== null)
      this.records.addSpeaker(this.record, speaker, role);
    this.turn = this.turns.push({ speaker, label, role, record: this.record }) - 1;
    this.last = speaker;
    this.lastLabel = label;
  }

  private speakerOf({ label, person }: Part): number {
    if (person !== null) return this.people.called(person);
    return this.people.labelled(label as string, this.records.participantsOf(this.record));
  }

  private push(part: KnownPart): void {
    const { block, kind, text, offset, sure, why, time, names, known } = part;
    const isRecord = kind === "turn" || kind === "line" || kind === "stage";
    const hasRecord = isRecord || kind === "dateline";
    const pictures = [...names, block].flatMap((source) => source.pictures ?? []);
    const place = { section: this.sections.length - 1, block: block.kind, place: block.place };
    const placed = <T extends { at: number }>(of: (source: SourceBlock) => T[]): T[] => [
      ...names.flatMap((name) => of(name).map((item) => Object.assign({}, item, { at: 0 }))),
      ...of(block).map((item) => Object.assign({}, item, { at: Math.max(0, item.at - offset) })),
    ];
    this.paragraphs.push({
      ...place,
      text,
      kind,
      sure,
      why,
      time,
      pages: placed(({ pages }) => pages),
      ...(pictures.length > 0 && { pictures }),
      note: null,
      turn: part.kind === "turn" ? this.turn : null,
      record: hasRecord ? this.record : null,
      insertions: isRecord ? bracketed(text) : [],
      known: { from: text.length - known.text.length, occurrence: known.occurrence },
    });
    for (const { mark, by, at, text: words } of placed(({ notes }) => notes))
      this.paragraphs.push({
        ...place,
        ...NO_PLACE,
        text: words,
        note: { mark, by, at },
      });
  }
}

const NOTHING_SAID: DescribedByLine = {
  kind: "other",
  date: null,
  place: null,
  participants: [],
  isLoose: false,
};

/** What is said of the record that begins at a part; null when none does. */
function openingOf({ opens, record, block }: KnownPart): DescribedByLine | null {
  if (opens || record === null || record.begins === false) return opens;
  return readDateline(block.text) ?? NOTHING_SAID;
}

/** What an editor put into the words of a record, with its brackets. */
function bracketed(text: string): TextSpan[] {
  if (/^\[[^[\]]*\]$/u.test(text)) return [];
  return [...text.matchAll(/\[[^[\]]{1,500}\]/gu)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}
