import { type RefObject, useLayoutEffect } from "react";
import type { Arrived } from "../../session/use-route.ts";
import { findPassageElement } from "./dom-range.ts";
import { scrollSteadily } from "./scroll-steadily.ts";

const SIGN_MS = 1200;

/** Scrolls to the passage of each arrival and puts the focus there; after a jump it shows briefly where that is. */
export function useLanding(
  root: RefObject<HTMLElement | null>,
  arrival: Arrived,
  onPosition: (passage: string) => void,
): void {
  useLayoutEffect(() => {
    const { route, how } = arrival;
    const passage = route.view === "read" ? route.passage : null;
    const view = root.current;
    const element = view && passage ? findPassageElement(view, passage) : null;
    if (!view || !element || !passage) return;
    const isHeading = element.matches(".passage-heading");
    element.focus({ preventScroll: true });
    const stop = scrollSteadily(view, element, how === "resume" || isHeading ? "start" : "center");
    onPosition(passage);
    if (how === "resume") return stop;
    element.classList.add("passage-landed");
    const timer = setTimeout(() => element.classList.remove("passage-landed"), SIGN_MS);
    return () => {
      stop();
      clearTimeout(timer);
      element.classList.remove("passage-landed");
    };
  }, [root, arrival, onPosition]);
}
