/** Words on one line, with the place that they take there. */
interface Piece {
  text: string;
  left: number;
  right: number;
}

/** How much of a piece may stand beside the gap that it fills, in parts of its width. */
const BESIDE = 0.15;

/**
 * The pieces of a line with those parted in whose gaps others stand: letters that a font lacks are set from another
 * one, after the rest of the line, and their gap reads as a space.
 */
export function partAround<T extends Piece>(pieces: readonly T[]): T[] {
  let parted = [...pieces];
  for (const filling of pieces) {
    const around = parted.find((piece) => piece !== filling && surrounds(piece, filling));
    const at = around ? gapAt(around, filling) : -1;
    if (!around || at < 0) continue;
    const before = { ...around, text: around.text.slice(0, at), right: filling.left };
    const behind = { ...around, text: around.text.slice(at + 1), left: filling.right };
    parted = parted.flatMap((piece) => (piece === around ? [before, behind] : [piece]));
  }
  return parted;
}

function surrounds(outer: Piece, { left, right }: Piece): boolean {
  const slack = BESIDE * (right - left);
  return outer.text.includes(" ") && outer.left < left + slack && outer.right > right - slack;
}

/** The space that stands nearest to where the piece does, by the mean width of letters; -1 where there is none. */
function gapAt({ text, left, right }: Piece, filling: Piece): number {
  const width = (right - left) / text.length;
  const place = ((filling.left + filling.right) / 2 - left) / width - 0.5;
  const spaces = [...text.matchAll(/ /gu)].map(({ index }) => index);
  const nearest = spaces.toSorted((one, other) => Math.abs(one - place) - Math.abs(other - place));
  return nearest[0] ?? -1;
}
