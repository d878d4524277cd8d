import type { Annotation } from "../../contract/annotation.ts";
import { ReadoutError } from "../../contract/result.ts";
import { tagKey } from "../text/tag-key.ts";

/**
 * Tags as stored: trimmed, each once, in the spelling that `others` use already.
 * @throws ReadoutError `bad-input` for an empty tag.
 */
export function normaliseTags(tags: readonly string[], others: Iterable<Annotation>): string[] {
  return tags.length === 0 ? [] : tagsSpelt(tags, tagSpellings(others));
}

/** As {@link normaliseTags}, with the spellings in use by the keys of their tags. */
export function tagsSpelt(
  tags: readonly string[],
  spellings: ReadonlyMap<string, string>,
): string[] {
  const result = new Map<string, string>();
  for (const tag of tags) {
    const key = tagKey(tag);
    if (key === "")
      throw new ReadoutError(
        "bad-input",
        "A tag needs at least one character. Nothing was changed.",
      );
    if (!result.has(key)) result.set(key, spellings.get(key) ?? tag.trim());
  }
  return [...result.values()];
}

/** The spelling in use for each tag, by its key. */
export function tagSpellings(annotations: Iterable<Annotation>): Map<string, string> {
  const spellings = new Map<string, string>();
  for (const { tags } of annotations)
    for (const tag of tags) if (!spellings.has(tagKey(tag))) spellings.set(tagKey(tag), tag);
  return spellings;
}

export function hasTag(annotation: Annotation, tag: string): boolean {
  return annotation.tags.some((own) => tagKey(own) === tagKey(tag));
}
