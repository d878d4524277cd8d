import type { Anchor, AnchoredAnnotation, Target } from "../../../src/contract/annotation.ts";
import type { TextRange } from "../../../src/contract/work.ts";
import type { Corpus } from "../../../src/core/corpus/corpus.ts";
import { createSelector } from "../../../src/core/anchoring/selector.ts";

/** All the words of a passage. */
export function whole(corpus: Corpus, passage: string): TextRange {
  return { passage, start: 0, end: corpus.passage(passage).text.length };
}

/** These words, where they stand first in a passage. */
export function words(corpus: Corpus, passage: string, text: string): TextRange {
  const start = corpus.passage(passage).text.indexOf(text);
  return { passage, start, end: start + text.length };
}

export function highlight(
  corpus: Corpus,
  id: string,
  ranges: TextRange[],
  changes: Partial<AnchoredAnnotation> = {},
): AnchoredAnnotation {
  const passages = ranges.map(({ passage }) => corpus.passage(passage));
  const work = passages[0]?.work ?? "";
  const selectors = ranges.map((range, index) =>
    createSelector(range, passages[index]?.text ?? ""),
  );
  const target: Target = { kind: "text", work, textVersion: "v1", selectors };
  return annotation(
    id,
    target,
    { status: "exact", ranges, score: 1, guess: null },
    { colour: "yellow", ...changes },
  );
}

export function note(
  id: string,
  target: Target,
  text: string,
  changes: Partial<AnchoredAnnotation> = {},
): AnchoredAnnotation {
  return annotation(
    id,
    target,
    { status: "none", ranges: [], score: null, guess: null },
    { note: text, ...changes },
  );
}

/** Words as they were marked, of which the text knows nothing any more. */
export function lost(
  id: string,
  passage: string,
  exact: string,
  changes: Partial<AnchoredAnnotation> = {},
): AnchoredAnnotation {
  const selectors = [{ passage, start: 0, end: exact.length, exact, prefix: "", suffix: "" }];
  const work = passage.split("/")[0] ?? "";
  const target: Target = { kind: "text", work, textVersion: "v0", selectors };
  return annotation(
    id,
    target,
    { status: "lost", ranges: [], score: null, guess: null },
    { colour: "green", ...changes },
  );
}

function annotation(
  id: string,
  target: Target,
  anchor: Anchor,
  changes: Partial<AnchoredAnnotation>,
): AnchoredAnnotation {
  const made = "2024-01-02T03:04:05.000Z";
  return {
    id,
    target,
    anchor,
    colour: null,
    note: "",
    tags: [],
    created: made,
    modified: made,
    ...changes,
  };
}
