import type { Colour } from "../../contract/annotation.ts";

/** The CSS colour of the edge beside what is marked in a colour, or in none. */
export function edgeColour(colour: Colour | null): string {
  return colour ? `var(--${colour}-line)` : "var(--edge)";
}
