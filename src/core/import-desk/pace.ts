/** How fast bytes go by, and how long the rest takes. */
export interface Pace {
  /** Bytes a second; null while nobody can tell. */
  rate: number | null;
  secondsLeft: number | null;
}

/** Shorter than this, a measurement says nothing. */
const LEAST = 0.5;

/** @param seconds since the first of `done` bytes was begun */
export function paceOf(done: number, total: number, seconds: number): Pace {
  if (done === 0 || seconds < LEAST) return { rate: null, secondsLeft: null };
  const rate = done / seconds;
  return { rate, secondsLeft: Math.max(0, total - done) / rate };
}
