import type { Passage } from "../../src/contract/work.ts";
import { type Corpus, createCorpus } from "../../src/core/corpus/corpus.ts";

/** A corpus of one work `w` with one section, whose passages `w/p1`, `w/p2`… hold the given texts. */
export function textCorpus(texts: string[], textVersion = "v1"): Corpus {
  const passages: Passage[] = texts.map((text, index) => ({
    id: `w/p${index + 1}`,
    work: "w",
    section: "w/s1",
    ordinal: index,
    kind: "commentary",
    layer: "commentary",
    text,
    turn: null,
    record: null,
    insertions: [],
  }));
  const section = { id: "w/s1", number: 1, heading: "", passages: passages.map(({ id }) => id) };
  const work = {
    id: "w",
    corpus: "c",
    title: "Texts",
    subtitle: null,
    language: "en",
    publication: {
      publisher: null,
      authors: [],
      translators: [],
      date: null,
      url: null,
      licence: null,
      credits: [],
    },
    textVersion,
    counts: { sections: 1, records: 0, turns: 0, passages: passages.length },
    sections: [section],
    passages,
    turns: [],
    records: [],
    persons: [],
  };
  return createCorpus([{ id: "c", title: "Texts", description: "", works: [work] }]);
}
