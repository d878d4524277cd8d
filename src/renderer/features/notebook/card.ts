import type { AnchoredAnnotation, PassageSelector } from "../../../contract/annotation.ts";
import type { Layer, Passage, Person, Work } from "../../../contract/work.ts";
import { annotatedPassages } from "../../../core/corpus/annotated-passages.ts";
import type { Corpus } from "../../../core/corpus/corpus.ts";
import { shortLocatorOf } from "../../../core/corpus/locator.ts";
import { personOf, voiceOf, voicesOf } from "./voices.ts";

/** The words of one passage, and who says them; `speaker` is null where it is said already. */
export interface Quote {
  text: string;
  layer: Layer;
  speaker: Person | null;
}

/** An annotation as the notebook shows it. */
export interface Card {
  id: string;
  annotation: AnchoredAnnotation;
  quotes: Quote[];
  /** Whose words and from where: `Putin to Clinton, Auckland, 12 Sep 1999`. */
  source: string;
  /** Where in the text: `2 ¶ 1`; null where there is no such place. */
  place: string | null;
  /** The passage to read; null when there is none to go to. */
  passage: string | null;
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
  const source = sourceOf(annotation, places, corpus);
  return {
    id: annotation.id,
    annotation,
    quotes: quotesOf(annotation, corpus),
    source,
    place: work ? spanOf(work, places) : null,
    passage: places[0]?.id ?? null,
    speakers: [...new Set(persons.flatMap((person) => (person ? [person.id] : [])))],
    version: JSON.stringify([annotation, source]),
  };
}

function quotesOf({ target }: AnchoredAnnotation, corpus: Corpus): Quote[] {
  if (target.kind !== "text") return [];
  const passages = target.selectors.map(({ passage }) => corpus.findPassage(passage));
  const voices = passages.map((passage) => passage && voiceOf(passage, corpus));
  const isDialogue = new Set(voices).size > 1;
  return target.selectors.map((selector, index) => ({
    text: exactWords(selector),
    layer: passages[index]?.layer ?? "record",
    speaker: isDialogue ? newSpeaker(passages, index, corpus) : null,
  }));
}

function exactWords({ exact }: PassageSelector): string {
  return exact.trim();
}

/** Named where the turn changes, not again in each paragraph of it. */
function newSpeaker(passages: (Passage | undefined)[], index: number, corpus: Corpus) {
  const [passage, before] = [passages[index], passages[index - 1]];
  if (!passage || (before && before.turn === passage.turn)) return null;
  return personOf(passage, corpus) ?? null;
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
