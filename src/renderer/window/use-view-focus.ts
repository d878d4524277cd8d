import { useEffect, useRef } from "react";
import type { Arrived } from "../session/use-route.ts";

/**
 * Puts the focus on the heading of a view that has been opened, and of a page of the library, the
 * import or the checker that has been led to; the text and the search see to their own.
 */
export function useViewFocus({ route, how }: Arrived): void {
  const before = useRef(route);
  useEffect(() => {
    const last = before.current;
    before.current = route;
    const hasPages = ["library", "import", "check"].includes(route.view);
    const isLedToPage = hasPages && how === "jump" && last !== route;
    if (last.view === route.view && !isLedToPage) return;
    if (route.view === "read" || route.view === "search") return;
    const main = document.querySelector<HTMLElement>("main");
    const heading = main?.querySelector<HTMLElement>("h2") ?? main;
    heading?.setAttribute("tabindex", "-1");
    heading?.focus();
  }, [route, how]);
}
