import type { TextSpan } from "../../contract/work.ts";

type SpanLayers = readonly (readonly TextSpan[])[];

/** A piece of a text over which the same spans lie from its start to its end. */
export interface Segment<L extends SpanLayers> extends TextSpan {
  /** For each layer, in the order given, the spans that cover this piece, themselves in the order given. */
  covering: { [K in keyof L]: L[K][number][] };
}

/**
 * Cuts a text of `length` UTF-16 code units wherever a span of any layer starts or ends, so that each
 * piece can be painted as one. Pieces are in order and together are the whole text; spans may overlap,
 * parts outside the text count for nothing, and an empty text has no pieces.
 *
 * `segments(text.length, highlights, matches)` gives pieces whose `covering` is `[highlights, matches]`.
 */
export function segments<const L extends SpanLayers>(length: number, ...layers: L): Segment<L>[] {
  const cuts = cutsOf(length, layers);
  return cuts.slice(0, -1).map((start, index) => ({
    start,
    end: cuts[index + 1] ?? length,
    covering: layers.map((spans) =>
      spans.filter((span) => span.start <= start && start < span.end),
    ) as Segment<L>["covering"],
  }));
}

function cutsOf(length: number, layers: SpanLayers): number[] {
  const cuts = new Set([0, length]);
  for (const { start, end } of layers.flat()) {
    if (start >= end) continue;
    cuts.add(Math.min(Math.max(start, 0), length));
    cuts.add(Math.min(Math.max(end, 0), length));
  }
  return [...cuts].sort((a, b) => a - b);
}
