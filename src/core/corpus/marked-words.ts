import type { Target } from "../../contract/annotation.ts";

/** The words that were marked, as they were then, all in a line; empty for a target that marks none. */
export function markedWords(target: Target): string {
  return target.kind === "text" ? target.selectors.map(({ exact }) => exact).join(" … ") : "";
}
