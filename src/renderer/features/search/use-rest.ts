import { useEffect, useState } from "react";

/** Longer than it takes to draw what is seen, and between two keys of a fast typist. */
const REST_AFTER_MS = 120;

/**
 * The first items of a list at once, and all of them a moment later, so that what can be seen is drawn
 * before what cannot. Once all are there, more are added at once.
 */
export function useRest<T>(items: readonly T[], seenAtOnce: number): readonly T[] {
  const [isWhole, setWhole] = useState(items.length <= seenAtOnce);
  useEffect(() => {
    if (isWhole) return;
    const timer = setTimeout(() => setWhole(true), REST_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isWhole]);
  return isWhole ? items : items.slice(0, seenAtOnce);
}
