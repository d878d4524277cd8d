import type { Annotation } from "../../contract/annotation.ts";
import { ReadoutError } from "../../contract/result.ts";
import { tagKey } from "../text/tag-key.ts";

/**
 * Tags as stored: trimmed, each once, in the spelling that is in use already.
 * @throws ReadoutError `bad-input` for an empty tag.
 */
export function normaliseTags(
  tags: readonly string[],
  spellingOf: (tag: string) => string | undefined,
): string[] {
  const result = new Map<string, string>();
  for (const tag of tags) {
    const key = tagKey(tag);
    if (key === "")
      throw new ReadoutError(
        "bad-input",
        "A tag needs at least one character. Nothing was changed.",
      );
    if (!result.has(key)) result.set(key, spellingOf(tag) ?? tag.trim());
  }
  return [...result.values()];
}

export function hasTag(annotation: Annotation, tag: string): boolean {
  return annotation.tags.some((own) => tagKey(own) === tagKey(tag));
}

export function sameTags(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((tag, at) => tag === b[at]);
}
