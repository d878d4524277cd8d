/** How many Unicode code points stand before a UTF-16 offset. */
export function codePointsBefore(text: string, offset: number): number {
  let count = 0;
  for (const _ of text.slice(0, offset)) count += 1;
  return count;
}

const PAIR = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

/** The same for many offsets of a long text, which is gone through once. */
export function codePointCounter(text: string): (offset: number) => number {
  const pairs = Array.from(text.matchAll(PAIR), ({ index }) => index);
  return (offset) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle]! + 1 < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}
