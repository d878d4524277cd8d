import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { formatRoute, parseRoute, type Route } from "./route.ts";

/** Where the window is, and whether it was led there or came back; a new object for every arrival. */
export interface Arrived {
  route: Route;
  how: "jump" | "resume";
}

export interface Navigation {
  arrived: Arrived;
  go: (route: Route, how?: "jump" | "resume") => void;
  /** Remembers the place being read, so that coming back leads to it. */
  settle: (route: Route) => void;
  /** Changes what is shown here, and its address, without a step in the history. */
  amend: (route: Route) => void;
}

/** Browsers refuse addresses that change with every letter. */
const AMEND_ADDRESS_AFTER_MS = 300;

/** The route of the window, over the history of the window itself; `resolve` completes the first one. */
export function useRoute(resolve: (route: Route) => Route): Navigation {
  const [arrived, setArrived] = useState<Arrived>(() => ({
    route: resolve(parseRoute(location.hash)),
    how: "resume",
  }));
  const settled = useRef<Route | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    const follow = () => {
      clearTimeout(timer.current);
      settled.current = null;
      setArrived({ route: parseRoute(location.hash), how: "resume" });
    };
    window.addEventListener("popstate", follow);
    return () => window.removeEventListener("popstate", follow);
  }, []);

  const writeSettled = useCallback(() => {
    clearTimeout(timer.current);
    // What else is kept at this entry of the history stays.
    if (settled.current) history.replaceState(history.state, "", formatRoute(settled.current));
    settled.current = null;
  }, []);

  const go = useCallback(
    (route: Route, how: "jump" | "resume" = "jump") => {
      writeSettled();
      if (formatRoute(route) !== location.hash) history.pushState(null, "", formatRoute(route));
      setArrived({ route, how });
    },
    [writeSettled],
  );

  const settle = useCallback((route: Route) => {
    settled.current = route;
  }, []);

  const amend = useCallback(
    (route: Route) => {
      settled.current = route;
      setArrived({ route, how: "resume" });
      clearTimeout(timer.current);
      timer.current = setTimeout(writeSettled, AMEND_ADDRESS_AFTER_MS);
    },
    [writeSettled],
  );

  return useMemo(() => ({ arrived, go, settle, amend }), [arrived, go, settle, amend]);
}
