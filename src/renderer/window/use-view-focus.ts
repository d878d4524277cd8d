import { useEffect, useRef } from "react";
import type { View } from "../session/route.ts";

/** Puts the focus on the heading of a view that has been opened; the text and the search see to their own. */
export function useViewFocus(view: View): void {
  const before = useRef(view);
  useEffect(() => {
    if (before.current === view) return;
    before.current = view;
    if (view === "read" || view === "search") return;
    const heading = document.querySelector<HTMLElement>("main h2, main");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus();
  }, [view]);
}
