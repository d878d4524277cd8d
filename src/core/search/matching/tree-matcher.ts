import type { TextSpan } from "../../../contract/work.ts";
import type {
  FieldNode,
  NearNode,
  PhraseNode,
  QueryNode,
  WordNode,
} from "../../query/query-tree.ts";
import type { WordForms } from "../word-forms.ts";
import type { MatchedText, MatchedToken } from "./matched-text.ts";
import { createWordMatcher, type WordMatcher } from "./word-matcher.ts";

/** Words of one stretch of a text that answer to a leaf of a query. */
export interface LeafPlace extends TextSpan {
  stretch: number;
  /** Number of the first word in its stretch, and how many there are. */
  position: number;
  length: number;
}

type Leaf = WordNode | PhraseNode | NearNode;

/** A query ready to be compared with texts. */
export interface TreeMatcher {
  /** Whether a text answers to the whole query; the caller knows whether a field holds for it. */
  answers(text: MatchedText, holds: (field: FieldNode) => boolean): boolean;
  /** The places of all words and phrases that are wanted, wherever they are found, each once, in order. */
  places(text: MatchedText): LeafPlace[];
}

export function createTreeMatcher(root: QueryNode, forms: WordForms | null): TreeMatcher {
  const matchers = new Map<WordNode, WordMatcher>();
  const matcherOf = (word: WordNode): WordMatcher => {
    const known = matchers.get(word) ?? createWordMatcher(word, forms);
    matchers.set(word, known);
    return known;
  };
  const placesOf = (leaf: Leaf, { stretches, terms }: MatchedText): LeafPlace[] =>
    isAbsent(leaf, terms, forms)
      ? []
      : stretches.flatMap((tokens, stretch) => leafPlaces(leaf, tokens, stretch, matcherOf));
  const wanted = wantedLeaves(root);

  const answers = (node: QueryNode, text: MatchedText, holds: (field: FieldNode) => boolean) => {
    const visit = (each: QueryNode): boolean => {
      switch (each.kind) {
        case "and":
          return each.children.every(visit);
        case "or":
          return each.children.some(visit);
        case "not":
          return !visit(each.child);
        case "field":
          return holds(each);
        default:
          return placesOf(each, text).length > 0;
      }
    };
    return visit(node);
  };
  return {
    answers: (text, holds) => answers(root, text, holds),
    places: (text) => distinct(wanted.flatMap((leaf) => placesOf(leaf, text))),
  };
}

/** Whether a look at the terms of a text is enough to know; queries may have thousands of words. */
function isAbsent(leaf: Leaf, terms: ReadonlySet<string>, forms: WordForms | null): boolean {
  if (leaf.kind === "near") return false;
  const first = leaf.kind === "word" ? leaf : leaf.words[0];
  return first?.match === "word" && !forms && !terms.has(first.term);
}

/** Leaves that are not negated. */
export function wantedLeaves(node: QueryNode): Leaf[] {
  switch (node.kind) {
    case "and":
    case "or":
      return node.children.flatMap(wantedLeaves);
    case "not":
    case "field":
      return [];
    default:
      return [node];
  }
}

function leafPlaces(
  leaf: Leaf,
  tokens: MatchedToken[],
  stretch: number,
  matcherOf: (word: WordNode) => WordMatcher,
): LeafPlace[] {
  if (leaf.kind === "near") {
    const [left, right] = [leaf.left, leaf.right].map((side) =>
      leafPlaces(side, tokens, stretch, matcherOf),
    );
    return nearPlaces(left ?? [], right ?? [], leaf.distance);
  }
  const words = (leaf.kind === "word" ? [leaf] : leaf.words).map(matcherOf);
  const places: LeafPlace[] = [];
  for (let position = 0; position + words.length <= tokens.length; position++) {
    const end = endOfMatch(tokens, position, words);
    if (end !== null)
      places.push({
        stretch,
        position,
        length: words.length,
        start: tokens[position]?.start ?? 0,
        end,
      });
  }
  return places;
}

function endOfMatch(tokens: MatchedToken[], position: number, words: WordMatcher[]): number | null {
  let end: number | null = null;
  for (const [at, matches] of words.entries()) {
    const token = tokens[position + at];
    end = token ? matches(token) : null;
    if (end === null) return null;
  }
  return end;
}

/** Those of both sides that have one of the other within reach. */
function nearPlaces(left: LeafPlace[], right: LeafPlace[], distance: number): LeafPlace[] {
  const isNear = (a: LeafPlace, b: LeafPlace) => {
    const between = Math.max(
      a.position - b.position - b.length,
      b.position - a.position - a.length,
    );
    return between >= 0 && between < distance;
  };
  return [
    ...left.filter((a) => right.some((b) => isNear(a, b))),
    ...right.filter((b) => left.some((a) => isNear(a, b))),
  ];
}

/** Of the same words found with and without a possessive ending, the longer place. */
function distinct(places: LeafPlace[]): LeafPlace[] {
  places.sort(
    (a, b) =>
      a.stretch - b.stretch || a.position - b.position || a.length - b.length || b.end - a.end,
  );
  return places.filter((place, at) => {
    const { stretch, position, length } = places[at - 1] ?? {
      stretch: -1,
      position: -1,
      length: 0,
    };
    return place.stretch !== stretch || place.position !== position || place.length !== length;
  });
}

/** Spans in order, those that overlap made one; spans that only touch stay apart. */
export function mergedSpans(places: readonly TextSpan[]): TextSpan[] {
  const merged: TextSpan[] = [];
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
