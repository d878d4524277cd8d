import type { PassageSelector } from "../../../../src/contract/annotation.ts";
import type { TextRange, TextSpan } from "../../../../src/contract/work.ts";
import { createTextTarget, resolveAnchor } from "../../../../src/core/anchoring/anchor.ts";
import { findPlace, type FoundPlace } from "../../../../src/core/anchoring/find-anchor.ts";
import { type SearchedText, searchedText } from "../../../../src/core/anchoring/searched-text.ts";
import type { Corpus } from "../../../../src/core/corpus/corpus.ts";
import { textCorpus } from "../../../support/text-corpus.ts";
import { addressOf, type Draft, draftOf, type Piece, textsOf, truthOf } from "./draft.ts";
import type { Random } from "./random.ts";

/** What was found for one quote, and how much of it is right. */
export interface Trial {
  quote: string;
  /** Null when nothing was found at all. */
  found: FoundPlace | "at once" | null;
  /** Shared part of what was found and what is true, 0 to 1; null when the words are gone. */
  overlap: number | null;
  words: string;
}

export type Lengths = readonly [least: number, most: number];

/**
 * Words of one passage, from the beginning of a word, any of the text being as likely as another, to the end of one.
 * The text has to have a passage that is long enough.
 */
export function pickQuote(passages: string[], [least, most]: Lengths, random: Random): TextRange {
  const all = wordsOf(passages);
  for (;;) {
    const first = random.below(all.length);
    const { passage, start } = all[first]!;
    const wanted = least + random.below(most - least + 1);
    const isWithin = (word: Source) => word.passage === passage && word.end - start <= wanted;
    const end = all.slice(first, first + most).findLast(isWithin)?.end ?? start;
    if (end - start >= least) return { passage: addressOf(passage), start, end };
  }
}

type Source = NonNullable<Piece["source"]>;

const words = new WeakMap<string[], Source[]>();

/** A text is never changed in place: its words are listed once. */
function wordsOf(passages: string[]): Source[] {
  const known = words.get(passages);
  if (known) return known;
  const pieces = draftOf(passages).flat();
  const listed = pieces.flatMap(({ isWord, source }) => (isWord && source ? [source] : []));
  words.set(passages, listed);
  return listed;
}

/** A text after it was edited, made ready to be looked through. */
export interface Edited {
  draft: Draft;
  corpus: Corpus;
  searched: SearchedText;
}

export function editedText(draft: Draft): Edited {
  const corpus = textCorpus(textsOf(draft), "v2");
  return { draft, corpus, searched: searchedText(corpus.work("w").passages) };
}

export function selectorsOf(ranges: TextRange[], corpus: Corpus): PassageSelector[] {
  return createTextTarget(ranges, corpus).selectors;
}

/** One quote through everything that an annotation goes through when its text has changed. */
export function tryQuote(ranges: TextRange[], original: Corpus, edited: Edited): Trial {
  const target = createTextTarget(ranges, original);
  const atOnce = resolveAnchor({ target }, edited.corpus);
  const found = atOnce ? "at once" : findPlace(target.selectors, edited.searched);
  const place = atOnce ?? (found as FoundPlace | null);
  const spans = place ? place.ranges.map((range) => spanOf(range, edited)) : [];
  const truths = ranges.flatMap((range) => truthOf(edited.draft, range) ?? []);
  return {
    quote: target.selectors.map(({ exact }) => exact).join("\n"),
    found,
    overlap: truths.length === 0 ? null : overlapOf(spans, truths),
    words: spans.map(({ start, end }) => edited.searched.joined.text.slice(start, end)).join("\n"),
  };
}

function spanOf({ passage, start, end }: TextRange, { searched }: Edited): TextSpan {
  const { joined } = searched;
  const from = joined.passages[joined.places.get(passage)!]!.start;
  return { start: from + start, end: from + end };
}

/** Shared units by all units of two sets of spans, of which each overlaps none of its own set. */
function overlapOf(a: TextSpan[], b: TextSpan[]): number {
  const lengthOf = (spans: TextSpan[]) =>
    spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const shared = a.reduce(
    (sum, one) =>
      sum +
      b.reduce(
        (all, other) =>
          all + Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start)),
        0,
      ),
    0,
  );
  return shared / (lengthOf(a) + lengthOf(b) - shared);
}
