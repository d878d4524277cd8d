import type { Passage, Turn, Work } from "../../src/contract/work.ts";
import { type Corpus, type CorpusContent } from "../../src/core/corpus/corpus.ts";
import type { TrialSources } from "../../tests/support/checking/trial-quotation.ts";
import type { DraftWork } from "../search/data/passage-columns.ts";

/** A work of which nothing is known but its passages and who speaks them. */
export function workOfDraft(draft: DraftWork, corpus: string): Work {
  const section = `${draft.id}/s1`;
  const drafted = [...draft.passages];
  const speakers = [...new Set(drafted.flatMap(({ speaker }) => speaker ?? []))];
  const turns: Turn[] = [];
  const passages = drafted.map((passage, ordinal): Passage => {
    const id = `${section}/t${ordinal + 1}/p1`;
    const turn = passage.speaker === null ? null : `${section}/t${ordinal + 1}`;
    if (turn !== null)
      turns.push({
        id: turn,
        section,
        record: null,
        number: ordinal + 1,
        speaker: passage.speaker,
        label: null,
        role: null,
        passages: [id],
      });
    const { kind, layer, text } = passage;
    return {
      id,
      work: draft.id,
      section,
      ordinal,
      kind,
      layer,
      text,
      turn,
      record: null,
      insertions: [],
    };
  });
  return {
    id: draft.id,
    corpus,
    title: draft.id,
    subtitle: null,
    language: draft.language,
    publication: {
      publisher: null,
      authors: [],
      translators: [],
      date: null,
      url: null,
      licence: null,
      credits: [],
    },
    textVersion: draft.id,
    counts: { sections: 1, records: 0, turns: turns.length, passages: passages.length },
    sections: [{ id: section, number: 1, heading: "", passages: passages.map(({ id }) => id) }],
    passages,
    turns,
    records: [],
    persons: speakers.map((id) => ({
      id,
      name: nameOf(id),
      shortName: nameOf(id).split(" ").at(-1)!,
    })),
  };
}

function nameOf(id: string): string {
  return id
    .split("-")
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(" ");
}

export function contentOf(id: string, works: Work[]): CorpusContent {
  return { id, title: id, description: "", works };
}

/** Guests, servants and the third lady are called otherwise by those who quote them. */
function isName(name: string): boolean {
  return (
    name.split(" ").every((word) => /^\p{Lu}[\p{L}.’'-]*$/u.test(word)) && /\p{L}{3}$/u.test(name)
  );
}

/** What the trial may know of a corpus. */
export function trialSources(corpus: Corpus, elsewhere: string[]): TrialSources {
  const names = new Map<string, string>();
  const passages: TrialSources["passages"] = [];
  for (const work of corpus.texts()) {
    const turns = new Map(work.turns.map((turn) => [turn.id, turn]));
    const persons = new Map(work.persons.map((person) => [person.id, person.name]));
    const records = new Map(work.records.map((record) => [record.id, record]));
    for (const { id, text, layer, turn, kind, record } of work.passages) {
      const speaker = kind === "turn" ? (turns.get(turn ?? "")?.speaker ?? null) : null;
      const date = records.get(record ?? "")?.date;
      const day = date?.precision === "day" ? date.iso : null;
      passages.push({ id, work: work.id, text, layer, speaker, record, day });
      const name = speaker === null ? undefined : persons.get(speaker);
      if (speaker !== null && name !== undefined && isName(name)) names.set(speaker, name);
    }
  }
  return { passages, names, searched: passages.map(({ text }) => text), elsewhere };
}
