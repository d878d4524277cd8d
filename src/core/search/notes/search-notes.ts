import type { AnchoredAnnotation } from "../../../contract/annotation.ts";
import type { Hit, SearchFilters } from "../../../contract/search.ts";
import type { Passage } from "../../../contract/work.ts";
import { annotatedPassages } from "../../corpus/annotated-passages.ts";
import { annotatedWork } from "../../corpus/annotated-work.ts";
import type { Corpus } from "../../corpus/corpus.ts";
import { speakerOf } from "../../corpus/speaker-of.ts";
import type { NoteSubject } from "../fields/field-reading.ts";
import { dateOf } from "../hits.ts";
import { joinedText, type MatchedText } from "../matching/matched-text.ts";
import { mergedSpans } from "../matching/tree-matcher.ts";
import { snippetOf } from "../snippet.ts";
import type { SearchContext, Understood } from "../understand.ts";
import { createSubjectFilter } from "./subject-filter.ts";

/**
 * The notes and tags that match, in reading order of what they are about, then those that are about no
 * passage, oldest first. The words of a highlight are text, and not searched here. Fields and filters by
 * speaker, record and date look at the passages that a note is about, those by note, tag and colour at
 * the note itself.
 */
export function searchNotes(
  { scope, readings, matcher }: Understood,
  context: SearchContext,
): Hit[] {
  const { annotations, corpus } = context;
  if (!matcher || !includesNotes(scope)) return [];
  const passes = createSubjectFilter(scope, corpus);
  const found = annotations.flatMap((annotation) => {
    if (!saysSomething(annotation)) return [];
    const subjects = subjectsOf(annotation, corpus).filter(passes);
    if (subjects.length === 0) return [];
    const text = textOf(annotation);
    const subject = subjects.find((each) =>
      matcher.answers(text, (field) => readings.get(field)?.holdsFor(each) ?? false),
    );
    return subject ? [{ annotation, hit: noteHit(subject, text, corpus, matcher.places) }] : [];
  });
  return inReadingOrder(found, corpus).map(({ hit }) => hit);
}

/** Whether the filters leave one's own notes to be searched. */
function includesNotes({ layers }: SearchFilters): boolean {
  return !layers?.length || layers.includes("notes");
}

/** Most highlights have nothing to search in. */
function saysSomething({ note, tags }: AnchoredAnnotation): boolean {
  return note !== "" || tags.length > 0;
}

/** An annotation with each of the passages that it is about, or with none. */
function subjectsOf(annotation: AnchoredAnnotation, corpus: Corpus): NoteSubject[] {
  const id = annotatedWork(annotation);
  const work = (id !== null && corpus.outline(id)) || null;
  const passages = passagesOf(annotation, corpus);
  if (passages.length === 0) return [{ annotation, passage: null, work }];
  return passages.map((passage) => ({ annotation, passage, work }));
}

function textOf({ note, tags }: AnchoredAnnotation): MatchedText {
  const parts = [note, ...tags.map((tag) => `#${tag}`)].filter((part) => part !== "");
  return joinedText(parts, (at) => (at === 1 && note !== "" ? "\n" : " "));
}

function noteHit(
  { annotation, passage }: NoteSubject,
  text: MatchedText,
  corpus: Corpus,
  places: (text: MatchedText) => { start: number; end: number }[],
): Hit {
  const matches = mergedSpans(places(text));
  return {
    layer: "notes",
    work: annotatedWork(annotation),
    section: passage?.section ?? null,
    passage: passage?.id ?? null,
    kind: "note",
    speaker: passage && speakerOf(passage, corpus),
    record: passage?.record ?? null,
    date: passage && dateOf(passage, corpus),
    annotation: annotation.id,
    text: text.text,
    matches,
    snippet: snippetOf(text.text, matches),
  };
}

function passagesOf(annotation: AnchoredAnnotation, corpus: Corpus): Passage[] {
  return annotatedPassages(annotation).flatMap((id) => corpus.findPassage(id) ?? []);
}

function inReadingOrder<T extends { annotation: AnchoredAnnotation }>(
  found: T[],
  corpus: Corpus,
): T[] {
  const placed = found.map((item) => {
    const { annotation } = item;
    const [passage] = passagesOf(annotation, corpus);
    return {
      item,
      order: passage ? corpus.order(passage.id) : Number.MAX_SAFE_INTEGER,
      start: annotation.anchor.ranges[0]?.start ?? 0,
      created: Date.parse(annotation.created),
    };
  });
  return placed
    .sort((a, b) => a.order - b.order || a.start - b.start || a.created - b.created)
    .map(({ item }) => item);
}
