import { dramaNumbers } from "../../corpus/drama-text.ts";
import type { Locator } from "../../corpus/locator.ts";
import { ENGLISH_LOCATOR, locatorText, type LocatorWords } from "../../corpus/locator-text.ts";

const WORDS: LocatorWords = {
  ...ENGLISH_LOCATOR,
  pages: mlaPages,
  drama: dramaNumbers,
  kinds: {
    ...ENGLISH_LOCATOR.kinds,
    turn: { one: "par.", several: "pars." },
    commentary: { one: "commentary par.", several: "commentary pars." },
  },
};

/** A place behind an author: ` 12–14` for pages, times and plays, `, sec. 1, par. 2` for all others; empty without one. */
export function mlaPlace(place: Locator | null): string {
  if (place === null) return "";
  return `${place.kind === "paragraph" ? "," : ""} ${locatorText(place, WORDS)}`;
}

/** Of numbers above 99 the second keeps its last two digits, or more where more change: `103–04`, `395–401`. */
export function mlaPages(from: string, to: string): string {
  if (from === to) return from;
  const isLong = /^\d{3,}$/.test(from) && /^\d{3,}$/.test(to) && from.length === to.length;
  if (!isLong || Number(to) < Number(from)) return `${from}–${to}`;
  const changed = [...to].findIndex((digit, index) => digit !== from[index]);
  return `${from}–${to.slice(Math.min(changed, to.length - 2))}`;
}
