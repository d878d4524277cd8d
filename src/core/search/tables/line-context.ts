const GRAPHEMES = new Intl.Segmenter("und", { granularity: "grapheme" });

/** Room for a character of many code units, such as an emoji of a family, that a cut would fall into. */
const MARGIN = 40;

/** At most `width` code units of a text before an offset, white space as single spaces, no character cut. */
export function leftContext(text: string, offset: number, width: number): string {
  // White space may be long; what is left of it after one look is seldom too short.
  const before = spaced(text.slice(Math.max(0, offset - 2 * width - MARGIN), offset));
  let kept = "";
  for (const { segment } of [...GRAPHEMES.segment(before.slice(-width - MARGIN))].reverse()) {
    if (kept.length + segment.length > width) break;
    kept = segment + kept;
  }
  return kept;
}

/** At most `width` code units of a text from an offset, white space as single spaces, no character cut. */
export function rightContext(text: string, offset: number, width: number): string {
  const after = spaced(text.slice(offset, offset + 2 * width + MARGIN));
  let kept = "";
  for (const { segment } of GRAPHEMES.segment(after.slice(0, width + MARGIN))) {
    if (kept.length + segment.length > width) break;
    kept += segment;
  }
  return kept;
}

function spaced(text: string): string {
  return text.replace(/\s+/gu, " ");
}
