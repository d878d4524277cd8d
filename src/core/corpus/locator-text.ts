import type { PassageKind } from "../../contract/work.ts";
import { clockTime } from "./clock-time.ts";
import type { Locator, ParagraphPlace, SectionPlace } from "./locator.ts";

const NAMES: Readonly<Record<PassageKind, string>> = {
  heading: "heading",
  dateline: "dateline",
  turn: "¶",
  line: "line",
  stage: "stage direction",
  commentary: "commentary ¶",
  caption: "caption",
  credit: "credit",
};

/**
 * A locator in English: `p. 12`, `pp. xiv–3`, `0:12:31`, `sec. 1, turn 1, ¶¶ 1–2`, or
 * `sec. 1, turn 1, ¶ 2, to turn 2, ¶ 1`.
 */
export function locatorText(locator: Locator): string {
  if (locator.kind === "page") return pageText(locator.from, locator.to);
  if (locator.kind === "time") {
    const [from, to] = [clockTime(locator.from), clockTime(locator.to)];
    return from === to ? from : `${from}–${to}`;
  }
  const { from, to } = locator;
  return paragraphRange(from, to) ?? span(partsOf(from), partsOf(to));
}

function pageText(from: string, to: string): string {
  return from === to ? `p. ${from}` : `pp. ${from}–${to}`;
}

/** Paragraphs of one turn or of the commentary of one section share one sign; null for all others. */
function paragraphRange(from: ParagraphPlace, to: ParagraphPlace): string | null {
  const [first, last] = [partsOf(from), partsOf(to)];
  const sign = NAMES[from.kind];
  if (!sign.endsWith("¶") || from.number === to.number || from.kind !== to.kind) return null;
  const place = first.slice(0, -1).join(", ");
  if (place !== last.slice(0, -1).join(", ")) return null;
  return `${place}, ${sign}¶ ${from.number}–${to.number}`;
}

/** From the first to the last, naming what they share only once. */
function span(from: string[], to: string[]): string {
  const shared = from.findIndex((part, index) => part !== to[index]);
  if (shared < 0 && from.length === to.length) return from.join(", ");
  return `${from.join(", ")}, to ${(shared > 0 ? to.slice(shared) : to).join(", ")}`;
}

function partsOf({ section, kind, turn, number }: ParagraphPlace): string[] {
  const paragraph = number === null ? NAMES[kind] : `${NAMES[kind]} ${number}`;
  return [sectionText(section), ...(turn === null ? [] : [`turn ${turn}`]), paragraph];
}

function sectionText({ part, number }: SectionPlace): string {
  if (part === "section") return `sec. ${number}`;
  return number === null ? `${part} matter` : `${part} matter ${number}`;
}
