import type {
  Annotation,
  AnnotationEdit,
  NewAnnotation,
  NewTarget,
  Target,
} from "../../contract/annotation.ts";
import { isAnnotation } from "../../contract/dossier.ts";
import { ReadoutError } from "../../contract/result.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { createTextTarget } from "../anchoring/anchor.ts";
import { findQuote } from "../anchoring/find-quote.ts";
import { counted } from "../text/counted.ts";
import { tagKey } from "../text/tag-key.ts";
import type { LibraryDelta, LibraryState } from "./library-store.ts";
import { revised, type Revision } from "./revisions.ts";
import type { TagIndex } from "./tag-index.ts";
import { normaliseTags, sameTags } from "./tags.ts";

/** What a command would do to a state, and how it is called. */
export interface Plan {
  label: string;
  delta: LibraryDelta;
  /** What it adds is of another copy and is still there when it is taken back: that is no deletion. */
  isFromElsewhere?: true;
}

/** What commands take from outside. */
export interface CommandContext {
  corpus: Corpus;
  /** The tags of the state that is to be changed. */
  tags: () => TagIndex;
  now: () => string;
  newId: () => string;
}

/** @throws ReadoutError when the target is not in the corpus or the input does not fit it. */
export function planAdd(input: NewAnnotation, context: CommandContext): Plan {
  const annotation = createAnnotation(input, context.tags().spelling, context);
  return { label: `${nameOf(annotation)} added`, delta: { upserted: [annotation], removed: [] } };
}

/**
 * All or none, in the order given.
 * @throws ReadoutError when any target is not in the corpus or any input does not fit its target.
 */
export function planAddAll(inputs: readonly NewAnnotation[], context: CommandContext): Plan {
  const tags = context.tags();
  const justAdded = new Map<string, string>();
  const spellingOf = (tag: string) => tags.spelling(tag) ?? justAdded.get(tagKey(tag));
  const added = inputs.map((input) => {
    const annotation = createAnnotation(input, spellingOf, context);
    for (const tag of annotation.tags) justAdded.set(tagKey(tag), tag);
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
  context: Pick<CommandContext, "now" | "tags">,
): Plan {
  const before = existing(state, edit.id);
  if (edit.colour !== undefined && before.target.kind !== "text") throw colourNeedsWords();
  const spellingOf = (tag: string) => context.tags().spelling(tag, before.id);
  const values: Revision<Annotation> = {};
  const labels: string[] = [];
  if (edit.colour !== undefined && edit.colour !== before.colour) {
    values.colour = edit.colour;
    labels.push("Colour changed");
  }
  if (edit.note !== undefined && edit.note !== before.note) {
    values.note = edit.note;
    labels.push("Note changed");
  }
  const tags = edit.tags && normaliseTags(edit.tags, spellingOf);
  if (tags && !sameTags(tags, before.tags)) {
    values.tags = tags;
    labels.push("Tags changed");
  }
  const [only] = labels;
  if (only === undefined) return nothing();
  return {
    label: labels.length === 1 ? only : "Annotation changed",
    delta: { upserted: [revised(before, values, context.now())], removed: [] },
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
  context: Pick<CommandContext, "now" | "tags">,
): Plan {
  const [wanted] = normaliseTags([to], () => undefined);
  const index = context.tags();
  const carriers = index.carriers(from).map((id) => existing(state, id));
  if (wanted === undefined || carriers.length === 0)
    throw new ReadoutError(
      "bad-input",
      `No annotation has the tag “${from.trim()}”. Nothing was changed.`,
    );
  const inUse = tagKey(from) === tagKey(to) ? undefined : index.spelling(to);
  const at = context.now();
  const upserted = carriers.flatMap((before) => {
    const tags = withTagReplaced(before.tags, from, inUse ?? wanted);
    return sameTags(tags, before.tags) ? [] : [revised(before, { tags }, at)];
  });
  if (upserted.length === 0) return nothing();
  return {
    label: inUse === undefined ? "Tag renamed" : "Tags merged",
    delta: { upserted, removed: [] },
  };
}

function createAnnotation(
  input: NewAnnotation,
  spellingOf: (tag: string) => string | undefined,
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
    tags: normaliseTags(input.tags ?? [], spellingOf),
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

/** The plan of a command that finds everything as it wants it. */
export function nothing(): Plan {
  return { label: "Nothing changed", delta: { upserted: [], removed: [] } };
}

/** @throws ReadoutError `annotation-not-found` */
export function existing(state: LibraryState, id: string): Annotation {
  const annotation = state.get(id);
  if (!annotation || !isAnnotation(annotation))
    throw new ReadoutError(
      "annotation-not-found",
      `There is no annotation “${id}”; it may have been deleted. Nothing was changed.`,
    );
  return annotation;
}

/** `Highlight`, `12 highlights`; of several kinds `12 annotations`. */
function countOf(annotations: readonly Annotation[]): string {
  const [first, ...others] = annotations.map(nameOf);
  if (first === undefined || others.length === 0) return first ?? "";
  const isOneKind = others.every((name) => name === first);
  return counted(annotations.length, isOneKind ? first.toLowerCase() : "annotation");
}

/** `Highlight` or `Note`. */
export function nameOf(annotation: Annotation): string {
  return annotation.target.kind === "text" ? "Highlight" : "Note";
}

function withTagReplaced(tags: readonly string[], from: string, to: string): string[] {
  const replaced = tags.map((tag) => (tagKey(tag) === tagKey(from) ? to : tag));
  return replaced.filter(
    (tag, at) => replaced.findIndex((other) => tagKey(other) === tagKey(tag)) === at,
  );
}

function colourNeedsWords(): ReadoutError {
  return new ReadoutError(
    "bad-input",
    "A note that marks no words has no colour. Nothing was changed.",
  );
}
