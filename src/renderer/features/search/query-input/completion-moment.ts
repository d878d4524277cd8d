import type { Completion } from "../../../../contract/search.ts";
import { caretContext } from "../../../../core/query/caret-context.ts";
import { FIELD_NAMES } from "../../../../core/query/query-tree.ts";

/** Shorter beginnings are those of too many words. */
const SHORTEST_BEGINNING = 3;
const LONGEST_QUERY = 10_000;

/**
 * What is worth completing at the caret without being called for: the value of a field, or a word that is
 * the beginning of a field's name and not all of it. Null otherwise, so that plain words are left alone.
 */
export function completionMoment(text: string, caret: number): "value" | "name" | null {
  if (text.length > LONGEST_QUERY) return null;
  const context = caretContext(text, caret);
  if (context?.kind === "value") return "value";
  if (!context || context.at.end > caret || context.typed.length < SHORTEST_BEGINNING) return null;
  const typed = context.typed.toLowerCase();
  return FIELD_NAMES.some((name) => name !== typed && name.startsWith(typed)) ? "name" : null;
}

/** The query with a completion in its place, and where the caret stands then. */
export function withCompletion(
  text: string,
  { at, insert }: Pick<Completion, "at" | "insert">,
): { text: string; caret: number } {
  return {
    text: text.slice(0, at.start) + insert + text.slice(at.end),
    caret: at.start + insert.length,
  };
}
