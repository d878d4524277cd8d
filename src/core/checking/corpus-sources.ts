import type { Person } from "../../contract/work.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { SourcePassage } from "./comparing/source-words.ts";
import type { CheckSources, KnownWork, WantedStretch } from "./sources.ts";

/** The sources of a check from a corpus and the index over it. */
export function corpusSources(
  corpus: Corpus,
  index: Pick<CheckSources, "countHolding" | "resemble">,
): CheckSources {
  return {
    known: async () => ({ works: knownWorks(corpus), persons: knownPersons(corpus) }),
    countHolding: (request) => index.countHolding(request),
    resemble: (request) => index.resemble(request),
    passages: async (wanted) => passagesOf(wanted, corpus),
  };
}

/** A passage by its address as a check reads it; null for one that is gone. */
export function checkedPassage(id: string, corpus: Corpus): SourcePassage | null {
  const passage = corpus.findPassage(id);
  if (!passage) return null;
  const { work, ordinal } = passage;
  return (
    passagesOf([{ work, from: ordinal, at: ordinal, to: ordinal + 1 }], corpus)[0]?.[0] ?? null
  );
}

function knownWorks(corpus: Corpus): KnownWork[] {
  return corpus.works.map((work) => ({
    id: work.id,
    corpus: work.corpus,
    authors: [...work.publication.authors, ...work.publication.translators],
    passages: work.counts.passages,
    records: work.records.map(({ id, date }) => ({ id, date })),
  }));
}

function knownPersons(corpus: Corpus): Person[] {
  const persons = new Map(corpus.works.flatMap((work) => work.persons.map((one) => [one.id, one])));
  return [...persons.values()].map(({ id, name, shortName }) => ({ id, name, shortName }));
}

/** Work by work, since each has to be loaded; each passage is made once, so that its words are cut once. */
function passagesOf(wanted: readonly WantedStretch[], corpus: Corpus): SourcePassage[][] {
  const answer: SourcePassage[][] = wanted.map(() => []);
  for (const [work, places] of Map.groupBy(wanted.keys(), (at) => wanted[at]!.work)) {
    const read = stretchReader(work, corpus);
    for (const at of places) answer[at] = read(wanted[at]!);
  }
  return answer;
}

function stretchReader(id: string, corpus: Corpus): (stretch: WantedStretch) => SourcePassage[] {
  const work = corpus.findWork(id);
  const made = new Map<string, SourcePassage>();
  return ({ from, to }) =>
    (work?.passages.slice(from, to) ?? []).map((passage) => {
      const known = made.get(passage.id);
      if (known) return known;
      const { ordinal, kind, layer, text, turn, record, insertions } = passage;
      const speaker = turn === null ? null : (corpus.turn(turn)?.speaker ?? null);
      const { id: address } = passage;
      const one = {
        id: address,
        work: id,
        ordinal,
        kind,
        layer,
        text,
        turn,
        speaker,
        record,
        insertions,
      };
      made.set(address, one);
      return one;
    });
}
