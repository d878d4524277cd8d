import { ENGLISH_LOCATOR, locatorText } from "../../corpus/locator-text.ts";
import { dramaNumbers } from "../../corpus/drama-text.ts";
import type { Locator } from "../../corpus/locator.ts";

const IN_NOTES = { ...ENGLISH_LOCATOR, pages: chicagoPages };
const IN_TEXT = { ...IN_NOTES, drama: dramaNumbers };

/** A place as notes have it: pages by their numbers alone, acts and scenes by name; empty without one. */
export function chicagoPlace(place: Locator | null): string {
  return place === null ? "" : locatorText(place, IN_NOTES);
}

/** The same in parentheses in the text, where acts and scenes are numbers with full stops between. */
export function chicagoPlaceInText(place: Locator | null): string {
  return place === null ? "" : locatorText(place, IN_TEXT);
}

/** The second number of a range keeps only what changes: `104–7`, `321–28`, but `71–72`, `100–104`, `1496–500`. */
export function chicagoPages(from: string, to: string): string {
  if (from === to) return from;
  const [first, last] = [Number(from), Number(to)];
  const isNumbers = /^\d+$/.test(from) && /^\d+$/.test(to) && from.length === to.length;
  if (!isNumbers || first < 100 || first % 100 === 0) return `${from}–${to}`;
  const changed = [...to].findIndex((digit, index) => digit !== from[index]);
  const least = first % 100 < 10 ? 1 : 2;
  const kept = Math.max(to.length - changed, least);
  return last < first ? `${from}–${to}` : `${from}–${to.slice(-kept)}`;
}
