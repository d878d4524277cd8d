import type { PassageKind } from "../../contract/work.ts";
import { clockTime } from "./clock-time.ts";
import { dramaWords } from "./drama-text.ts";
import type { DramaPlace, Locator, ParagraphPlace, SectionPlace } from "./locator.ts";

/** The words in which a language or a style writes locators. */
export interface LocatorWords {
  /** Pages by their labels; both are the same for one page. */
  pages: (from: string, to: string) => string;
  drama: (place: DramaPlace) => string;
  section: string;
  front: string;
  back: string;
  turn: string;
  /** What a passage is called, and several in a row where these can share one name. */
  kinds: Readonly<Record<PassageKind, string | { one: string; several: string }>>;
  /** Between the first place and the last, with its spaces. */
  to: string;
}

/** As the window and files in English say it. */
export const ENGLISH_LOCATOR: LocatorWords = {
  pages: (from, to) => (from === to ? `p. ${from}` : `pp. ${from}–${to}`),
  drama: (place) => dramaWords(place, { act: "act", scene: "sc.", line: "line", lines: "lines" }),
  section: "sec.",
  front: "front matter",
  back: "back matter",
  turn: "turn",
  kinds: {
    heading: "heading",
    dateline: "dateline",
    turn: { one: "¶", several: "¶¶" },
    line: "line",
    stage: "stage direction",
    commentary: { one: "commentary ¶", several: "commentary ¶¶" },
    caption: "caption",
    credit: "credit",
  },
  to: ", to ",
};

/**
 * A locator in words: `p. 12`, `pp. xiv–3`, `0:12:31`, `sec. 1, turn 1, ¶¶ 1–2`, or
 * `sec. 1, turn 1, ¶ 2, to turn 2, ¶ 1`.
 */
export function locatorText(locator: Locator, words: LocatorWords = ENGLISH_LOCATOR): string {
  if (locator.kind === "page") return words.pages(locator.from, locator.to);
  if (locator.kind === "drama") return words.drama(locator);
  if (locator.kind === "time") {
    const [from, to] = [clockTime(locator.from), clockTime(locator.to)];
    return from === to ? from : `${from}–${to}`;
  }
  const { from, to } = locator;
  return paragraphRange(from, to, words) ?? span(partsOf(from, words), partsOf(to, words), words);
}

/** Paragraphs of one turn or of the commentary of one section share one name; null for all others. */
function paragraphRange(
  from: ParagraphPlace,
  to: ParagraphPlace,
  words: LocatorWords,
): string | null {
  const name = words.kinds[from.kind];
  if (typeof name === "string" || from.number === to.number || from.kind !== to.kind) return null;
  const place = partsOf(from, words).slice(0, -1).join(", ");
  if (place !== partsOf(to, words).slice(0, -1).join(", ")) return null;
  return `${place}, ${name.several} ${from.number}–${to.number}`;
}

/** From the first to the last, naming what they share only once. */
function span(from: string[], to: string[], words: LocatorWords): string {
  const shared = from.findIndex((part, index) => part !== to[index]);
  if (shared < 0 && from.length === to.length) return from.join(", ");
  return `${from.join(", ")}${words.to}${(shared > 0 ? to.slice(shared) : to).join(", ")}`;
}

function partsOf({ section, kind, turn, number }: ParagraphPlace, words: LocatorWords): string[] {
  const named = words.kinds[kind];
  const name = typeof named === "string" ? named : named.one;
  const paragraph = number === null ? name : `${name} ${number}`;
  const spoken = turn === null ? [] : [`${words.turn} ${turn}`];
  return [sectionText(section, words), ...spoken, paragraph];
}

function sectionText({ part, number }: SectionPlace, words: LocatorWords): string {
  if (part === "section") return `${words.section} ${number}`;
  return number === null ? words[part] : `${words[part]} ${number}`;
}
