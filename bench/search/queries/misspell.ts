import { below, pick, type Random } from "../data/random.ts";

const LATIN = "abcdefghijklmnopqrstuvwxyz";
const CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюя";

/** The word with one letter dropped, added, replaced or swapped with its neighbour, at a random place. */
export function misspell(word: string, random: Random): string {
  const alphabet = /[а-я]/.test(word) ? CYRILLIC : LATIN;
  const at = below(random, word.length);
  const [before, after] = [word.slice(0, at), word.slice(at)];
  switch (below(random, 4)) {
    case 0:
      return before + after.slice(1);
    case 1:
      return before + pick(random, alphabet) + after;
    case 2:
      return before + pick(random, alphabet) + after.slice(1);
    default:
      return before + after.charAt(1) + after.charAt(0) + after.slice(2);
  }
}
