import type { Recipe } from "../../../../contract/recipe.ts";

/** A recipe and those before and after it, each with what was done to come to it. */
export interface RecipeHistory {
  now: Recipe;
  past: Step[];
  future: Step[];
}

interface Step {
  recipe: Recipe;
  /** What led from here to the next one: `Call W. an interviewer`. */
  did: string;
}

export function historyOf(recipe: Recipe): RecipeHistory {
  return { now: recipe, past: [], future: [] };
}

/** One correction further; what was undone before cannot be done again then. */
export function corrected(history: RecipeHistory, recipe: Recipe, did: string): RecipeHistory {
  return { now: recipe, past: [...history.past, { recipe: history.now, did }], future: [] };
}

/** The same history when there is nothing to undo. */
export function undone(history: RecipeHistory): RecipeHistory {
  const last = history.past.at(-1);
  if (!last) return history;
  return {
    now: last.recipe,
    past: history.past.slice(0, -1),
    future: [{ recipe: history.now, did: last.did }, ...history.future],
  };
}

/** The same history when there is nothing to do again. */
export function redone(history: RecipeHistory): RecipeHistory {
  const [next, ...future] = history.future;
  if (!next) return history;
  return {
    now: next.recipe,
    past: [...history.past, { recipe: history.now, did: next.did }],
    future,
  };
}

/** What undoing would take back, and doing again would bring back; null when there is nothing. */
export function stepsOf({ past, future }: RecipeHistory): {
  undo: string | null;
  redo: string | null;
} {
  return { undo: past.at(-1)?.did ?? null, redo: future[0]?.did ?? null };
}
