import type { NamesPage, PersonName, RecordName } from "../../contract/names.ts";
import type { SourceRecord } from "../../contract/work.ts";
import type { Corpus } from "./corpus.ts";
import { compareRecordDates } from "./record-date.ts";
import type { WorkOutline } from "./work-outline.ts";

/** So many are gone through in some hundredths of a second, and nobody waits longer for something else. */
const PASSAGES_AT_ONCE = 5_000;

/** What everything in the works from number `from` on is called, page by page. */
export function namesPage(corpus: Corpus, from = 0): NamesPage {
  const works: WorkOutline[] = [];
  let passages = 0;
  for (const work of corpus.works.slice(from)) {
    if (works.length > 0 && passages + work.counts.passages > PASSAGES_AT_ONCE) break;
    works.push(work);
    passages += work.counts.passages;
  }
  const next = from + works.length;
  return {
    works: works.map(({ id, persons, sections }) => ({
      work: id,
      persons: persons.map((person) => person.id),
      sections: sections.map(({ id: section, number, heading }) => ({
        id: section,
        number,
        heading,
      })),
    })),
    people: peopleOf(works),
    records: works.flatMap(({ records }) =>
      records.toSorted((a, b) => compareRecordDates(a.date, b.date)).map(nameOfRecord),
    ),
    next: next < corpus.works.length ? next : null,
  };
}

function nameOfRecord({ id, work, kind, date, place }: SourceRecord): RecordName {
  return { id, work, kind, date, place };
}

function peopleOf(works: readonly WorkOutline[]): PersonName[] {
  const people = new Map<string, PersonName>();
  for (const work of works) {
    for (const [place, person] of work.persons.entries())
      if (!people.has(person.id)) people.set(person.id, { ...person, place, words: 0 });
    for (const [speaker, words] of wordsBySpeaker(work)) {
      const person = people.get(speaker);
      if (person) person.words += words;
    }
  }
  return [...people.values()];
}

function wordsBySpeaker({ voices }: WorkOutline): Map<string, number> {
  const words = new Map<string, number>();
  for (const { speaker, words: spoken } of voices)
    if (speaker !== null && spoken > 0) words.set(speaker, (words.get(speaker) ?? 0) + spoken);
  return words;
}
