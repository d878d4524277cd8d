import { counted } from "../../../core/text/counted.ts";

/** How much later one day is than another, in the largest unit that says enough: `7 weeks later`. */
export function elapsedInWords(days: number): string {
  if (days < 1) return "the same day";
  if (days < 14) return `${counted(days, "day")} later`;
  if (days < 60) return `${counted(Math.round(days / 7), "week")} later`;
  if (days < 730) return `${counted(Math.round(days / 30.44), "month")} later`;
  return `${counted(Math.round(days / 365.25), "year")} later`;
}
