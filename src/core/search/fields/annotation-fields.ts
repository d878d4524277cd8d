import { COLOURS, type AnchoredAnnotation } from "../../../contract/annotation.ts";
import { annotatedPassages } from "../../corpus/annotated-passages.ts";
import type { Corpus } from "../../corpus/corpus.ts";
import { tagKey } from "../../text/tag-key.ts";
import { tokenise } from "../../text/tokens.ts";
import type { Plan } from "../plan/plan.ts";
import type { FieldReading, FieldResolver } from "./field-reading.ts";
import { knownValue, lookUp, nearestLabel, type KnownValue } from "./value-lookup.ts";

type Test = (annotation: AnchoredAnnotation) => boolean;

const TRAITS: Record<string, Test> = {
  note: ({ note }) => note !== "",
  tag: ({ tags }) => tags.length > 0,
  highlight: ({ target }) => target.kind === "text",
};

export const TRAIT_NAMES: readonly string[] = Object.keys(TRAITS);

export const has: FieldResolver = (field, context) => {
  const traits = TRAIT_NAMES.map((name) => knownValue(TRAITS[name], name, [name, `${name}s`]));
  const [found] = lookUp(traits, field);
  if (found?.value) return marked(found.value, context);
  return {
    unknown: `A passage has no “${field.value}”, but a note, tag or highlight`,
    nearest: nearestLabel(traits, field.value),
  };
};

export const colour: FieldResolver = (field, context) => {
  const colours = COLOURS.map((name) => knownValue(name, name, [name]));
  const wanted = lookUp(colours, field).map(({ value }) => value);
  if (wanted.length > 0)
    return marked((each) => each.colour !== null && wanted.includes(each.colour), context);
  return {
    unknown: `No highlight has the colour “${field.value}”`,
    nearest: nearestLabel(colours, field.value),
  };
};

export const tag: FieldResolver = (field, context) => {
  const tags = knownTags(context.annotations);
  const wanted = new Set(lookUp(tags, field).map(({ value }) => value));
  if (wanted.size > 0)
    return marked((each) => each.tags.some((own) => wanted.has(tagKey(own))), context);
  return {
    unknown: `You have no tag “${field.value}”`,
    nearest: nearestLabel(tags, field.value),
  };
};

/** The annotations of every tag, by the key that tags are compared by, with the spelling first met. */
export function annotationsByTag(
  annotations: readonly AnchoredAnnotation[],
): Map<string, { tag: string; tagged: AnchoredAnnotation[] }> {
  const byTag = new Map<string, { tag: string; tagged: AnchoredAnnotation[] }>();
  for (const annotation of annotations)
    for (const tag of annotation.tags) {
      const known = byTag.get(tagKey(tag)) ?? { tag, tagged: [] };
      byTag.set(tagKey(tag), known);
      known.tagged.push(annotation);
    }
  return byTag;
}

/** Every tag once; its value is the key by which tags are compared. */
function knownTags(annotations: readonly AnchoredAnnotation[]): KnownValue<string>[] {
  return [...annotationsByTag(annotations)].map(([key, { tag: spelling }]) =>
    knownValue(key, spelling, [spelling]),
  );
}

export const note: FieldResolver = ({ value, prefix }, context) => {
  const words = tokenise(value).map(({ term }) => term);
  const test: Test = (each) => words.length > 0 && holdsPhrase(each.note, words, prefix);
  if (context.annotations.some(test)) return marked(test, context);
  return { unknown: `None of your notes says “${value}”`, nearest: null };
};

/** Whether words follow one another in a text, the last of them perhaps unfinished. */
function holdsPhrase(text: string, words: string[], prefix: boolean): boolean {
  const tokens = tokenise(text);
  return tokens.some((_, at) =>
    words.every((word, index) => {
      const token = tokens[at + index];
      const isOpen = prefix && index === words.length - 1;
      const matches = (term: string) => (isOpen ? term.startsWith(word) : term === word);
      return token !== undefined && (matches(token.term) || matches(token.stem ?? token.term));
    }),
  );
}

function marked(
  test: Test,
  { annotations, corpus }: { annotations: readonly AnchoredAnnotation[]; corpus: Corpus },
): FieldReading {
  return {
    plan: passagesPlan(annotations.filter(test), corpus),
    holdsFor: ({ annotation }) => test(annotation),
  };
}

/** The passages that some annotations are about. */
export function passagesPlan(annotations: readonly AnchoredAnnotation[], corpus: Corpus): Plan {
  const places = annotatedPlaces(annotations, corpus);
  const byWork = Map.groupBy(places, ({ work }) => work);
  const grouped = [...byWork].map(([work, there]) => ({
    work,
    ordinals: there.map(({ ordinal }) => ordinal),
  }));
  return grouped.length > 0 ? { op: "passages", places: grouped } : { op: "none" };
}

/** The places of the passages that some annotations are about, each once, ascending in each work. */
export function annotatedPlaces(annotations: readonly AnchoredAnnotation[], corpus: Corpus) {
  const ids = new Set(annotations.flatMap(annotatedPassages));
  return [...ids]
    .flatMap((id) => corpus.findPassage(id) ?? [])
    .map(({ work, ordinal }) => ({ work, ordinal }))
    .sort((a, b) => a.ordinal - b.ordinal);
}
