import type {
  Passage,
  Person,
  Section,
  SourceRecord,
  Turn,
  Work,
} from "../../src/contract/work.ts";
import { type Corpus, createCorpus } from "../../src/core/corpus/corpus.ts";

/** Two small works, English and Russian, with everything that the model knows. */
export function tinyCorpus(): Corpus {
  return createCorpus([
    {
      id: "tiny",
      title: "Two small works",
      description: "Made for tests.",
      works: [englishWork(), russianWork()],
    },
  ]);
}

const ANNA: Person = { id: "anna-berg", name: "Anna Berg", shortName: "Berg" };
const IVAN: Person = { id: "ivan-orlov", name: "Ivan Orlov", shortName: "Orlov" };
const LEV: Person = { id: "lev-zimin", name: "Лев Зимин", shortName: "Зимин" };

const CALL: SourceRecord = {
  id: "1999-06-15-call",
  work: "small-talks",
  kind: "telephone",
  date: {
    iso: "1999-06-15",
    earliest: "1999-06-15",
    latest: "1999-06-15",
    precision: "day",
    note: null,
  },
  place: null,
  participants: [
    { person: "ivan-orlov", role: "Minister" },
    { person: "anna-berg", role: "Security Advisor" },
  ],
  sections: ["small-talks/s1", "small-talks/s2"],
};

const MEETING: SourceRecord = {
  id: "1999-11-oslo",
  work: "small-talks",
  kind: "meeting",
  date: {
    iso: null,
    earliest: "1999-10-31",
    latest: "1999-12-31",
    precision: "approximate",
    note: "“A month later”; the day is not given.",
  },
  place: "Oslo, Norway",
  participants: [
    { person: "ivan-orlov", role: "Acting President" },
    { person: "anna-berg", role: "Security Advisor" },
  ],
  sections: ["small-talks/s2"],
};

type Part = Pick<Passage, "kind" | "text"> & Partial<Passage> & { key: string };

function passagesOf(work: string, section: string, from: number, parts: Part[]): Passage[] {
  return parts.map(({ key, ...part }, index) => ({
    id: `${section}/${key}`,
    work,
    section,
    ordinal: from + index,
    layer: part.kind === "turn" || part.kind === "stage" ? "record" : "commentary",
    turn: null,
    record: null,
    insertions: [],
    ...part,
  }));
}

function turn(
  section: string,
  number: number,
  speaker: string,
  label: string,
  role: string,
  record: string | null,
  paragraphs: number,
): Turn {
  const id = `${section}/t${number}`;
  const passages = Array.from({ length: paragraphs }, (_, index) => `${id}/p${index + 1}`);
  return { id, section, record, number, speaker, label, role, passages };
}

function sectionOf(id: string, number: number | null, heading: string, all: Passage[]): Section {
  const passages = all.filter((passage) => passage.section === id).map((passage) => passage.id);
  return { id, number, heading, passages };
}

function englishWork(): Work {
  const s1 = "small-talks/s1";
  const s2 = "small-talks/s2";
  const call = "1999-06-15-call";
  const oslo = "1999-11-oslo";
  const passages = [
    ...passagesOf("small-talks", s1, 0, [
      { key: "h", kind: "heading", text: "Orlov asked for fewer sanctions" },
      {
        key: "d1",
        kind: "dateline",
        record: call,
        text: "June 15, 1999. A telephone call between Orlov and Berg:",
      },
      {
        key: "t1/p1",
        kind: "turn",
        turn: `${s1}/t1`,
        record: call,
        text: "We donʼt see any major opponents of this legislation. Sanctions are not conducive to Russian-American dialog.",
      },
      {
        key: "t1/p2",
        kind: "turn",
        turn: `${s1}/t1`,
        record: call,
        text: "In 1999, not in 1991, prices rose 6-8 percent — or 4.37, as you said.",
      },
      {
        key: "t2/p1",
        kind: "turn",
        turn: `${s1}/t2`,
        record: call,
        text: "How do we make them [the others] sign? Itʼs hard 🙂, Mr. Orlov.",
        insertions: [{ start: 20, end: 32 }],
      },
      {
        key: "c1",
        kind: "commentary",
        text: "Orlov’s remarks on sanctions don’t appear elsewhere. “A lesser evil,” he said.",
      },
    ]),
    ...passagesOf("small-talks", s2, 6, [
      { key: "h", kind: "heading", text: "A month later" },
      { key: "d1", kind: "dateline", record: oslo, text: "Oslo, Norway. Orlov meets Berg." },
      {
        key: "t1/p1",
        kind: "turn",
        turn: `${s2}/t1`,
        record: oslo,
        text: "I will take a decision here. The café was full of bin Laden’s men.",
      },
      {
        key: "d2",
        kind: "dateline",
        record: call,
        text: "June 15, 1999. The same telephone call:",
      },
      {
        key: "t2/p1",
        kind: "turn",
        turn: `${s2}/t2`,
        record: call,
        text: "Off the record: the U.S. will see it off.",
      },
      { key: "c1", kind: "commentary", text: "Nobody knows what became of it." },
    ]),
  ];
  return {
    id: "small-talks",
    corpus: "tiny",
    title: "Small talks, large consequences",
    subtitle: "Three excerpts",
    language: "en",
    publication: {
      publisher: "The Gazette",
      authors: ["Jane Doe"],
      translators: ["John Roe"],
      date: null,
      url: null,
      licence: null,
      credits: [],
    },
    textVersion: "v1",
    counts: { sections: 2, records: 2, turns: 4, passages: passages.length },
    sections: [
      sectionOf(s1, 1, "Orlov asked for fewer sanctions", passages),
      sectionOf(s2, 2, "A month later", passages),
    ],
    passages,
    turns: [
      turn(s1, 1, "ivan-orlov", "Minister Orlov", "Minister", call, 2),
      turn(s1, 2, "anna-berg", "NSA Berg", "Security Advisor", call, 1),
      turn(s2, 1, "ivan-orlov", "Acting President Orlov", "Acting President", oslo, 1),
      turn(s2, 2, "anna-berg", "NSA Berg", "Security Advisor", call, 1),
    ],
    records: [CALL, MEETING],
    persons: [IVAN, ANNA],
  };
}

function russianWork(): Work {
  const s1 = "razgovory/s1";
  const passages = passagesOf("razgovory", s1, 0, [
    { key: "h", kind: "heading", text: "Первый разговор" },
    {
      key: "t1/p1",
      kind: "turn",
      turn: `${s1}/t1`,
      text: "Мой друг, ёлка уже стоит. Мои книги в доме.",
    },
    { key: "t1/p2", kind: "turn", turn: `${s1}/t1`, text: "Всё это было в 1999 году." },
  ]);
  return {
    id: "razgovory",
    corpus: "tiny",
    title: "Разговоры",
    subtitle: null,
    language: "ru",
    publication: {
      publisher: null,
      authors: [],
      translators: [],
      date: "2001",
      url: null,
      licence: null,
      credits: [],
    },
    textVersion: "v1",
    counts: { sections: 1, records: 0, turns: 1, passages: passages.length },
    sections: [sectionOf(s1, 1, "Первый разговор", passages)],
    passages,
    turns: [
      {
        ...turn(s1, 1, "lev-zimin", "Зимин", "", null, 2),
        role: null,
      },
    ],
    records: [],
    persons: [LEV],
  };
}
