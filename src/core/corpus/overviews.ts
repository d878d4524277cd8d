import type { PersonOverview, RecordOverview } from "../../contract/overview.ts";
import type { Passage, Person, SourceRecord, Turn, Work } from "../../contract/work.ts";
import type { Corpus } from "./corpus.ts";
import { compareRecordDates } from "./record-date.ts";
import { talkShares } from "./talk-shares.ts";
import { wordCount } from "./word-count.ts";

const OPENING_LENGTH = 90;

/**
 * The records of one work, or of all, in chronological order; an approximate one stands between its
 * neighbours, undated ones come last.
 * @throws ReadoutError `work-not-found`
 */
export function recordOverviews(corpus: Corpus, work?: string): RecordOverview[] {
  return [...worksOf(corpus, work)]
    .flatMap(recordsOf)
    .sort((a, b) => compareRecordDates(a.date, b.date));
}

/**
 * The persons of one work, or of all, in the order in which the works list them. Lines of a script are
 * not counted as theirs, since nobody is known to have spoken them.
 * @throws ReadoutError `work-not-found`
 */
export function personOverviews(corpus: Corpus, work?: string): PersonOverview[] {
  const people = new Map<string, PersonOverview>();
  for (const each of worksOf(corpus, work)) {
    for (const [place, person] of each.persons.entries())
      overviewOf(person, place, people).works.push(each.id);
    addRoles(each, people);
    addTurns(each, people);
    for (const [person, shares] of talkShares(each)) people.get(person)?.shares.push(...shares);
  }
  for (const person of people.values())
    person.roles.sort((a, b) => compareRecordDates(a.date, b.date));
  return [...people.values()];
}

function worksOf(corpus: Corpus, work: string | undefined): Iterable<Work> {
  return work === undefined ? corpus.texts() : [corpus.work(work)];
}

function recordsOf(work: Work): RecordOverview[] {
  const quoted = Map.groupBy(work.passages, (passage) => passage.record);
  return work.records.map((record) => overviewOfRecord(work, record, quoted.get(record.id) ?? []));
}

function overviewOfRecord(work: Work, record: SourceRecord, quoted: Passage[]): RecordOverview {
  const own = quoted.filter((passage) => passage.layer === "record");
  const spoken = own.filter((passage) => passage.kind === "turn");
  return {
    ...record,
    workTitle: work.title,
    persons: work.persons,
    excerpts: excerptsOf(work, quoted),
    passages: own.map(({ id }) => id),
    turns: new Set(spoken.map((passage) => passage.turn)).size,
    words: wordsIn(own),
  };
}

function excerptsOf(work: Work, quoted: Passage[]): RecordOverview["excerpts"] {
  const firstIn = new Map<string, string>();
  for (const { id, section } of quoted) if (!firstIn.has(section)) firstIn.set(section, id);
  return work.sections.flatMap(({ id: section, number, heading }) => {
    const passage = firstIn.get(section);
    return passage === undefined ? [] : [{ section, number, heading, passage }];
  });
}

function overviewOf(
  person: Person,
  place: number,
  people: Map<string, PersonOverview>,
): PersonOverview {
  const known = people.get(person.id);
  if (known) return known;
  const nothing = { labels: [], roles: [], works: [], turns: [], words: 0, shares: [] };
  const overview: PersonOverview = { ...person, place, ...nothing };
  people.set(person.id, overview);
  return overview;
}

function addRoles(work: Work, people: Map<string, PersonOverview>): void {
  for (const { id: record, kind, date, participants } of work.records) {
    const isScripted = kind === "screenplay";
    for (const { person, role } of participants)
      if (role !== null)
        people.get(person)?.roles.push({ role, work: work.id, record, date, isScripted });
  }
}

function addTurns(work: Work, people: Map<string, PersonOverview>): void {
  const spoken = Map.groupBy(work.passages, ({ kind, turn }) => (kind === "turn" ? turn : null));
  const numbers = new Map(work.sections.map(({ id, number }) => [id, number]));
  for (const turn of work.turns) {
    const person = turn.speaker === null ? undefined : people.get(turn.speaker);
    const passages = spoken.get(turn.id);
    if (!person || !passages) continue;
    addTurn(person, turn, passages, numbers.get(turn.section) ?? null);
  }
}

function addTurn(
  person: PersonOverview,
  turn: Turn,
  passages: Passage[],
  sectionNumber: number | null,
): void {
  const { id, section, record, label } = turn;
  const [first] = passages;
  if (label !== null && !person.labels.includes(label)) person.labels.push(label);
  person.words += wordsIn(passages);
  person.turns.push({
    turn: id,
    work: first?.work ?? "",
    section,
    sectionNumber,
    record,
    passage: first?.id ?? "",
    opening: openingOf(first?.text ?? ""),
  });
}

function wordsIn(passages: Passage[]): number {
  return passages.reduce((sum, passage) => sum + wordCount(passage), 0);
}

/** The first words, cut at a word's end where there is one. */
function openingOf(text: string): string {
  const line = text.replaceAll("\n", " ");
  if (line.length <= OPENING_LENGTH) return line;
  const cut = line.lastIndexOf(" ", OPENING_LENGTH);
  return `${line.slice(0, cut > 0 ? cut : OPENING_LENGTH)}…`;
}
