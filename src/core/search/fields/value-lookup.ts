import { fold } from "../../text/fold.ts";
import { tokenise } from "../../text/tokens.ts";
import { editDistance } from "../matching/edit-distance.ts";

/** Something that a field can ask for. */
export interface KnownValue<T> {
  value: T;
  /** By which it is offered. */
  label: string;
  /** Folded names by which it alone is meant, when they are typed whole. */
  ids: string[];
  /** Folded names by which it alone is meant, when they are typed whole and quoted. */
  names: string[];
  /** All words of its names, folded. */
  words: Set<string>;
}

/** What was typed behind the name of a field. */
export interface TypedValue {
  value: string;
  quoted: boolean;
  /** Whether its words may be unfinished. */
  prefix: boolean;
}

export function knownValue<T>(
  value: T,
  label: string,
  ids: readonly string[],
  names: readonly (string | null)[] = [],
): KnownValue<T> {
  const others = names.filter((name) => name !== null);
  return {
    value,
    label,
    ids: ids.map(fold),
    names: others.map(fold),
    words: new Set([...ids, ...others].flatMap(wordsOf)),
  };
}

/**
 * The values that somebody may mean: those of this very name, else those that have all its words, else
 * those that have words which begin so.
 */
export function lookUp<T>(known: readonly KnownValue<T>[], typed: TypedValue): KnownValue<T>[] {
  const name = fold(typed.value.trim());
  const words = tokenise(typed.value).map(({ term }) => term);
  if (!typed.prefix || words.length === 0) {
    const named = known.filter(
      ({ ids, names }) => ids.includes(name) || (typed.quoted && names.includes(name)),
    );
    if (named.length > 0 || words.length === 0) return named;
    const whole = known.filter((each) => words.every((word) => each.words.has(word)));
    if (whole.length > 0) return whole;
  }
  return known.filter((each) => words.every((word) => hasBeginning(each.words, word)));
}

/** The label of the value whose name, or a word of it, is spelt most like this; null when none is near. */
export function nearestLabel(known: readonly KnownValue<unknown>[], typed: string): string | null {
  const name = fold(typed.trim());
  let most = name.length > 7 ? 3 : name.length > 3 ? 2 : 1;
  let nearest: string | null = null;
  for (const each of known) {
    for (const other of [...each.ids, ...each.names, ...each.words]) {
      const distance = editDistance(name, other, most);
      if (distance > most || (distance === most && nearest !== null)) continue;
      most = distance;
      nearest = each.label;
    }
  }
  return nearest;
}

function hasBeginning(words: Set<string>, beginning: string): boolean {
  for (const word of words) if (word.startsWith(beginning)) return true;
  return false;
}

function wordsOf(name: string): string[] {
  return tokenise(name).flatMap(({ term, stem }) => (stem === null ? [term] : [term, stem]));
}
