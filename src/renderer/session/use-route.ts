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
}

/** The route of the window, over the history of the window itself; `resolve` completes the first one. */
export function useRoute(resolve: (route: Route) => Route): Navigation {
  const [arrived, setArrived] = useState<Arrived>(() => ({
    route: resolve(parseRoute(location.hash)),
    how: "resume",
  }));
  const settled = useRef<Route | null>(null);

  useEffect(() => {
    const follow = () => {
      settled.current = null;
      setArrived({ route: parseRoute(location.hash), how: "resume" });
    };
    window.addEventListener("popstate", follow);
    return () => window.removeEventListener("popstate", follow);
  }, []);

  const go = useCallback((route: Route, how: "jump" | "resume" = "jump") => {
    if (settled.current) history.replaceState(null, "", formatRoute(settled.current));
    settled.current = null;
    if (formatRoute(route) !== location.hash) history.pushState(null, "", formatRoute(route));
    setArrived({ route, how });
  }, []);

  const settle = useCallback((route: Route) => {
    settled.current = route;
  }, []);

  return useMemo(() => ({ arrived, go, settle }), [arrived, go, settle]);
}
