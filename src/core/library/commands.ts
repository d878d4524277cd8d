import type {
  Annotation,
  AnnotationEdit,
  NewAnnotation,
  NewTarget,
  Target,
} from "../../contract/annotation.ts";
import { ReadoutError } from "../../contract/result.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { createTextTarget } from "../anchoring/anchor.ts";
import { findQuote } from "../anchoring/find-quote.ts";
import { counted } from "../text/counted.ts";
import { tagKey } from "../text/tag-key.ts";
import type { LibraryDelta, LibraryState } from "./library-store.ts";
import { hasTag, normaliseTags, tagsSpelt, tagSpellings } from "./tags.ts";

/** What a command would do to a state, and how it is called. */
export interface Plan {
  label: string;
  delta: LibraryDelta;
}

/** What commands take from outside. */
export interface CommandContext {
  corpus: Corpus;
  now: () => string;
  newId: () => string;
}

/** @throws ReadoutError when the target is not in the corpus or the input does not fit it. */
export function planAdd(state: LibraryState, input: NewAnnotation, context: CommandContext): Plan {
  const annotation = createAnnotation(input, tagSpellings(state.values()), context);
  return { label: `${nameOf(annotation)} added`, delta: { upserted: [annotation], removed: [] } };
}

/**
 * All or none, in the order given.
 * @throws ReadoutError when any target is not in the corpus or any input does not fit its target.
 */
export function planAddAll(
  state: LibraryState,
  inputs: readonly NewAnnotation[],
  context: CommandContext,
): Plan {
  const spellings = tagSpellings(state.values());
  const added = inputs.map((input) => {
    const annotation = createAnnotation(input, spellings, context);
    for (const tag of annotation.tags) spellings.set(tagKey(tag), tag);
    return annotation;
  });
  const [only] = added;
  if (only === undefined) return nothing();
  return { label: `${countOf(added)} added`, delta: { upserted: added, removed: [] } };
}

/** Changes nothing when the edit says what is there already. */
export function planChange(
  state: LibraryState,
  edit: AnnotationEdit,
  context: { now: () => string },
): Plan {
  const before = existing(state, edit.id);
  if (edit.colour !== undefined && before.target.kind !== "text") throw colourNeedsWords();
  const others = [...state.values()].filter((annotation) => annotation.id !== before.id);
  const colour = edit.colour ?? before.colour;
  const note = edit.note ?? before.note;
  const tags = edit.tags ? normaliseTags(edit.tags, others) : before.tags;
  const labels = [
    ...(colour === before.colour ? [] : ["Colour changed"]),
    ...(note === before.note ? [] : ["Note changed"]),
    ...(sameTags(tags, before.tags) ? [] : ["Tags changed"]),
  ];
  const [only] = labels;
  if (only === undefined) return nothing();
  return {
    label: labels.length === 1 ? only : "Annotation changed",
    delta: {
      upserted: [{ ...before, colour, note, tags, modified: context.now() }],
      removed: [],
    },
  };
}

/** All or none: one unknown id refuses the whole command. */
export function planRemove(state: LibraryState, ids: readonly string[]): Plan {
  const removed = [...new Set(ids)].map((id) => existing(state, id));
  const [only] = removed;
  if (only === undefined) return nothing();
  return {
    label:
      removed.length === 1 ? `${nameOf(only)} deleted` : `${removed.length} annotations deleted`,
    delta: { upserted: [], removed: removed.map((annotation) => annotation.id) },
  };
}

/** Renames a tag everywhere, or merges it into another that is in use. */
export function planRenameTag(
  state: LibraryState,
  { from, to }: { from: string; to: string },
  context: { now: () => string },
): Plan {
  const [wanted] = normaliseTags([to], []);
  const carriers = [...state.values()].filter((annotation) => hasTag(annotation, from));
  if (wanted === undefined || carriers.length === 0)
    throw new ReadoutError(
      "bad-input",
      `No annotation has the tag “${from.trim()}”. Nothing was changed.`,
    );
  const isOtherTag = tagKey(from) !== tagKey(to);
  const inUse = isOtherTag ? tagSpellings(state.values()).get(tagKey(to)) : undefined;
  const modified = context.now();
  const upserted = carriers
    .map((before) => withTagReplaced(before, from, inUse ?? wanted, modified))
    .filter((after) => !sameTags(after.tags, state.get(after.id)!.tags));
  if (upserted.length === 0) return nothing();
  return {
    label: inUse === undefined ? "Tag renamed" : "Tags merged",
    delta: { upserted, removed: [] },
  };
}

function createAnnotation(
  input: NewAnnotation,
  spellings: ReadonlyMap<string, string>,
  context: CommandContext,
): Annotation {
  const target = createTarget(input.target, context.corpus);
  if (target.kind !== "text" && input.colour !== undefined) throw colourNeedsWords();
  const created = context.now();
  return {
    id: context.newId(),
    target,
    colour: target.kind === "text" ? (input.colour ?? "yellow") : null,
    note: input.note ?? "",
    tags: tagsSpelt(input.tags ?? [], spellings),
    created,
    modified: created,
  };
}

function createTarget(target: NewTarget, corpus: Corpus): Target {
  switch (target.kind) {
    case "text":
      return createTextTarget(target.ranges, corpus);
    case "quote":
      return createTextTarget([findQuote(corpus.passage(target.passage), target.quote)], corpus);
    case "passage": {
      const passage = corpus.passage(target.passage);
      return { kind: "passage", work: passage.work, passage: passage.id };
    }
    case "work":
      return { kind: "work", work: corpus.work(target.work).id };
    case "notebook":
      return { kind: "notebook" };
  }
}

function nothing(): Plan {
  return { label: "Nothing changed", delta: { upserted: [], removed: [] } };
}

function existing(state: LibraryState, id: string): Annotation {
  const annotation = state.get(id);
  if (!annotation)
    throw new ReadoutError(
      "annotation-not-found",
      `There is no annotation “${id}”; it may have been deleted. Nothing was changed.`,
    );
  return annotation;
}

/** `12 highlights`; of several kinds `12 annotations`. */
function countOf(annotations: readonly Annotation[]): string {
  const [first, ...others] = annotations.map(nameOf);
  if (first === undefined || others.length === 0) return first ?? "";
  const isOneKind = others.every((name) => name === first);
  return counted(annotations.length, isOneKind ? first.toLowerCase() : "annotation");
}

function nameOf(annotation: Annotation): string {
  return annotation.target.kind === "text" ? "Highlight" : "Note";
}

function withTagReplaced(
  before: Annotation,
  from: string,
  to: string,
  modified: string,
): Annotation {
  const replaced = before.tags.map((tag) => (tagKey(tag) === tagKey(from) ? to : tag));
  const tags = replaced.filter(
    (tag, at) => replaced.findIndex((other) => tagKey(other) === tagKey(tag)) === at,
  );
  return { ...before, tags, modified };
}

function sameTags(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((tag, at) => tag === b[at]);
}

function colourNeedsWords(): ReadoutError {
  return new ReadoutError(
    "bad-input",
    "A note that marks no words has no colour. Nothing was changed.",
  );
}
