import { type RefObject, useEffect } from "react";
import { passageElementOf } from "./dom-range.ts";

/** Below the edge, so that the paragraph counts that the eye rests on. */
const EYE_PX = 72;
const STEP_PX = 28;

/** Tells which passage is at the top of the view, after each scroll. */
export function useReadingPosition(
  root: RefObject<HTMLElement | null>,
  onPosition: (passage: string) => void,
): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let frame = 0;
    const tell = () => {
      const passage = passageAtTop(element);
      if (passage) onPosition(passage);
    };
    const follow = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(tell);
    };
    element.addEventListener("scroll", follow, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener("scroll", follow);
    };
  }, [root, onPosition]);
}

/** The first passage in view, counted from a little below the upper edge. */
export function passageAtTop(root: HTMLElement): string | null {
  const box = root.getBoundingClientRect();
  const x = box.left + box.width / 2;
  for (let y = box.top + EYE_PX; y < box.bottom; y += STEP_PX) {
    const found = passageElementOf(document.elementFromPoint(x, y));
    if (found && root.contains(found)) return found.dataset["passage"] ?? null;
  }
  return null;
}
