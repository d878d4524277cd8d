/** What does not count when two readings of one text are held against each other: spaces, and what nobody sees. */
const PASSED_OVER = /[\s\p{Cf}\p{Cc}]/u;

export function isPassedOver(unit: string): boolean {
  return PASSED_OVER.test(unit);
}

/** A text without what is passed over, and how many units of that stand before each offset of the whole. */
export interface ComparableText {
  text: string;
  /** One longer than the whole text. */
  before: Int32Array;
}

export function comparableText(whole: string): ComparableText {
  const before = new Int32Array(whole.length + 1);
  const kept: string[] = [];
  for (let at = 0; at < whole.length; at++) {
    const unit = whole[at]!;
    if (!isPassedOver(unit)) kept.push(unit);
    before[at + 1] = kept.length;
  }
  return { text: kept.join(""), before };
}
