import type { PersonOverview, RecordOverview } from "../../contract/overview.ts";
import type { Person } from "../../contract/work.ts";
import type { Corpus } from "./corpus.ts";
import { outlinesOf } from "./outlines-of.ts";
import { compareRecordDates } from "./record-date.ts";
import { splitAddresses, type QuotedRecord, type WorkOutline } from "./work-outline.ts";

/**
 * The records of one work, or of all, in chronological order; an approximate one stands between its
 * neighbours, undated ones come last.
 * @throws ReadoutError `work-not-found`
 */
export function recordOverviews(corpus: Corpus, work?: string): RecordOverview[] {
  return outlinesOf(corpus, work)
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
  for (const each of outlinesOf(corpus, work)) {
    for (const [place, person] of each.persons.entries())
      overviewOf(person, place, people).works.push(each.id);
    addRoles(each, people);
    addVoices(each, people);
    for (const { speaker, ...share } of each.shares)
      people.get(speaker)?.shares.push({ work: each.id, ...share });
  }
  for (const person of people.values())
    person.roles.sort((a, b) => compareRecordDates(a.date, b.date));
  return [...people.values()];
}

function recordsOf(work: WorkOutline): RecordOverview[] {
  const { id, title: workTitle } = work;
  const persons = [...work.persons];
  const sections = new Map(work.sections.map((section) => [section.id, section]));
  return work.records.map((record, place) => {
    const { turns, words, excerpts, passages } = work.quoted[place] ?? NOT_QUOTED;
    return {
      ...record,
      workTitle,
      persons,
      excerpts: excerpts.map(({ section, passage }) => {
        const { number = null, heading = "" } = sections.get(section) ?? {};
        return { section, number, heading, passage };
      }),
      passages: splitAddresses(id, passages),
      turns,
      words,
    };
  });
}

/** Of a work whose text cannot be read nobody knows more. */
const NOT_QUOTED: QuotedRecord = { turns: 0, words: 0, excerpts: [], passages: "" };

function overviewOf(
  person: Person,
  place: number,
  people: Map<string, PersonOverview>,
): PersonOverview {
  const known = people.get(person.id);
  if (known) return known;
  const nothing = { labels: [], roles: [], works: [], turns: 0, words: 0, shares: [] };
  const overview: PersonOverview = { ...person, place, ...nothing };
  people.set(person.id, overview);
  return overview;
}

function addRoles(work: WorkOutline, people: Map<string, PersonOverview>): void {
  for (const { id: record, kind, date, participants } of work.records) {
    const isScripted = kind === "screenplay";
    for (const { person, role } of participants)
      if (role !== null)
        people.get(person)?.roles.push({ role, work: work.id, record, date, isScripted });
  }
}

function addVoices({ voices }: WorkOutline, people: Map<string, PersonOverview>): void {
  for (const { speaker, label, words, turns } of voices) {
    const person = speaker === null ? undefined : people.get(speaker);
    if (!person || turns === 0) continue;
    if (label !== null && !person.labels.includes(label)) person.labels.push(label);
    person.words += words;
    person.turns += turns;
  }
}
