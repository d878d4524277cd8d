import type { Work } from "../../contract/work.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { IndexedPassage } from "./text-index.ts";

/** The passages of a corpus in reading order, as an index takes them. */
export function indexedPassages(corpus: Corpus): IndexedPassage[] {
  return [...corpus.texts()].flatMap(indexedWork);
}

/** Those of one work. */
export function indexedWork(work: Work): IndexedPassage[] {
  const turns = new Map(work.turns.map((turn) => [turn.id, turn]));
  return work.passages.map(({ turn: id, ordinal, text, kind, layer, record }) => {
    const turn = id === null ? undefined : turns.get(id);
    return {
      work: work.id,
      ordinal,
      text,
      kind,
      layer,
      speaker: turn?.speaker ?? null,
      role: turn?.role ?? null,
      record,
    };
  });
}
