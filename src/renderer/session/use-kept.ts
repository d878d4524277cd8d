import { useCallback, useState } from "react";

/** What was kept under a name at this entry of the window's history; undefined when nothing was. */
export function kept(name: string): unknown {
  return (history.state as Record<string, unknown> | null)?.[name];
}

/** Keeps a plain value at this entry of the history, so that coming back finds it. */
export function keep(name: string, value: unknown): void {
  history.replaceState({ ...(history.state as object | null), [name]: value }, "");
}

/** State that is found again when the reader comes back to this entry of the history. */
export function useKept<T>(name: string, initial: T): [T, (value: T) => void] {
  const [value, setValue] = useState(() => (kept(name) as T | undefined) ?? initial);
  const set = useCallback(
    (next: T) => {
      setValue(next);
      keep(name, next);
    },
    [name],
  );
  return [value, set];
}
