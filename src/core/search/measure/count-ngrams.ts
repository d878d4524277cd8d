import { findIn, type FoundPart } from "../evaluate/found.ts";
import type { Texts } from "../evaluate/texts.ts";
import type { TextIndex } from "../text-index.ts";

interface Gram {
  words: string;
  occurrences: number;
  passages: number;
}

/** Words in a row by falling number of occurrences; see `TextIndex.countNgrams`. */
export function countNgrams(
  { plan, size, least, limit }: Parameters<TextIndex["countNgrams"]>[0],
  texts: Texts,
): { total: number; rows: Gram[] } {
  const found = findIn(plan, texts).filter(({ list }) => list.length > 0);
  // What occurs in one segment often enough is enough; in several, only all of them together tell.
  const inOne = found.length === 1 ? least : 1;
  const grams = new Map<string, Gram>();
  for (const part of found)
    for (const gram of gramsIn(part, size, inOne)) {
      const known = grams.get(gram.words);
      if (!known) grams.set(gram.words, gram);
      else {
        known.occurrences += gram.occurrences;
        known.passages += gram.passages;
      }
    }
  const rows = [...grams.values()].filter(({ occurrences }) => occurrences >= least);
  rows.sort((a, b) => b.occurrences - a.occurrences || (a.words < b.words ? -1 : 1));
  return { total: rows.length, rows: rows.slice(0, limit) };
}

/**
 * Grows rows of words by one word at a time: a row can only occur often enough when the row without its
 * last word does. The row that ends at a word is kept as a number, from 1; 0 stands for none.
 */
function gramsIn(part: FoundPart, size: number, least: number): Gram[] {
  const passages = wordsOfPassages(part);
  let rows: Uint32Array = passages.words.map((number) => number + 1);
  let step: Step = { count: part.segment.wordNumbers, before: null, last: null };
  const steps: Step[] = [];
  for (let length = 2; length <= size; length++) {
    const grown = grow(rows, passages, length, least, part.segment.wordNumbers);
    rows = grown.rows;
    step = grown.step;
    steps.push(step);
  }
  return counted(rows, passages, step.count).map(({ row, occurrences, held }) => ({
    words: spell(row, steps, part),
    occurrences,
    passages: held,
  }));
}

/** The words of all passages, one after the other, and where each passage ends. */
interface PassageWords {
  words: Uint32Array;
  ends: Uint32Array;
}

function wordsOfPassages({ list, segment }: FoundPart): PassageWords {
  const lengths = segment.lengths();
  const ends = new Uint32Array(list.length);
  let total = 0;
  for (let at = 0; at < list.length; at++) ends[at] = total += lengths[list.values[at]!]!;
  const words = new Uint32Array(total);
  for (let at = 0; at < list.length; at++)
    segment.wordsOf(list.values[at]!, words.subarray(ends[at - 1] ?? 0));
  return { words, ends };
}

/** How rows of one length come about: the row before and the last word, both from 1. */
interface Step {
  count: number;
  before: Uint32Array | null;
  last: Uint32Array | null;
}

function grow(
  rows: Uint32Array,
  { words, ends }: PassageWords,
  length: number,
  least: number,
  wordNumbers: number,
): { rows: Uint32Array; step: Step } {
  const pairs = new Map<number, number>();
  const counts: number[] = [];
  const keys: number[] = [];
  const next = new Uint32Array(rows.length);
  let start = 0;
  for (const end of ends) {
    for (let at = start + length - 1; at < end; at++) {
      const before = rows[at - 1]!;
      if (before === 0) continue;
      const key = before * (wordNumbers + 1) + words[at]! + 1;
      let row = pairs.get(key);
      if (row === undefined) {
        row = keys.push(key);
        counts.push(0);
        pairs.set(key, row);
      }
      counts[row - 1]!++;
      next[at] = row;
    }
    start = end;
  }
  return keepFrequent(next, { keys, counts }, least, wordNumbers);
}

/** Numbers the rows that occur often enough anew, from 1, and forgets the others. */
function keepFrequent(
  rows: Uint32Array,
  { keys, counts }: { keys: readonly number[]; counts: readonly number[] },
  least: number,
  wordNumbers: number,
): { rows: Uint32Array; step: Step } {
  const kept = new Uint32Array(keys.length + 1);
  let count = 0;
  for (const [at, times] of counts.entries()) if (times >= least) kept[at + 1] = ++count;
  const before = new Uint32Array(count + 1);
  const last = new Uint32Array(count + 1);
  for (const [at, key] of keys.entries()) {
    const row = kept[at + 1]!;
    if (row === 0) continue;
    before[row] = Math.floor(key / (wordNumbers + 1));
    last[row] = key % (wordNumbers + 1);
  }
  return { rows: rows.map((row) => kept[row]!), step: { count: count + 1, before, last } };
}

function counted(
  rows: Uint32Array,
  { ends }: PassageWords,
  count: number,
): { row: number; occurrences: number; held: number }[] {
  const occurrences = new Uint32Array(count + 1);
  const held = new Uint32Array(count + 1);
  const lastPassage = new Int32Array(count + 1).fill(-1);
  let start = 0;
  for (const [passage, end] of ends.entries()) {
    for (let at = start; at < end; at++) {
      const row = rows[at]!;
      if (row === 0) continue;
      occurrences[row]!++;
      if (lastPassage[row] === passage) continue;
      lastPassage[row] = passage;
      held[row]!++;
    }
    start = end;
  }
  return Array.from({ length: count }, (_, row) => row)
    .filter((row) => row > 0 && occurrences[row]! > 0)
    .map((row) => ({ row, occurrences: occurrences[row]!, held: held[row]! }));
}

function spell(row: number, steps: readonly Step[], { segment }: FoundPart): string {
  const words: string[] = [];
  let at = row;
  for (const { before, last } of steps.toReversed()) {
    words.unshift(segment.wordOf(last![at]! - 1));
    at = before![at]!;
  }
  words.unshift(segment.wordOf(at - 1));
  return words.join(" ");
}
