import { INTENTS } from "./intents.ts";

/** As long as fonts and the sections above may still be on their way. */
const PATIENCE_FRAMES = 40;
const CALM_FRAMES = 4;

/**
 * Scrolls to an element and again while the text above it still finds its height, until it stands or the
 * reader moves. The returned function stops that.
 */
export function scrollSteadily(
  view: HTMLElement,
  element: HTMLElement,
  block: "start" | "center",
): () => void {
  let frame = 0;
  let frames = 0;
  let calm = 0;
  let top = Number.NaN;
  const stop = () => {
    cancelAnimationFrame(frame);
    for (const intent of INTENTS) view.removeEventListener(intent, stop);
  };
  const step = () => {
    const now = element.getBoundingClientRect().top;
    calm = Math.abs(now - top) < 1 ? calm + 1 : 0;
    if (calm === 0) element.scrollIntoView({ block });
    top = element.getBoundingClientRect().top;
    frames += 1;
    if (calm < CALM_FRAMES && frames < PATIENCE_FRAMES) frame = requestAnimationFrame(step);
    else stop();
  };
  for (const intent of INTENTS) view.addEventListener(intent, stop, { passive: true });
  step();
  return stop;
}
