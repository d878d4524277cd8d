import type { ConcordanceLine } from "../../../src/contract/analysis.ts";

/** A line of a concordance, with whatever is given in its place. */
export function line(given: Partial<ConcordanceLine> = {}): ConcordanceLine {
  return {
    passage: "small-talks/s1/t1/p1",
    work: "small-talks",
    section: "small-talks/s1",
    layer: "record",
    kind: "turn",
    speaker: "ivan-orlov",
    record: "1999-06-15-call",
    date: "1999-06-15",
    at: { start: 57, end: 66 },
    left: "opponents of this legislation. ",
    match: "Sanctions",
    right: " are not conducive to dialog",
    ...given,
  };
}
