import { EMPTY_RECIPE } from "../../src/contract/recipe.ts";
import type {
  Passage,
  Person,
  Section,
  SourceRecord,
  Turn,
  Work,
} from "../../src/contract/work.ts";
import type { KeptWork } from "../../src/core/corpus/corpus-shelf.ts";
import { randomFrom } from "../figures.ts";

const SECTIONS = 3;
const PASSAGE_CHARACTERS = 300;
const VOCABULARY = 60_000;
const SYLLABLES = "ka ro mi ten sal vor du lin pe gra sto un al bre chi".split(" ");
const PEOPLE: Person[] = Array.from({ length: 40 }, (_, at) => ({
  id: `person-${at}`,
  name: `Person ${at}`,
  shortName: `${at}`,
}));

/** One conversation of about so many characters, made of words as frequent as those of a language; equal for equal numbers. */
export function madeWork(number: number, characters: number): KeptWork {
  const random = randomFrom(number + 1);
  const id = `work-${number}`;
  const record = recordOf(id, number);
  const each = Math.max(1, Math.round(characters / PASSAGE_CHARACTERS / SECTIONS));
  const sections: Section[] = [];
  const passages: Passage[] = [];
  const turns: Turn[] = [];
  for (let at = 1; at <= SECTIONS; at += 1) {
    const section = {
      id: `${id}/s${at}`,
      number: at,
      heading: `Part ${at}`,
      passages: [] as string[],
    };
    for (let turn = 1; turn <= each; turn += 1) {
      const passage = passageOf(section.id, turn, {
        ordinal: passages.length,
        record: record.id,
        random,
      });
      section.passages.push(passage.id);
      passages.push(passage);
      turns.push(turnOf(passage, turn, record));
    }
    sections.push(section);
  }
  const persons = record.participants.map(({ person }) => PEOPLE.find((one) => one.id === person)!);
  const counts = { sections: SECTIONS, records: 1, turns: turns.length, passages: passages.length };
  const about = {
    id,
    corpus: "made",
    title: `Conversation ${number}`,
    subtitle: null,
    language: "en",
  };
  const work: Work = {
    ...about,
    publication: NOWHERE,
    textVersion: `v${number}`,
    counts,
    sections,
    passages,
    turns,
    records: [record],
    persons,
  };
  return { work, recipe: EMPTY_RECIPE, retired: [], source: `${id}.txt`, original: null };
}

const NOWHERE: Work["publication"] = {
  publisher: null,
  authors: [],
  translators: [],
  date: null,
  url: null,
  licence: null,
  credits: [],
};

function recordOf(work: string, number: number): SourceRecord {
  const day = new Date(Date.UTC(1980, 0, 1) + number * 86_400_000).toISOString().slice(0, 10);
  return {
    id: `${day}-call`,
    work,
    kind: "telephone",
    date: { iso: day, earliest: day, latest: day, precision: "day", note: null },
    place: null,
    participants: [0, 1, 2].map((more) => ({
      person: PEOPLE[(number + more) % PEOPLE.length]!.id,
      role: "Minister",
    })),
    sections: [],
  };
}

function passageOf(
  section: string,
  turn: number,
  { ordinal, record, random }: { ordinal: number; record: string; random: () => number },
): Passage {
  return {
    id: `${section}/t${turn}/p1`,
    work: section.split("/")[0]!,
    section,
    ordinal,
    kind: "turn",
    layer: "record",
    text: textOf(random),
    turn: `${section}/t${turn}`,
    record,
    insertions: [],
  };
}

function turnOf(
  { turn, section, id }: Passage,
  number: number,
  { participants, id: record }: SourceRecord,
): Turn {
  const { person, role } = participants[number % participants.length]!;
  const label = person.toUpperCase();
  return { id: turn!, section, record, number, speaker: person, label, role, passages: [id] };
}

function textOf(random: () => number): string {
  let text = "";
  // The rank of a word falls as in Zipf’s law.
  while (text.length < PASSAGE_CHARACTERS) text += `${wordOf(Math.floor(VOCABULARY ** random()))} `;
  return `${text.trimEnd()}.`;
}

function wordOf(rank: number): string {
  let word = "";
  for (let rest = rank; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length];
  return word || "a";
}
