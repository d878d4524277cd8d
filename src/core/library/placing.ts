import type { Anchor, Annotation, Placement } from "../../contract/annotation.ts";
import type { TextRange } from "../../contract/work.ts";
import { ReadoutError } from "../../contract/result.ts";
import { createTextTarget } from "../anchoring/anchor.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { counted } from "../text/counted.ts";
import { textVersionOf } from "./anchors.ts";
import { existing, nothing, type Plan } from "./commands.ts";
import type { LibraryState } from "./library-store.ts";
import { revised } from "./revisions.ts";

/** What placing takes from outside. */
export interface PlacingContext {
  corpus: Corpus;
  anchorOf: (annotation: Annotation) => Anchor;
  now: () => string;
}

/**
 * Takes the places where words were found, of lost ones the best guesses, for right; all or none. Words that stand
 * where they were marked, or whose place is settled, need nothing.
 * @throws ReadoutError `bad-input` where there is no place to accept
 */
export function planAccept(
  state: LibraryState,
  ids: readonly string[],
  context: PlacingContext,
): Plan {
  const at = context.now();
  const upserted = [...new Set(ids)].flatMap((id) => {
    const annotation = existing(state, id);
    const anchor = context.anchorOf(annotation);
    if (anchor.status === "exact" || isSettled(annotation, context.corpus)) return [];
    const { ranges, score } = foundPlace(annotation, anchor);
    return [placed(annotation, { ranges, score, how: "accepted", at }, context.corpus)];
  });
  if (upserted.length === 0) return nothing();
  const label = upserted.length === 1 ? "Place" : counted(upserted.length, "place");
  return { label: `${label} accepted`, delta: { upserted, removed: [] } };
}

/**
 * Says where the words of an annotation stand now.
 * @throws ReadoutError `bad-input` when it marks no words, `range-invalid` for ranges of another work
 */
export function planRepair(
  state: LibraryState,
  { id, ranges }: { id: string; ranges: readonly TextRange[] },
  context: PlacingContext,
): Plan {
  const annotation = existing(state, id);
  const at = context.now();
  const repaired = placed(annotation, { ranges, score: 1, how: "repaired", at }, context.corpus);
  return { label: "Place repaired", delta: { upserted: [repaired], removed: [] } };
}

/** Whether the place of an annotation was accepted or repaired for the text as it is now. */
export function isSettled(annotation: Annotation, corpus: Corpus): boolean {
  const textVersion = textVersionOf(annotation, corpus);
  return annotation.placements?.some((placement) => placement.textVersion === textVersion) ?? false;
}

function placed(
  annotation: Annotation,
  { ranges, ...rest }: { ranges: readonly TextRange[] } & Pick<Placement, "score" | "how" | "at">,
  corpus: Corpus,
): Annotation {
  const { target } = annotation;
  if (target.kind !== "text") throw marksNoWords(annotation.id);
  const { work, textVersion, selectors } = createTextTarget(ranges, corpus);
  if (work !== target.work)
    throw new ReadoutError(
      "range-invalid",
      `Those words are in the work “${work}”, but the annotation is about “${target.work}”. Nothing was changed. Select words of that work.`,
    );
  const placements = [...(annotation.placements ?? []), { textVersion, selectors, ...rest }];
  return revised(annotation, { placements }, rest.at);
}

function foundPlace(
  annotation: Annotation,
  anchor: Anchor,
): { ranges: TextRange[]; score: number } {
  const { status, ranges, score, guess } = anchor;
  if (status === "none") throw marksNoWords(annotation.id);
  if (status === "waiting")
    throw new ReadoutError(
      "bad-input",
      `The words of annotation “${annotation.id}” are still being looked for. Nothing was changed. Try again in a moment.`,
    );
  if (status !== "lost") return { ranges, score: score ?? 1 };
  if (guess) return guess;
  throw new ReadoutError(
    "bad-input",
    `No place was found for the words of annotation “${annotation.id}”. Nothing was changed. Select the words that it is about now.`,
  );
}

function marksNoWords(id: string): ReadoutError {
  return new ReadoutError(
    "bad-input",
    `Annotation “${id}” marks no words that could have a place. Nothing was changed.`,
  );
}
