import { useCallback, useEffect, useRef, useState } from "react";
import { formatRoute, parseRoute, type Route } from "./route.ts";

export interface Navigation {
  route: Route;
  /** Counts arrivals, so that going to the same place twice is noticed. */
  arrival: number;
  go: (route: Route) => void;
  /** Remembers the passage being read, so that coming back leads to it. */
  settle: (route: Route) => void;
}

/** The route of the window, over the history of the window itself. */
export function useRoute(): Navigation {
  const [state, setState] = useState(() => ({ route: parseRoute(location.hash), arrival: 0 }));
  const settled = useRef<Route | null>(null);

  const arrive = useCallback((route: Route) => {
    settled.current = null;
    setState((before) => ({ route, arrival: before.arrival + 1 }));
  }, []);

  useEffect(() => {
    const follow = () => arrive(parseRoute(location.hash));
    window.addEventListener("popstate", follow);
    return () => window.removeEventListener("popstate", follow);
  }, [arrive]);

  const go = useCallback(
    (route: Route) => {
      if (settled.current) history.replaceState(null, "", formatRoute(settled.current));
      if (formatRoute(route) !== location.hash) history.pushState(null, "", formatRoute(route));
      arrive(route);
    },
    [arrive],
  );

  const settle = useCallback((route: Route) => {
    settled.current = route;
  }, []);

  return { ...state, go, settle };
}
