import { useMemo } from "react";
import type { AnchoredAnnotation } from "../../../contract/annotation.ts";
import type { TextRange } from "../../../contract/work.ts";

export interface HighlightSteps {
  /** Takes the next or previous highlight of the work in hand and leads there. */
  step: (direction: 1 | -1) => void;
  /** Of highlights that lie on one another the one after that in hand. */
  nextOf: (ids: string[]) => string | null;
  /** How many highlights share these words, and which of them is in hand. */
  othersOn: (ranges: TextRange[]) => { number: number; count: number; onNext: () => void } | null;
}

/** Walking through the highlights of a work, also through those that overlap. */
export function useStepHighlight(
  annotations: AnchoredAnnotation[],
  work: string,
  active: string | null,
  onActivate: (annotation: string | null) => void,
  read: (passage: string, annotation?: string) => void,
): HighlightSteps {
  return useMemo(() => {
    const highlights = annotations.filter(
      ({ target, anchor }) =>
        target.kind === "text" && target.work === work && anchor.ranges.length > 0,
    );
    const nextOf = (ids: string[]) => {
      const index = active ? ids.indexOf(active) : -1;
      return ids[(index + 1) % ids.length] ?? null;
    };
    return {
      nextOf,
      step: (direction) => {
        const index = highlights.findIndex(({ id }) => id === active);
        const from = index < 0 && direction < 0 ? highlights.length : index;
        const next = highlights[from + direction];
        const passage = next?.anchor.ranges[0]?.passage;
        if (next && passage) read(passage, next.id);
      },
      othersOn: (ranges) => {
        const ids = highlights
          .filter(({ anchor }) => overlap(anchor.ranges, ranges))
          .map(({ id }) => id);
        const index = active ? ids.indexOf(active) : -1;
        if (index < 0) return null;
        return { number: index + 1, count: ids.length, onNext: () => onActivate(nextOf(ids)) };
      },
    };
  }, [annotations, work, active, onActivate, read]);
}

function overlap(a: TextRange[], b: TextRange[]): boolean {
  return a.some((one) =>
    b.some(
      (other) => one.passage === other.passage && one.start < other.end && other.start < one.end,
    ),
  );
}
