import type { Annotation } from "../../src/contract/annotation.ts";
import { COLOURS } from "../../src/contract/annotation.ts";

const WORDS =
  "the state of the union peace and war is a matter of record which every reader may weigh for himself against what was said before the talks began in earnest".split(
    " ",
  );

/** Annotations as a long study leaves them: two in three mark words, one in two has a note. */
export function madeAnnotations(count: number, random: () => number): Annotation[] {
  const words = (length: number) =>
    Array.from({ length }, () => WORDS[Math.floor(random() * WORDS.length)]).join(" ");
  return Array.from({ length: count }, (_value, number) => {
    const time = new Date(Date.UTC(2020, 0, 1) + number * 60_000).toISOString();
    const isMark = random() < 0.67;
    return {
      id: idOf(random),
      target: isMark ? mark(random, words) : { kind: "notebook" },
      colour: isMark ? COLOURS[Math.floor(random() * COLOURS.length)]! : null,
      note: random() < 0.5 || !isMark ? words(12) : "",
      tags: random() < 0.3 ? [words(1)] : [],
      created: time,
      modified: time,
    };
  });
}

function mark(random: () => number, words: (length: number) => string): Annotation["target"] {
  const passage = `state-of-the-union/s${Math.floor(random() * 200)}/p${Math.floor(random() * 100)}`;
  const exact = words(6);
  return {
    kind: "text",
    work: "state-of-the-union",
    textVersion: "4f0c9a7d5b21",
    selectors: [
      { passage, start: 120, end: 120 + exact.length, exact, prefix: words(8), suffix: words(8) },
    ],
  };
}

function idOf(random: () => number): string {
  const hex = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
