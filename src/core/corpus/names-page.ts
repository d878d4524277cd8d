import type { NamesPage, PersonName, RecordName } from "../../contract/names.ts";
import type { SourceRecord, Work } from "../../contract/work.ts";
import type { Corpus } from "./corpus.ts";
import { compareRecordDates } from "./record-date.ts";
import { wordCount } from "./word-count.ts";

/** So many are gone through in some hundredths of a second, and nobody waits longer for something else. */
const PASSAGES_AT_ONCE = 5_000;

/** What everything in the works from number `from` on is called, page by page. */
export function namesPage(corpus: Corpus, from = 0): NamesPage {
  const works: Work[] = [];
  let passages = 0;
  for (const work of corpus.works.slice(from)) {
    if (works.length > 0 && passages + work.passages.length > PASSAGES_AT_ONCE) break;
    works.push(work);
    passages += work.passages.length;
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

function peopleOf(works: readonly Work[]): PersonName[] {
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

/** Works and what is in them never change while they are open. */
const counted = new WeakMap<Work, Map<string, number>>();

function wordsBySpeaker(work: Work): Map<string, number> {
  const known = counted.get(work);
  if (known) return known;
  const speakers = new Map(work.turns.map(({ id, speaker }) => [id, speaker]));
  const words = new Map<string, number>();
  for (const passage of work.passages) {
    const speaker = passage.kind === "turn" ? speakers.get(passage.turn ?? "") : null;
    if (speaker) words.set(speaker, (words.get(speaker) ?? 0) + wordCount(passage));
  }
  counted.set(work, words);
  return words;
}
