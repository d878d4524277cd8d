import { FIELD_NAMES } from "./query-tree.ts";
import type { FieldName } from "./query-tree.ts";

const ALIASES: Record<string, FieldName> = { color: "colour" };
/** Shorter names are near to everything. */
const SHORTEST_TO_CORRECT = 3;
const SHORTEST_TO_BEGIN_WITH = 4;

/** The field of this name, in any case; null when there is none. */
export function fieldNamed(typed: string): FieldName | null {
  const name = typed.toLowerCase();
  return ALIASES[name] ?? FIELD_NAMES.find((field) => field === name) ?? null;
}

/** The field that a name was probably meant for: `speeker`, `speakers`, `language`; null when none is near. */
export function fieldLike(typed: string): FieldName | null {
  return nearestOf(FIELD_NAMES, typed);
}

/** The choice that is a slip or an ending away from what was typed; null when none is. */
export function nearestOf<Choice extends string>(
  choices: readonly Choice[],
  typed: string,
): Choice | null {
  const name = typed.toLowerCase();
  if (name.length < SHORTEST_TO_CORRECT || name.length > 16) return null;
  const begun = choices.filter(
    (choice) =>
      choice.startsWith(name) ||
      (choice.length >= SHORTEST_TO_BEGIN_WITH && name.startsWith(choice)),
  );
  if (begun.length === 1) return begun[0] ?? null;
  const allowed = name.length > SHORTEST_TO_BEGIN_WITH ? 2 : 1;
  let nearest: Choice | null = null;
  let least = allowed + 1;
  for (const choice of choices) {
    const distance = lettersApart(name, choice);
    if (distance < least) [nearest, least] = [choice, distance];
  }
  return nearest;
}

/** Letters to add, take, change or swap: the restricted Damerau–Levenshtein distance. */
function lettersApart(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      next[column] = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[column - 2] ?? 0) + 1 : Infinity,
      );
    }
    [before, last] = [last, next];
  }
  return last[b.length] ?? 0;
}
