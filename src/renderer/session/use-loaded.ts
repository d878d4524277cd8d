import { useEffect, useState } from "react";

/** What has been asked for: nothing yet, the value, or the reason why not. */
export type Loaded<T> =
  { state: "loading" } | { state: "ready"; value: T } | { state: "failed"; message: string };

const LOADING = { state: "loading" } as const;

/** Asks again whenever `ask` changes; an answer that comes too late is dropped. */
export function useLoaded<T>(ask: (() => Promise<T>) | null): Loaded<T> {
  const [answer, setAnswer] = useState<{ ask: unknown; loaded: Loaded<T> } | null>(null);
  useEffect(() => {
    if (!ask) return;
    let isCurrent = true;
    const settle = (loaded: Loaded<T>) => {
      if (isCurrent) setAnswer({ ask, loaded });
    };
    ask().then(
      (value) => settle({ state: "ready", value }),
      (error: Error) => settle({ state: "failed", message: error.message }),
    );
    return () => {
      isCurrent = false;
    };
  }, [ask]);
  return answer && answer.ask === ask ? answer.loaded : LOADING;
}
