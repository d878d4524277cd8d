/** What a reader does to move through the text; scrolling without any of it is the window's own. */
export const INTENTS = ["wheel", "pointerdown", "touchmove", "keydown"] as const;
