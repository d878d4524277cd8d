import type { Passage, Work } from "../../../../src/contract/work.ts";

/** A work `hostile` that says a payload wherever it says anything: each in a passage of its own, `hostile/s1/p1` and on. */
export function hostileWork(corpus: string, payloads: readonly string[]): Work {
  const [first = "", second = ""] = payloads;
  const all = payloads.slice(0, 40).join(" ");
  const turn = (index: number) => `hostile/s1/t${index + 1}`;
  const passages = payloads.map((text, ordinal): Passage => {
    const isTurn = ordinal % 2 === 0;
    return {
      id: `hostile/s1/p${ordinal + 1}`,
      work: "hostile",
      section: "hostile/s1",
      ordinal,
      kind: isTurn ? "turn" : "commentary",
      layer: isTurn ? "record" : "commentary",
      text,
      turn: isTurn ? turn(ordinal) : null,
      record: isTurn ? "r1" : null,
      insertions: [],
    };
  });
  const spoken = passages.filter((passage) => passage.turn !== null);
  return {
    id: "hostile",
    corpus,
    title: first,
    subtitle: second,
    language: "en",
    publication: {
      publisher: all,
      authors: [first, all],
      translators: [all],
      date: all,
      url: `javascript:${first}`,
      licence: all,
      credits: [all],
    },
    textVersion: "v1",
    counts: { sections: 1, records: 1, turns: spoken.length, passages: passages.length },
    sections: [
      { id: "hostile/s1", number: 1, heading: all, passages: passages.map(({ id }) => id) },
    ],
    passages,
    turns: spoken.map(({ id, ordinal, text }, index) => ({
      id: turn(ordinal),
      section: "hostile/s1",
      record: "r1",
      number: index + 1,
      speaker: `p${ordinal + 1}`,
      label: text,
      role: text,
      passages: [id],
    })),
    records: [
      {
        id: "r1",
        work: "hostile",
        kind: "meeting",
        date: {
          iso: "2000-01-01",
          earliest: "2000-01-01",
          latest: "2000-01-01",
          precision: "day",
          note: all,
        },
        place: all,
        participants: spoken.map(({ ordinal, text }) => ({
          person: `p${ordinal + 1}`,
          role: text,
        })),
        sections: ["hostile/s1"],
      },
    ],
    persons: spoken.map(({ ordinal, text }) => ({
      id: `p${ordinal + 1}`,
      name: text,
      shortName: text,
    })),
  };
}
