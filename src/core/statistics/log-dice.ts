/** What the logarithm of the Dice coefficient is raised by, and so the most that it comes to. */
const MOST = 14;

/**
 * logDice = 14 + log₂(2·f_xy/(f_x + f_y)), of two words that occur `fx` and `fy` times, `fxy` times of them
 * together. At most 14 (also where wide windows count one occurrence twice); null when they never meet.
 *
 * Pavel Rychlý, “A Lexicographer-Friendly Association Score”, Proceedings of Recent Advances in Slavonic
 * Natural Language Processing, RASLAN 2008, 6–9.
 */
export function logDice(fxy: number, fx: number, fy: number): number | null {
  if (fxy <= 0 || fx + fy <= 0) return null;
  return Math.min(MOST, MOST + Math.log2((2 * fxy) / (fx + fy)));
}
