import { LONGEST_TAG } from "../../../contract/annotation.ts";
import { tagKey } from "../../../core/text/tag-key.ts";

/** Tags typed with commas between them, each once; a # before one is no part of it. */
export function typedTags(typed: string): string[] {
  const tags = new Map<string, string>();
  for (const part of typed.split(",")) {
    const tag = part.replace(/^[\s#]+/, "").trim();
    if (tag !== "" && !tags.has(tagKey(tag))) tags.set(tagKey(tag), tag);
  }
  return [...tags.values()];
}

/** Why these cannot be tags, in a sentence; null when they can. */
export function tagsProblem(tags: readonly string[]): string | null {
  const long = tags.find((tag) => tag.length > LONGEST_TAG);
  return long === undefined
    ? null
    : `A tag holds at most ${LONGEST_TAG} characters; “${long.slice(0, 20)}…” has ${long.length}.`;
}
