import type { ParagraphKey, Recipe, RecordCorrection } from "../../../../contract/recipe.ts";

/** What is so of a record; what was said of it before and is not said anew stays. */
export type RecordChange = Omit<RecordCorrection, keyof ParagraphKey>;

export function correctRecord(recipe: Recipe, key: ParagraphKey, change: RecordChange): Recipe {
  const before = recordCorrection(recipe, key);
  return put(recipe, { ...before, ...change, text: key.text, occurrence: key.occurrence });
}

/** A record of its own begins at a paragraph. */
export function beginRecord(recipe: Recipe, key: ParagraphKey): Recipe {
  return correctRecord(recipe, key, { begins: true });
}

/** None begins there: what follows belongs to the record before. */
export function joinRecord(recipe: Recipe, key: ParagraphKey): Recipe {
  return correctRecord(recipe, key, { begins: false });
}

/** Takes {@link joinRecord} back. */
export function partRecord(recipe: Recipe, key: ParagraphKey): Recipe {
  const { begins: _begins, ...rest } = { ...recordCorrection(recipe, key), ...key };
  const isEmpty = Object.keys(rest).length === Object.keys(key).length;
  return isEmpty ? { ...recipe, records: others(recipe, key) } : put(recipe, rest);
}

export function recordCorrection(recipe: Recipe, key: ParagraphKey): RecordCorrection | undefined {
  return recipe.records.find((other) => isSame(other, key));
}

function put(recipe: Recipe, correction: RecordCorrection): Recipe {
  return { ...recipe, records: [...others(recipe, correction), correction] };
}

function others(recipe: Recipe, key: ParagraphKey): RecordCorrection[] {
  return recipe.records.filter((other) => !isSame(other, key));
}

function isSame(one: ParagraphKey, other: ParagraphKey): boolean {
  return one.text === other.text && one.occurrence === other.occurrence;
}
