import { counted } from "../../text/counted.ts";
import type { ImportWarning } from "../source-document.ts";

const MARKS = /<(?:[\w.-]+:)?(del|unclear|graphic)(?=[\s/>])/gu;

const SAID: readonly [mark: string, noun: string, what: string][] = [
  ["del", "deletion", "read like other words, with no sign that something is struck out"],
  ["unclear", "unclear reading", "read like other words, with no sign of the doubt"],
  ["graphic", "picture", "left out"],
];

/** What an edition in TEI marks and a work has no sign for: nothing of it is lost or guessed in silence. */
export function unshownMarks(xml: string): ImportWarning[] {
  const counts = new Map<string, number>();
  for (const [, mark = ""] of xml.matchAll(MARKS)) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return SAID.flatMap(([mark, noun, what]) => {
    const count = counts.get(mark) ?? 0;
    const message = `${counted(count, noun)} ${count === 1 ? "was" : "were"} ${what}`;
    return count === 0 ? [] : [{ place: null, message }];
  });
}
