import { useLayoutEffect, useRef, useState } from "react";

type Actions = Record<string, (...args: never[]) => unknown>;

/** The same functions for as long as the component lives, each doing what its latest version does. */
export function useStableActions<T extends Actions>(actions: T): T {
  const latest = useRef(actions);
  useLayoutEffect(() => {
    latest.current = actions;
  });
  const [stable] = useState(() => {
    const call =
      (name: string) =>
      (...args: never[]) =>
        latest.current[name]?.(...args);
    return Object.fromEntries(Object.keys(actions).map((name) => [name, call(name)])) as T;
  });
  return stable;
}
