import type { AnchoredAnnotation, Target } from "../../../src/contract/annotation.ts";
import type { TextRange } from "../../../src/contract/work.ts";

let created = 0;

/** An annotation of a given target, anchored where it says; each is a minute younger than the one before. */
export function annotation(
  id: string,
  target: Target,
  rest: Partial<AnchoredAnnotation> = {},
): AnchoredAnnotation {
  const time = new Date(Date.UTC(2024, 0, 1, 0, created++)).toISOString();
  return {
    id,
    target,
    colour: null,
    note: "",
    tags: [],
    created: time,
    modified: time,
    anchor: { status: "none", ranges: [], score: null, guess: null },
    ...rest,
  };
}

/** A highlight over ranges of the text. */
export function highlight(
  id: string,
  ranges: TextRange[],
  rest: Partial<AnchoredAnnotation> = {},
): AnchoredAnnotation {
  const selectors = ranges.map((range) => ({
    ...range,
    exact: "quoted words",
    prefix: "",
    suffix: "",
  }));
  return annotation(
    id,
    { kind: "text", work: "small-talks", textVersion: "v1", selectors },
    { colour: "yellow", anchor: { status: "exact", ranges, score: 1, guess: null }, ...rest },
  );
}
