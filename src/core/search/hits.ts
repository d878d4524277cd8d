import type { Hit } from "../../contract/search.ts";
import type { Passage, TextSpan } from "../../contract/work.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { locatePassages } from "../corpus/locate-passages.ts";
import { locatorText } from "../corpus/locator-text.ts";
import { pageOf } from "../corpus/page-of.ts";
import { speakerOf } from "../corpus/speaker-of.ts";
import { matchedText } from "./matching/matched-text.ts";
import { mergedSpans, type TreeMatcher } from "./matching/tree-matcher.ts";
import { snippetOf } from "./snippet.ts";
import type { PassagePlace } from "./text-index.ts";

/** The passage at a place of the index; undefined when the texts are no longer those that were indexed. */
export function passageAt(corpus: Corpus, { work, ordinal }: PassagePlace): Passage | undefined {
  return corpus.findWork(work)?.passages[ordinal];
}

/** The ISO date of a passage's record, or null. */
export function dateOf({ work, record }: Passage, corpus: Corpus): string | null {
  return record === null ? null : (corpus.record(work, record)?.date.iso ?? null);
}

/** The page of the first match, or the time of the passage. */
function locatorAt(
  { id, work, time }: Passage,
  [first]: TextSpan[],
  corpus: Corpus,
): Pick<Hit, "locator"> {
  if (!time && pageOf(corpus.work(work), id, first?.start) === null) return {};
  const found = first ? [{ passage: id, ...first }] : [];
  const locator = locatePassages(corpus.work(work), [id], found);
  return locator.kind === "paragraph" ? {} : { locator: locatorText(locator) };
}

/** A passage that was found, with every match in it. */
export function passageHit(passage: Passage, matcher: TreeMatcher | null, corpus: Corpus): Hit {
  const { work, section, id, kind, layer, record, text } = passage;
  const matches = matcher ? mergedSpans(matcher.places(matchedText(text))) : [];
  return {
    layer,
    work,
    section,
    passage: id,
    kind,
    speaker: speakerOf(passage, corpus),
    record,
    date: dateOf(passage, corpus),
    annotation: null,
    text,
    ...locatorAt(passage, matches, corpus),
    matches,
    snippet: snippetOf(text, matches),
  };
}
