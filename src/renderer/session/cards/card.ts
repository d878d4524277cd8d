import type { AnchoredAnnotation, PassageSelector } from "../../../contract/annotation.ts";
import type { Layer, Passage, Person, Work } from "../../../contract/work.ts";
import { annotatedPassages } from "../../../core/corpus/annotated-passages.ts";
import { annotatedWork } from "../../../core/corpus/annotated-work.ts";
import type { Corpus } from "../../../core/corpus/corpus.ts";
import { locatePassages } from "../../../core/corpus/locate-passages.ts";
import { locatorText } from "../../../core/corpus/locator-text.ts";
import { shortLocatorOf } from "../../../core/corpus/locator.ts";
import { personOf, voiceOf, voicesOf } from "./voices.ts";

/** The words of one passage. */
export interface Quote {
  text: string;
  layer: Layer;
  /** Whose words begin here, `Putin` or `Meduza’s commentary`; null where that is said already. */
  voice: string | null;
  /** The person whose voice begins here, if it is a person's. */
  speaker: Person | null;
}

/** An annotation as the notebook shows it. */
export interface Card {
  id: string;
  annotation: AnchoredAnnotation;
  quotes: Quote[];
  /** Whose words and from where: `Putin to Clinton, Auckland, 12 Sep 1999`. */
  source: string;
  /** Where in the text: `2 ¶ 1`, or `2 ¶ 1 · p. 12`; null where there is no such place. */
  place: string | null;
  /** The passage to read; null when there is none to go to. */
  passage: string | null;
  /** Whether the work that it is about can be opened. */
  isWorkHere: boolean;
  /** Ids of the persons whose words are marked. */
  speakers: string[];
  /** Equal versions look the same. */
  version: string;
}

/** The corpus need not hold the annotation's work: then the card says what the annotation knows by itself. */
export function cardOf(annotation: AnchoredAnnotation, corpus: Corpus): Card {
  const places = annotatedPassages(annotation)
    .map((id) => corpus.findPassage(id))
    .filter((passage) => passage !== undefined);
  const persons = places.map((passage) => personOf(passage, corpus));
  const work = corpus.findWork(places[0]?.work ?? "");
  const isWorkHere = corpus.findWork(annotatedWork(annotation) ?? "") !== undefined;
  const source = sourceOf(annotation, places, corpus);
  return {
    id: annotation.id,
    annotation,
    quotes: quotesOf(annotation, corpus),
    source,
    place: work ? placeIn(work, places, annotation) : null,
    passage: places[0]?.id ?? null,
    isWorkHere,
    speakers: [...new Set(persons.flatMap((person) => (person ? [person.id] : [])))],
    version: JSON.stringify([annotation, source, isWorkHere]),
  };
}

function quotesOf({ target }: AnchoredAnnotation, corpus: Corpus): Quote[] {
  if (target.kind !== "text") return [];
  const passages = target.selectors.map(({ passage }) => corpus.findPassage(passage));
  const voices = passages.map((passage) => passage && voiceOf(passage, corpus));
  const areSeveral = new Set(voices).size > 1;
  return target.selectors.map((selector, index) => ({
    text: exactWords(selector),
    layer: passages[index]?.layer ?? "record",
    ...(areSeveral ? newVoice(passages, index, corpus) : SAME_VOICE),
  }));
}

function exactWords({ exact }: PassageSelector): string {
  return exact.trim();
}

const SAME_VOICE = { voice: null, speaker: null };

/** Named where the voice or the turn changes, not again in each paragraph of it. */
function newVoice(
  passages: (Passage | undefined)[],
  index: number,
  corpus: Corpus,
): Pick<Quote, "voice" | "speaker"> {
  const [passage, before] = [passages[index], passages[index - 1]];
  if (!passage) return SAME_VOICE;
  const voice = voiceOf(passage, corpus);
  if (before?.turn === passage.turn && voiceOf(before, corpus) === voice) return SAME_VOICE;
  const speaker = personOf(passage, corpus) ?? null;
  return { voice: speaker?.shortName ?? voice, speaker };
}

function sourceOf({ target }: AnchoredAnnotation, places: Passage[], corpus: Corpus): string {
  if (target.kind === "notebook") return "Note";
  if (target.kind === "work")
    return `Note on “${corpus.findWork(target.work)?.title ?? target.work}”`;
  if (places.length === 0) return placesWithoutText(target);
  return voicesOf(places, corpus);
}

function placesWithoutText(target: Exclude<AnchoredAnnotation["target"], { kind: "notebook" }>) {
  if (target.kind === "text") return target.selectors[0]?.passage ?? target.work;
  return target.kind === "passage" ? target.passage : target.work;
}

/** Where in the text, with the page or the time where the source has these: `2 ¶ 1 · p. 12`. */
function placeIn(work: Work, places: Passage[], { anchor }: AnchoredAnnotation): string {
  const ids = places.map(({ id }) => id);
  const locator = ids.length > 0 && locatePassages(work, ids, anchor.ranges);
  const isCited = locator && locator.kind !== "paragraph";
  return [spanOf(work, places), isCited ? locatorText(locator) : ""].filter(Boolean).join(" · ");
}

/** `2 ¶ 1`, `2 ¶ 1–3` or `2 ¶ 3 – 3 ¶ 1`. */
function spanOf(work: Work, places: Passage[]): string {
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last) return "";
  const from = shortLocatorOf(work, first.id);
  const to = shortLocatorOf(work, last.id);
  if (from === to) return from;
  const paragraph = to.split("¶")[1]?.trim();
  return first.section === last.section && paragraph ? `${from}–${paragraph}` : `${from} – ${to}`;
}
