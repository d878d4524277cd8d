import type { Hit } from "../../../src/contract/search.ts";

/** A hit in speech, with whatever is given in its place. */
export function hit(given: Partial<Hit> = {}): Hit {
  return {
    layer: "record",
    work: "small-talks",
    section: "small-talks/s1",
    passage: "small-talks/s1/t1/p1",
    kind: "turn",
    speaker: "ivan-orlov",
    record: "1999-06-15-call",
    date: "1999-06-15",
    annotation: null,
    text: "Sanctions are not conducive to dialog.",
    matches: [{ start: 0, end: 9 }],
    snippet: { start: 0, end: 38 },
    ...given,
  };
}

/** A hit in a note of one's own. */
export function noteHit(given: Partial<Hit> = {}): Hit {
  return hit({
    layer: "notes",
    kind: "note",
    annotation: "n1",
    speaker: null,
    record: null,
    date: null,
    ...given,
  });
}
