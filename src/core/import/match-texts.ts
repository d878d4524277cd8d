/** A paragraph with what stands around it, for telling paragraphs of the same words apart. */
export interface TextInPlace {
  text: string;
  /** The heading of its section. */
  heading: string;
}

type KeyOf = (texts: readonly TextInPlace[], index: number) => string;

const textAt = (texts: readonly TextInPlace[], index: number) => texts[index]?.text ?? "";

/** From the surest sign of being the same paragraph to the words alone. */
const SIGNS: KeyOf[] = [
  (texts, index) => [-1, 0, 1].map((step) => textAt(texts, index + step)).join("\0"),
  (texts, index) => `${textAt(texts, index - 1)}\0${textAt(texts, index)}`,
  (texts, index) => `${textAt(texts, index)}\0${textAt(texts, index + 1)}`,
  (texts, index) => `${textAt(texts, index)}\0${texts[index]?.heading ?? ""}`,
  textAt,
];

/**
 * Finds the paragraphs of a text among those it had before: as many of the same words as there are in
 * both, wherever they stand now. Gives the index before by the index now.
 */
export function matchTexts(
  before: readonly TextInPlace[],
  now: readonly TextInPlace[],
): Map<number, number> {
  const matched = new Map<number, number>();
  const used = new Set<number>();
  for (const keyOf of SIGNS) {
    const free = new Map<string, number[]>();
    for (let index = before.length - 1; index >= 0; index--) {
      if (used.has(index)) continue;
      const key = keyOf(before, index);
      const places = free.get(key);
      if (places) places.push(index);
      else free.set(key, [index]);
    }
    now.forEach((_, index) => {
      if (matched.has(index)) return;
      const place = free.get(keyOf(now, index))?.pop();
      if (place === undefined) return;
      matched.set(index, place);
      used.add(place);
    });
  }
  return matched;
}
