import { useEffect, useState } from "react";
import type { QueryOutcome } from "../../contract/search.ts";

export interface Answer<T> {
  /** While the next answer is awaited, still the one before; null when there is none. */
  value: T | null;
  failure: string | null;
  /** Whether this answers the question as it is now. */
  isCurrent: boolean;
}

const NOTHING = { value: null, failure: null, isCurrent: false };
const AGAIN_MS = 1000;

/**
 * Asks whenever `ask` or `of`, what the answer is about, is another, and again while the index is still being built; an answer that comes too
 * late is dropped. Null asks for nothing.
 */
export function useAnswer<T extends object>(
  ask: (() => Promise<T>) | null,
  of?: unknown,
): Answer<T> {
  const [answer, setAnswer] = useState<(Answer<T> & { ask: unknown; of: unknown }) | null>(null);
  useEffect(() => {
    if (!ask) return;
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = (value: T | null, failure: string | null) => {
      if (!isWanted) return;
      setAnswer({ ask, of, value, failure, isCurrent: true });
      if (value && isPartial(value)) timer = setTimeout(run, AGAIN_MS);
    };
    const run = () => {
      ask().then(
        (value) => settle(value, null),
        (error: Error) => settle(null, error.message),
      );
    };
    run();
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [ask, of]);
  if (!ask || !answer) return NOTHING;
  const isCurrent = answer.ask === ask && answer.of === of;
  return isCurrent ? answer : { value: answer.value, failure: null, isCurrent: false };
}

/** Whether an answer was given by an index that was still being built. */
export function isPartial(value: object | Pick<QueryOutcome, "index">): boolean {
  return "index" in value && !value.index.isComplete;
}
