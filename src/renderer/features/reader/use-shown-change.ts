import { type RefObject, useLayoutEffect, useRef } from "react";
import type { Layer, Work } from "../../../contract/work.ts";
import { isShown } from "./blocks.ts";
import { findPassageElement } from "./dom-range.ts";
import { scrollSteadily } from "./scroll-steadily.ts";

/** When one layer is hidden or comes back, the reader stays at the paragraph, or at the next one that is shown. */
export function useShownChange(
  root: RefObject<HTMLElement | null>,
  work: Work,
  shown: Layer | "both",
  position: string | null,
  onPosition: (passage: string) => void,
): void {
  const before = useRef(shown);
  useLayoutEffect(() => {
    const view = root.current;
    if (before.current === shown || !view) return;
    before.current = shown;
    const from = Math.max(
      work.passages.findIndex(({ id }) => id === position),
      0,
    );
    const next =
      work.passages.slice(from).find((passage) => isShown(passage, shown)) ??
      work.passages.findLast((passage) => isShown(passage, shown));
    const element = next && findPassageElement(view, next.id);
    if (!next || !element) return;
    if (document.activeElement === document.body) element.focus({ preventScroll: true });
    onPosition(next.id);
    return scrollSteadily(view, element, "start");
  }, [root, work, shown, position, onPosition]);
}
