import { type RefObject, useEffect } from "react";
import type { Arrived } from "../../session/use-route.ts";
import { passageElementOf } from "./dom-range.ts";
import { INTENTS } from "./intents.ts";

/** Below the place where a jump puts a heading, so that the paragraph counts that the eye rests on. */
const EYE_PX = 104;
const STEP_PX = 28;

/** Tells which passage is at the top of the view, whenever the reader has moved through the text. */
export function useReadingPosition(
  root: RefObject<HTMLElement | null>,
  arrival: Arrived,
  onPosition: (passage: string) => void,
): void {
  useEffect(() => {
    const element = root.current;
    // Every arrival begins anew: its own scrolling is not the reader's.
    if (!element || !arrival) return;
    let frame = 0;
    let isMoved = false;
    const tell = () => {
      const passage = passageAtTop(element);
      if (passage) onPosition(passage);
    };
    const follow = () => {
      cancelAnimationFrame(frame);
      if (isMoved) frame = requestAnimationFrame(tell);
    };
    const intend = () => {
      isMoved = true;
    };
    element.addEventListener("scroll", follow, { passive: true });
    for (const intent of INTENTS) element.addEventListener(intent, intend, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener("scroll", follow);
      for (const intent of INTENTS) element.removeEventListener(intent, intend);
    };
  }, [root, arrival, onPosition]);
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
