import type { AnchoredAnnotation, Colour } from "../../src/contract/annotation.ts";
import type { Corpus } from "../../src/core/corpus/corpus.ts";

/** A highlight of words in passages of a corpus, found where it was made unless said otherwise. */
export function highlightOf(
  corpus: Corpus,
  quotes: [passage: string, words: string][],
  parts: Partial<AnchoredAnnotation> & { colour?: Colour } = {},
): AnchoredAnnotation {
  const selectors = quotes.map(([id, exact]) => {
    const { text } = corpus.passage(id);
    const start = text.indexOf(exact);
    if (start < 0) throw new Error(`“${exact}” is not in ${id}.`);
    return { passage: id, start, end: start + exact.length, exact, prefix: "", suffix: "" };
  });
  const work = corpus.passage(selectors[0]!.passage).work;
  const ranges = selectors.map(({ passage, start, end }) => ({ passage, start, end }));
  return {
    id: "h",
    target: { kind: "text", work, textVersion: "v1", selectors },
    colour: "yellow",
    note: "",
    tags: [],
    created: "2026-01-01T10:00:00.000Z",
    modified: "2026-01-01T10:00:00.000Z",
    anchor: { status: "exact", ranges, score: 1, guess: null },
    ...parts,
  };
}

/** A note on no words: of the notebook unless another target is given. */
export function noteOf(parts: Partial<AnchoredAnnotation> = {}): AnchoredAnnotation {
  return {
    id: "n",
    target: { kind: "notebook" },
    colour: null,
    note: "A thought",
    tags: [],
    created: "2026-01-01T10:00:00.000Z",
    modified: "2026-01-01T10:00:00.000Z",
    anchor: { status: "none", ranges: [], score: null, guess: null },
    ...parts,
  };
}
