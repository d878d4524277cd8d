/**
 * Whether two words are at most `most` edits apart: letters put in, left out, changed, or swapped with
 * the next (optimal string alignment). Gives the distance, or `most + 1` for any that is greater.
 */
export function boundedDistance(a: string, b: string, most: number): number {
  const tooFar = most + 1;
  if (Math.abs(a.length - b.length) > most) return tooFar;
  let start = 0;
  while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  if (start === a.length) return b.length - start;
  // A letter before the difference may have been swapped with the first that differs.
  const from = Math.max(start - 1, 0);
  return distance(a.slice(from), b.slice(from), most);
}

function distance(a: string, b: string, most: number): number {
  const width = b.length + 1;
  let twoBefore = new Int32Array(width);
  let before = Int32Array.from({ length: width }, (_, at) => at);
  let row = new Int32Array(width);
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let best = Math.min(before[j]! + 1, row[j - 1]! + 1, before[j - 1]! + (isSame ? 0 : 1));
      if (
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      )
        best = Math.min(best, twoBefore[j - 2]! + 1);
      row[j] = best;
      if (best < least) least = best;
    }
    if (least > most) return most + 1;
    [twoBefore, before, row] = [before, row, twoBefore];
  }
  return Math.min(before[b.length]!, most + 1);
}
