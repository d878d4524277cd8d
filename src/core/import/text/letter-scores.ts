/** How often each letter comes in Russian, in percent. */
const RUSSIAN =
  "о10.97 е8.45 а8.01 и7.35 н6.70 т6.26 с5.47 р4.73 в4.54 л4.40 к3.49 м3.21 д2.98 п2.81 у2.62 я2.01 " +
  "ы1.90 ь1.74 г1.70 з1.65 б1.59 ч1.44 й1.21 х0.97 ж0.94 ш0.73 ю0.64 ц0.48 щ0.36 э0.32 ф0.26 ъ0.04 ё0.04 " +
  "і0.3 ї0.1 є0.1 ў0.1 ґ0.03";

const CYRILLIC = new Map(
  RUSSIAN.split(" ").map((entry) => [entry.charAt(0), Math.log(Number(entry.slice(1)))]),
);

/** Signs that print in any language. */
const COMMON_SIGNS = new Set("“”„‘’‚«»‹›–—…•№€§©®™°·\u00a0\u00ad");

const SMALL_WORDS = new Set("аивскоуя");
const RARE = -4;
const MIXED = -5;
const CAPITAL = -0.15;
const CAPITAL_INSIDE = -3;
const BESIDE_LATIN = 1.5;
const AMONG_ACCENTS = -2;

const WORDS = /[\p{L}\p{M}]+|[^\p{L}\p{M}\p{ASCII}]/gu;
const BEYOND_ASCII = /\P{ASCII}/u;
const LATIN = /[a-z]/iu;

/** How well a text reads as Cyrillic, as a mean over its characters beyond ASCII. */
export function cyrillicScore(text: string): number {
  return meanScore(text, (word) => {
    if (LATIN.test(word)) return [...word].filter(isBeyondAscii).map(() => MIXED);
    const letters = [...word];
    if (letters.length === 1) return [SMALL_WORDS.has(word.toLowerCase()) ? 0 : -2];
    return letters.map((letter, index) => {
      const small = letter.toLowerCase();
      const before = letters[index - 1];
      const isCapital = small !== letter;
      const isInside = before !== undefined && before === before.toLowerCase();
      const cost = isCapital ? (isInside ? CAPITAL_INSIDE : CAPITAL) : 0;
      return (CYRILLIC.get(small) ?? RARE) + cost;
    });
  });
}

/** How well a text reads as a Latin script with accents, as a mean over its characters beyond ASCII. */
export function latinScore(text: string): number {
  return meanScore(text, (word) => {
    const letters = [...word];
    return letters.flatMap((letter, index) => {
      if (!isBeyondAscii(letter)) return [];
      if (letters.length === 1) return [0];
      const isBeside = [letters[index - 1], letters[index + 1]].some(
        (other) => other !== undefined && LATIN.test(other),
      );
      return [isBeside ? BESIDE_LATIN : AMONG_ACCENTS];
    });
  });
}

function meanScore(text: string, scoresOf: (word: string) => number[]): number {
  let sum = 0;
  let count = 0;
  for (const [word] of text.matchAll(WORDS)) {
    if (!BEYOND_ASCII.test(word)) continue;
    const scores = /\p{L}/u.test(word) ? scoresOf(word) : [COMMON_SIGNS.has(word) ? 0 : RARE];
    for (const score of scores) sum += score;
    count += scores.length;
  }
  return count === 0 ? 0 : sum / count;
}

function isBeyondAscii(letter: string): boolean {
  return BEYOND_ASCII.test(letter);
}
