import type { TextRange } from "../../../../src/contract/work.ts";
import { textCorpus } from "../../../support/text-corpus.ts";
import {
  addressOf,
  changeWords,
  deletePassages,
  type Draft,
  draftOf,
  mergePassages,
  movePassage,
  splitPassages,
} from "./draft.ts";
import { type Random, seeded } from "./random.ts";
import { FORMS } from "./forms.ts";
import { editedText, type Lengths, pickQuote, tryQuote, type Trial } from "./trial.ts";
import type { TrialText } from "./texts.ts";

/** What a cell of the table has to reach, in parts of 1. */
export interface Goal {
  right: number;
  wrong: number;
}

/** One kind of change and of quote. */
export interface Cell {
  name: string;
  lengths: Lengths;
  goal: Goal;
  /** Edits a text about which these quotes are asked. */
  edit(draft: Draft, quotes: TextRange[], random: Random): Draft;
  /** Adds to a text before quotes are taken from it. */
  prepare?: (passages: string[], random: Random) => Prepared;
  /** Quotes that share one edited text. */
  atOnce: number;
}

interface Prepared {
  passages: string[];
  /** Passages that the quotes are to be, as a whole. */
  quoted: number[];
}

const SHORT: Lengths = [8, 20];
const MIDDLE: Lengths = [30, 80];
const LONG: Lengths = [100, 300];
const LENGTHS = [SHORT, MIDDLE, LONG] as const;

function nameOf([least, most]: Lengths): string {
  return `${least}–${most}`;
}

function passageOf({ passage }: TextRange): number {
  return Number(passage.slice("w/p".length)) - 1;
}

function changedWords(): Cell[] {
  const goals: [share: number, long: Goal, short: Goal][] = [
    [0.02, { right: 0.99, wrong: 0.001 }, { right: 0.98, wrong: 0.001 }],
    [0.1, { right: 0.98, wrong: 0.003 }, { right: 0.9, wrong: 0.003 }],
    [0.25, { right: 0.92, wrong: 0.01 }, { right: 0.8, wrong: 0.02 }],
  ];
  return LENGTHS.flatMap((lengths) =>
    goals.map(([share, long, short]) => ({
      name: `${nameOf(lengths)}, ${100 * share} % of words changed`,
      lengths,
      goal: lengths === SHORT ? short : long,
      edit: (draft: Draft, _: TextRange[], random: Random) => changeWords(draft, share, random),
      atOnce: 20,
    })),
  );
}

function deleted(): Cell[] {
  return LENGTHS.map((lengths) => ({
    name: `${nameOf(lengths)}, passage deleted`,
    lengths,
    goal: lengths === SHORT ? { right: 0.97, wrong: 0.03 } : { right: 0.995, wrong: 0.005 },
    edit: (draft: Draft, quotes: TextRange[]) =>
      deletePassages(draft, new Set(quotes.map(passageOf))),
    atOnce: 4,
  }));
}

function moved(): Cell[] {
  return LENGTHS.map((lengths) => ({
    name: `${nameOf(lengths)}, passage moved`,
    lengths,
    goal: { right: 0.98, wrong: 0.005 },
    edit: (draft: Draft, quotes: TextRange[], random: Random) =>
      quotes.reduce((moving, quote) => movePassage(moving, passageOf(quote), random), draft),
    atOnce: 4,
  }));
}

function reparagraphed(): Cell[] {
  return LENGTHS.map((lengths) => ({
    name: `${nameOf(lengths)}, paragraphs split and joined`,
    lengths,
    goal: { right: 0.99, wrong: 0.001 },
    edit: (draft: Draft, _: TextRange[], random: Random) =>
      mergePassages(splitPassages(draft, 0.3, random), 0.3, random),
    atOnce: 20,
  }));
}

const REFRAINS = 6;

/** A line that stands in several places, everything around it edited. */
function repeatedLine(): Cell {
  return {
    name: "repeated line, 25 % of words around it changed",
    lengths: MIDDLE,
    goal: { right: 0, wrong: 0.005 },
    prepare(passages, random) {
      const { passage, start, end } = pickQuote(passages, MIDDLE, random);
      const line = passages[passageOf({ passage, start, end })]!.slice(start, end);
      const places = new Set<number>();
      const count = Math.min(REFRAINS, passages.length >> 1);
      while (places.size < count) places.add(random.below(passages.length));
      const repeated: string[] = [];
      const quoted: number[] = [];
      for (const [at, text] of passages.entries()) {
        repeated.push(text);
        if (!places.has(at)) continue;
        quoted.push(repeated.length);
        repeated.push(line);
      }
      return { passages: repeated, quoted };
    },
    edit(draft, quotes, random) {
      const spared = new Set(quotes.map(passageOf));
      return changeWords(draft, 0.25, random, ({ source }) => spared.has(source?.passage ?? -1));
    },
    atOnce: REFRAINS,
  };
}

function otherForms(): Cell[] {
  return Object.entries(FORMS).flatMap(([form, edit]) =>
    LENGTHS.map((lengths) => ({
      name: `${nameOf(lengths)}, ${form}`,
      lengths,
      goal: { right: 1, wrong: 0 },
      edit: (draft: Draft, _: TextRange[], random: Random) => edit(draft, random),
      atOnce: 40,
    })),
  );
}

export const CELLS: readonly Cell[] = [
  ...changedWords(),
  ...deleted(),
  ...moved(),
  ...reparagraphed(),
  repeatedLine(),
  ...otherForms(),
];

/** Tries some quotes of each text in a cell; the same seed gives the same trials. */
export function runCell(
  cell: Cell,
  texts: readonly TrialText[],
  size: number,
  seed: number,
): Trial[] {
  const random = seeded(seed ^ hashOf(cell.name));
  const each = Math.ceil(size / texts.length);
  return texts.flatMap(({ passages }) => {
    const trials: Trial[] = [];
    while (trials.length < each)
      trials.push(...runOnce(cell, passages, Math.min(cell.atOnce, each - trials.length), random));
    return trials;
  });
}

function runOnce(cell: Cell, passages: string[], count: number, random: Random): Trial[] {
  const prepared = cell.prepare?.(passages, random);
  const texts = prepared?.passages ?? passages;
  const quotes =
    prepared?.quoted.map((at) => ({ passage: addressOf(at), start: 0, end: texts[at]!.length })) ??
    Array.from({ length: count }, () => pickQuote(texts, cell.lengths, random));
  const original = textCorpus(texts);
  const edited = editedText(cell.edit(draftOf(texts), quotes, random));
  return quotes.slice(0, count).map((quote) => tryQuote([quote], original, edited));
}

function hashOf(name: string): number {
  let hash = 0;
  for (const character of name) hash = (Math.imul(hash, 31) + character.codePointAt(0)!) >>> 0;
  return hash;
}
