import { randomFrom } from "../../figures.ts";

export type Random = () => number;

/** A generator for one purpose, so that drawing more for one does not change another. */
export function randomFor(seed: number, purpose: string): Random {
  let state = seed | 0;
  for (const letter of purpose)
    state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193) ^ (state >>> 15);
  return randomFrom(state);
}

/** A whole number from 0 to `end`, without `end`. */
export function below(random: Random, end: number): number {
  return Math.min(end - 1, Math.floor(random() * end));
}

export function pick<T>(random: Random, list: ArrayLike<T>): T {
  const item = list[below(random, list.length)];
  if (item === undefined) throw new RangeError("There is nothing to pick from.");
  return item;
}

export function shuffle<T>(random: Random, list: readonly T[]): T[] {
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = below(random, at + 1);
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
}
