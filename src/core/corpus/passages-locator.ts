import type { Work } from "../../contract/work.ts";
import { locatorOf } from "./locator.ts";

/**
 * Where passages stand in their work, for example `sec. 1, turn 1, ¶¶ 1–2`, or
 * `sec. 1, turn 1, ¶ 2, to turn 2, ¶ 1`. Passages are in reading order, at least one.
 */
export function locatorOfPassages(work: Work, passages: string[]): string {
  const locators = passages.map((passage) => locatorOf(work, passage));
  const first = locators[0] ?? "";
  const last = locators.at(-1) ?? "";
  return paragraphRange(locators) ?? span(first, last);
}

/** Paragraphs of one turn or one run of commentary share one sign; null when they are not. */
function paragraphRange(locators: string[]): string | null {
  const parts = locators.map((locator) => /^(.*¶) (\d+)$/.exec(locator));
  const [place, from] = parts[0]?.slice(1) ?? [];
  const to = parts.at(-1)?.[2];
  if (!place || from === to || !parts.every((part) => part?.[1] === place)) return null;
  return `${place}¶ ${from}–${to}`;
}

/** From the first to the last, naming what they share only once. */
function span(first: string, last: string): string {
  if (first === last) return first;
  const [from, to] = [first.split(", "), last.split(", ")];
  const shared = from.findIndex((part, index) => part !== to[index]);
  return `${first}, to ${(shared > 0 ? to.slice(shared) : to).join(", ")}`;
}
