import { dramaWords } from "../../corpus/drama-text.ts";
import type { Locator } from "../../corpus/locator.ts";
import { ENGLISH_LOCATOR, locatorText, type LocatorWords } from "../../corpus/locator-text.ts";

const RUSSIAN: LocatorWords = {
  pages: (from, to) => `с. ${from === to ? from : `${from}–${to}`}`,
  drama: (place) =>
    dramaWords(place, { act: "действие", scene: "сцена", line: "строка", lines: "строки" }),
  section: "разд.",
  front: "вводная часть",
  back: "заключительная часть",
  turn: "реплика",
  kinds: {
    heading: "заголовок",
    dateline: "датировка",
    turn: { one: "абз.", several: "абз." },
    line: "строка",
    stage: "ремарка",
    commentary: { one: "комментарий, абз.", several: "комментарий, абз." },
    caption: "подпись",
    credit: "источник иллюстрации",
  },
  to: " – ",
};

/** The place in a source in a language of Latin letters is written in Latin letters too. */
const LATIN: LocatorWords = {
  ...ENGLISH_LOCATOR,
  pages: (from, to) => `p. ${from === to ? from : `${from}–${to}`}`,
  drama: (place) => dramaWords(place, { act: "act", scene: "scene", line: "line", lines: "lines" }),
  kinds: {
    ...ENGLISH_LOCATOR.kinds,
    turn: { one: "para.", several: "para." },
    commentary: { one: "commentary, para.", several: "commentary, para." },
  },
  to: " – ",
};

/** `с. 12–14`, `разд. 1, реплика 3, абз. 2`; empty without a place. */
export function gostPlace(place: Locator | null, isRussian: boolean): string {
  return place === null ? "" : locatorText(place, isRussian ? RUSSIAN : LATIN);
}
