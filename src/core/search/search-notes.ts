import type { AnchoredAnnotation } from "../../contract/annotation.ts";
import type { Hit, SearchRequest } from "../../contract/search.ts";
import type { Passage } from "../../contract/work.ts";
import { annotatedPassages } from "../corpus/annotated-passages.ts";
import { annotatedWork } from "../corpus/annotated-work.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { speakerOf } from "../corpus/speaker-of.ts";
import { tokenise } from "../text/tokens.ts";
import type { Token } from "../text/tokens.ts";
import { matchTokens } from "./find-matches.ts";
import { parseQuery } from "./query.ts";
import { createPassageFilter, includesNotes } from "./search-filters.ts";
import { snippetOf } from "./snippet.ts";

interface NoteText {
  text: string;
  tokens: Token[];
}

/** Matches no word, so that no phrase runs from a note into its tags or from tag to tag. */
const GAP: Token = { term: "", stem: null, start: 0, end: 0, stemEnd: 0 };

/**
 * The notes and tags that match, in reading order of what they are about, then those that are about no
 * passage, oldest first. The words of a highlight are text, and not searched here. Filters by speaker,
 * record and date look at the passages that a note is about; the other filters at the note itself.
 * @throws ReadoutError `query-too-long`
 */
export function searchNotes(
  request: SearchRequest,
  annotations: AnchoredAnnotation[],
  corpus: Corpus,
): Hit[] {
  const query = parseQuery(request.query);
  if (!includesNotes(request) || query.clauses.length === 0) return [];
  const about = createSubjectFilter(request, corpus);
  const found = annotations.flatMap((annotation) => {
    const subject = saysSomething(annotation) ? about(annotation) : undefined;
    if (subject === undefined) return [];
    const { text, tokens } = textOf(annotation);
    const matches = matchTokens(tokens, query);
    if (matches.length === 0) return [];
    const snippet = snippetOf(text, matches);
    return [
      { annotation, hit: { ...placeOf(annotation, subject, corpus), text, matches, snippet } },
    ];
  });
  return inReadingOrder(found, corpus).map(({ hit }) => hit);
}

/** Most highlights have nothing to search in. */
function saysSomething({ note, tags }: AnchoredAnnotation): boolean {
  return note !== "" || tags.length > 0;
}

/** The first passage of an annotation that the filters let through, null when it needs none, else undefined. */
function createSubjectFilter(
  request: SearchRequest,
  corpus: Corpus,
): (annotation: AnchoredAnnotation) => Passage | null | undefined {
  const { works, speakers, records, from, to } = request;
  const accepts = createPassageFilter({ ...request, layers: [], works: [] }, corpus);
  const needsPassage = Boolean(speakers?.length || records?.length) || (from ?? to) !== undefined;
  return (annotation) => {
    const work = annotatedWork(annotation);
    if (works?.length && (work === null || !works.includes(work))) return undefined;
    return passagesOf(annotation, corpus).find(accepts) ?? (needsPassage ? undefined : null);
  };
}

function textOf({ note, tags }: AnchoredAnnotation): NoteText {
  const parts = [note, ...tags.map((tag) => `#${tag}`)].filter((part) => part !== "");
  let text = "";
  const tokens: Token[] = [];
  for (const [index, part] of parts.entries()) {
    if (index > 0) text += index === 1 && note !== "" ? "\n" : " ";
    const base = text.length;
    for (const token of tokenise(part))
      tokens.push({
        ...token,
        start: token.start + base,
        end: token.end + base,
        stemEnd: token.stemEnd + base,
      });
    tokens.push(GAP);
    text += part;
  }
  return { text, tokens };
}

function placeOf(
  annotation: AnchoredAnnotation,
  passage: Passage | null,
  corpus: Corpus,
): Omit<Hit, "text" | "matches" | "snippet"> {
  const record = passage?.record ?? null;
  return {
    layer: "notes",
    work: annotatedWork(annotation),
    section: passage?.section ?? null,
    passage: passage?.id ?? null,
    kind: "note",
    speaker: passage && speakerOf(passage, corpus),
    record,
    date: passage && record ? (corpus.record(passage.work, record)?.date.iso ?? null) : null,
    annotation: annotation.id,
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
