import type { Annotation, PassageSelector, Target } from "../../contract/annotation.ts";
import { createTextTarget } from "../anchoring/anchor.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { tagKey } from "../text/tag-key.ts";
import type { IncomingAnnotation, IncomingSource } from "./incoming.ts";
import type { PlacedWords } from "./place-words.ts";

/** What a link to the notebook opens. */
const NOTEBOOK = "notebook";
/** The version of no text: words are looked for in the text as it is. */
const OF_NO_TEXT = "imported";

export interface MakingContext {
  corpus: Corpus;
  /** The work that a source names; null when it is not here. */
  workOf: (source: IncomingSource) => string | null;
  /** Of the file, for works that have no name. */
  fileName: string;
  now: string;
  newId: () => string;
}

/** An annotation of an incoming one, with its id and times as far as it has them. */
export function asAnnotation(
  item: IncomingAnnotation,
  placed: PlacedWords | null,
  context: MakingContext,
): Annotation {
  const created = item.created ?? item.modified ?? context.now;
  const target = placed ? textTarget(item, placed, context) : noteTarget(item, context);
  return {
    id: item.id ?? context.newId(),
    target,
    colour: target.kind === "text" ? (item.colour ?? "yellow") : null,
    note: placed ? item.note : noteWithSource(item, target),
    tags: ownTags(item.tags),
    created,
    modified: item.modified ?? created,
    ...(placed?.outcome === "altered" && placementOf(placed, context)),
  };
}

/** Each once, however it is spelt. */
function ownTags(tags: readonly string[]): string[] {
  const own = new Map<string, string>();
  for (const tag of tags)
    if (tagKey(tag) !== "" && !own.has(tagKey(tag))) own.set(tagKey(tag), tag.trim());
  return [...own.values()];
}

/** The words of the text where they are the same; else those of the file, so that they stay to be read. */
function textTarget(
  item: IncomingAnnotation,
  { outcome, work, ranges }: PlacedWords,
  { corpus, fileName }: MakingContext,
): Target {
  if (outcome === "exact") return createTextTarget(ranges, corpus);
  const about = work ?? foreignWork(item, fileName);
  const selectors = item.quotes.map(({ exact, prefix, suffix, address }, at): PassageSelector => {
    const { passage = address ?? about, start = 0 } = ranges[at] ?? ranges[0] ?? {};
    return { passage, start, end: start + exact.length, exact, prefix, suffix };
  });
  return { kind: "text", work: about, textVersion: OF_NO_TEXT, selectors };
}

const LONGEST_NAME = 200;

/** What a work that is not here goes by. */
function foreignWork({ source }: IncomingAnnotation, fileName: string): string {
  const name = source.titles[0] ?? source.addresses[0] ?? source.urls[0] ?? fileName;
  return name.slice(0, LONGEST_NAME).toWellFormed();
}

function placementOf({ ranges, score }: PlacedWords, { corpus, now }: MakingContext) {
  const { textVersion, selectors } = createTextTarget(ranges, corpus);
  return { placements: [{ textVersion, selectors, how: "accepted" as const, score, at: now }] };
}

function noteTarget({ source }: IncomingAnnotation, { corpus, workOf }: MakingContext): Target {
  if (isOfNotebook(source)) return { kind: "notebook" };
  const passage = source.addresses
    .map((address) => corpus.findPassage(address))
    .find((one) => one !== undefined);
  if (passage) return { kind: "passage", work: passage.work, passage: passage.id };
  const work = workOf(source);
  return work === null ? { kind: "notebook" } : { kind: "work", work };
}

/** Whether it says itself that it is a note of the notebook. */
export function isOfNotebook({ addresses }: IncomingAnnotation["source"]): boolean {
  return addresses.includes(NOTEBOOK);
}

/** In the notebook a note says what it was about, which nothing else would tell any more. */
function noteWithSource({ note, source }: IncomingAnnotation, target: Target): string {
  const about = [...source.titles, ...source.urls, ...source.addresses];
  if (target.kind !== "notebook" || about.length === 0 || isOfNotebook(source)) return note;
  return [note, about.join(", ")].filter((part) => part !== "").join("\n\n");
}
