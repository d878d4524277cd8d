import type { Colour } from "../../../../contract/annotation.ts";

/** The nearest of the six colours that Readium names. */
export const READIUM_COLOURS: Record<Colour, string> = {
  yellow: "yellow",
  green: "green",
  blue: "blue",
  red: "pink",
  violet: "purple",
};
