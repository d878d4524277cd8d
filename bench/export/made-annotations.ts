import { type AnchoredAnnotation, COLOURS } from "../../src/contract/annotation.ts";
import { createSelector } from "../../src/core/anchoring/selector.ts";
import type { Corpus } from "../../src/core/corpus/corpus.ts";

const NOTE = "Compare what was said a month before, and to whom; *see* the other record as well.";

/** Annotations as a long study leaves them: words of one passage, some of two, half of them with a note, all tagged. */
export function madeAnnotations(corpus: Corpus, count: number): AnchoredAnnotation[] {
  const passages = corpus.works.flatMap(({ id }) => corpus.work(id).passages);
  return Array.from({ length: count }, (_, at) => {
    const first = (at * 7919) % (passages.length - 1);
    const marked = passages.slice(first, first + (at % 5 === 0 ? 2 : 1));
    const [{ work }] = marked as [(typeof passages)[number]];
    const ranges = marked
      .filter((passage) => passage.work === work)
      .map(({ id, text }) => ({ passage: id, start: 0, end: Math.min(text.length, 200) }));
    const time = new Date(Date.UTC(2020, 0, 1) + at * 60_000).toISOString();
    const selectors = ranges.map((range) =>
      createSelector(range, corpus.passage(range.passage).text),
    );
    return {
      id: `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`,
      target: { kind: "text", work, textVersion: corpus.work(work).textVersion, selectors },
      anchor: { status: "exact", ranges, score: 1, guess: null },
      colour: COLOURS[at % COLOURS.length]!,
      note: at % 2 === 0 ? `${NOTE} ${at}` : "",
      tags: [`tag ${at % 40}`],
      created: time,
      modified: time,
    };
  });
}
