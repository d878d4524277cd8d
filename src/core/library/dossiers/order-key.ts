const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

/**
 * A key between two others, compared as text, or before or behind one where the other is null. There is always one,
 * so that putting an entry between two changes neither; no key ends with a zero.
 * @param before less than `after`
 */
export function keyBetween(before: string | null, after: string | null): string {
  return middle(before ?? "", after);
}

/** So many keys in order, all between two others. */
export function keysBetween(before: string | null, after: string | null, count: number): string[] {
  if (count === 0) return [];
  if (count === 1) return [keyBetween(before, after)];
  const half = Math.floor(count / 2);
  const key = keyBetween(before, after);
  return [...keysBetween(before, key, half), key, ...keysBetween(key, after, count - half - 1)];
}

function middle(before: string, after: string | null): string {
  if (after !== null) {
    const shared = sharedDigits(before, after);
    if (shared > 0)
      return after.slice(0, shared) + middle(before.slice(shared), after.slice(shared));
  }
  const low = before === "" ? 0 : DIGITS.indexOf(before[0]!);
  const high = after === null ? DIGITS.length : DIGITS.indexOf(after[0]!);
  if (high - low > 1) return DIGITS[Math.round((low + high) / 2)]!;
  // The next digit of `after`, which something follows, stands before it.
  if (after !== null && after.length > 1) return after[0]!;
  return DIGITS[low]! + middle(before.slice(1), null);
}

/** Digits that both begin with; one that is missing in the first counts as a zero. */
function sharedDigits(before: string, after: string): number {
  let at = 0;
  while (at < after.length && (before[at] ?? "0") === after[at]) at += 1;
  return at;
}
