/**
 * Letters put in, left out, changed or swapped with their neighbour to make one word of another; more than
 * `most` is told as `most + 1`.
 *
 * Optimal string alignment, after F. J. Damerau, “A Technique for Computer Detection and Correction of
 * Spelling Errors”, Communications of the ACM 7 (1964), 171–176.
 */
export function editDistance(a: string, b: string, most: number): number {
  const from = [...a];
  const to = [...b];
  if (Math.abs(from.length - to.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i++) {
    const row = nextRow(from, to, i, last, beforeLast);
    if (Math.min(...row) > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[to.length] ?? 0, most + 1);
}

function nextRow(from: string[], to: string[], i: number, last: number[], beforeLast: number[]) {
  const row = [i];
  for (let j = 1; j <= to.length; j++) {
    const changed = (last[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
    let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, changed);
    const isSwapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
    if (isSwapped) best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
    row.push(best);
  }
  return row;
}
