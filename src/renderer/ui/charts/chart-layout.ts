/** Where the parts of a chart of rows stand, in pixels. */
export interface RowLayout {
  width: number;
  /** Room for the label left of the row; 0 when it stands above instead. */
  labels: number;
  /** From where to where the row itself is drawn. */
  left: number;
  right: number;
  rowHeight: number;
  /** The height of the bar in its row, and how far from the top of the row it begins. */
  barHeight: number;
  barTop: number;
}

const BAR = 16;
const PAD = 6;
const LABEL_LINE = 18;
const NARROW = 560;
const MOST_LABELS = 280;
const GAP = 10;
/** A broad estimate of a letter, so that a shortened label never runs into the row. */
const LETTER = 7;

/** The layout for a width; `after` is the room kept right of the row for what is written there. */
export function layRows(width: number, after: number, labelled: readonly string[]): RowLayout {
  const isNarrow = width < NARROW;
  const longest = Math.max(...labelled.map((label) => [...label].length), 0) * LETTER;
  const most = Math.min(MOST_LABELS, Math.round(width * 0.34));
  const labels = isNarrow ? 0 : Math.min(longest, most);
  const above = isNarrow ? LABEL_LINE : 0;
  return {
    width,
    labels,
    left: isNarrow ? 1 : labels + GAP,
    right: Math.max(width - after, 1),
    rowHeight: BAR + 2 * PAD + above,
    barHeight: BAR,
    barTop: PAD + above,
  };
}

/** A label cut to a width in pixels, with an ellipsis where it was cut. */
export function shorten(label: string, pixels: number): string {
  const letters = [...label];
  const most = Math.max(Math.floor(pixels / LETTER), 1);
  return letters.length <= most
    ? label
    : `${letters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
}
