import type { NearPlan, PhrasePlan, Plan, WordPlan } from "../../../src/core/search/plan/plan.ts";
import { keyOf } from "../../../src/core/search/plan/plan.ts";
import type { IndexedPassage } from "../../../src/core/search/text-index.ts";
import type { WordForms } from "../../../src/core/search/word-forms.ts";
import { tokenise } from "../../../src/core/text/tokens.ts";

/** A passage cut into words, each with its spellings as printed. */
export interface PlainPassage extends IndexedPassage {
  /** Place among all passages. */
  order: number;
  words: PlainWord[];
}

/** One word: how it is counted, and all that it answers to. */
export interface PlainWord {
  term: string;
  /** The term without a possessive ending; what it is counted as. */
  base: string;
  /** With and without a possessive ending. */
  terms: string[];
  /** As printed, of each of the terms. */
  spellings: string[];
}

/** Words of a passage from number `position`. */
export interface Place {
  position: number;
  length: number;
}

export type Leaf = WordPlan | PhrasePlan | NearPlan;

export function plainPassage(passage: IndexedPassage, order: number): PlainPassage {
  return { ...passage, order, words: plainWords(passage.text) };
}

function plainWords(text: string): PlainWord[] {
  return tokenise(text).map(({ term, stem, start, end, stemEnd }) => ({
    term,
    base: stem ?? term,
    terms: [term, stem ?? term],
    spellings: [spelt(text.slice(start, end)), spelt(text.slice(start, stemEnd))],
  }));
}

/** A spelling with one form of apostrophe, composed, and without what cannot be seen. */
export function spelt(raw: string): string {
  return raw
    .replace(/[\u00AD\u200C-\u200F\u2060\uFEFF]/gu, "")
    .replace(
      /['\u2019\u02BC\u2018\u02B9\u2032\uFF07\u201B\u02BB\u02BD\u0060\u00B4\u055A\u0374]/gu,
      "'",
    )
    .normalize("NFC")
    .replace(/\.$/u, "");
}

/** Whether a passage answers to a plan. */
export function answers(plan: Plan, passage: PlainPassage, forms: WordForms): boolean {
  switch (plan.op) {
    case "all":
      return true;
    case "none":
      return false;
    case "key":
      return keysOf(passage).some((key) => plan.keys.includes(key));
    case "passages":
      return plan.places.some(
        ({ work, ordinals }) => work === passage.work && ordinals.includes(passage.ordinal),
      );
    case "and":
      return plan.parts.every((part) => answers(part, passage, forms));
    case "or":
      return plan.parts.some((part) => answers(part, passage, forms));
    case "not":
      return !answers(plan.part, passage, forms);
    default:
      return placesOf(plan, passage, forms).length > 0;
  }
}

function keysOf({ work, record, speaker, role, kind, layer }: PlainPassage): string[] {
  const keys = [keyOf("work", work), keyOf("kind", kind), keyOf("layer", layer)];
  if (record !== null) keys.push(keyOf("record", `${work} ${record}`));
  if (speaker !== null) keys.push(keyOf("speaker", speaker));
  if (role !== null) keys.push(keyOf("role", role));
  return keys;
}

/** The words, phrases and pairs that a plan wants, without those that it forbids. */
export function leavesOf(plan: Plan): Leaf[] {
  switch (plan.op) {
    case "word":
    case "phrase":
    case "near":
      return [plan];
    case "and":
    case "or":
      return plan.parts.flatMap(leavesOf);
    default:
      return [];
  }
}

/** The same plan, with words only as they were typed. */
export function asTyped(plan: Plan): Plan {
  switch (plan.op) {
    case "word":
      return typedWord(plan);
    case "phrase":
      return typedPhrase(plan);
    case "near":
      return { ...plan, left: typedSide(plan.left), right: typedSide(plan.right) };
    case "and":
    case "or":
      return { op: plan.op, parts: plan.parts.map(asTyped) };
    default:
      return plan;
  }
}

function typedSide(side: WordPlan | PhrasePlan): WordPlan | PhrasePlan {
  return side.op === "word" ? typedWord(side) : typedPhrase(side);
}

function typedPhrase(phrase: PhrasePlan): PhrasePlan {
  return { op: "phrase", words: phrase.words.map(typedWord) };
}

function typedWord(word: WordPlan): WordPlan {
  return { ...word, match: word.match === "fuzzy" ? "word" : word.match, forms: false };
}

/** Every place of a leaf, ordered; of a pair, the places of both that are near one another. */
export function placesOf(leaf: Leaf, passage: PlainPassage, forms: WordForms): Place[] {
  if (leaf.op === "near") return nearPlaces(leaf, passage, forms);
  const wanted = leaf.op === "word" ? [leaf] : leaf.words;
  const { words } = passage;
  return words.flatMap((_, position) => {
    const found = wanted.every((word, at) => {
      const there = words[position + at];
      return there !== undefined && wordAnswers(word, there, forms);
    });
    return found && wanted.length > 0 ? [{ position, length: wanted.length }] : [];
  });
}

function nearPlaces(near: NearPlan, passage: PlainPassage, forms: WordForms): Place[] {
  const left = placesOf(near.left, passage, forms);
  const right = placesOf(near.right, passage, forms);
  const pairs = left.flatMap((a) => right.filter((b) => isNear(a, b, near)).map((b) => [a, b]));
  return distinctPlaces(pairs.flat());
}

function isNear(a: Place, b: Place, { distance }: NearPlan): boolean {
  const between = Math.max(a.position - b.position - b.length, b.position - a.position - a.length);
  return between >= 0 && between < distance;
}

/** Each place once, by position, then length. */
export function distinctPlaces(places: Place[]): Place[] {
  const distinct = new Map(places.map((place) => [`${place.position} ${place.length}`, place]));
  return [...distinct.values()].sort((a, b) => a.position - b.position || a.length - b.length);
}

function wordAnswers(word: WordPlan, { terms, spellings }: PlainWord, forms: WordForms) {
  switch (word.match) {
    case "exact":
      return spellings.includes(spelt(word.spelling));
    case "prefix":
      return terms.some((each) => each.startsWith(word.term));
    case "wildcard":
      return terms.some((each) => wildcard(word.term).test(each));
    case "fuzzy":
      return terms.some((each) => editDistance(word.term, each) <= word.distance);
    case "word":
      if (terms.includes(word.term)) return true;
      return word.forms && terms.some((each) => forms.stemOf(each) === forms.stemOf(word.term));
  }
}

function wildcard(pattern: string): RegExp {
  const source = [...pattern]
    .map((sign) => {
      if (sign === "*") return ".*";
      return sign === "?" ? "." : sign.replace(/[\\^$.+()[\]{}|/]/u, "\\$&");
    })
    .join("");
  return new RegExp(`^${source}$`, "su");
}

/** Optimal string alignment: letters put in, left out, changed, or swapped with the next. */
export function editDistance(a: string, b: string): number {
  const [from, to] = [[...a], [...b]];
  const rows: number[][] = [];
  for (let i = 0; i <= from.length; i++) {
    const row: number[] = [];
    rows.push(row);
    for (let j = 0; j <= to.length; j++) {
      if (i === 0 || j === 0) {
        row.push(i + j);
        continue;
      }
      const cost = from[i - 1] === to[j - 1] ? 0 : 1;
      let best = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + cost);
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
        best = Math.min(best, rows[i - 2]![j - 2]! + 1);
      row.push(best);
    }
  }
  return rows[from.length]![to.length]!;
}
