import { type RefObject, useLayoutEffect } from "react";
import type { Arrived } from "../../session/use-route.ts";
import { findPassageElement } from "./dom-range.ts";

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
    const element = root.current && passage ? findPassageElement(root.current, passage) : null;
    if (!element || !passage) return;
    const isHeading = element.matches(".passage-heading");
    element.scrollIntoView({ block: how === "resume" || isHeading ? "start" : "center" });
    element.focus({ preventScroll: true });
    onPosition(passage);
    if (how === "resume") return;
    element.classList.add("passage-landed");
    const timer = setTimeout(() => element.classList.remove("passage-landed"), SIGN_MS);
    return () => {
      clearTimeout(timer);
      element.classList.remove("passage-landed");
    };
  }, [root, arrival, onPosition]);
}
