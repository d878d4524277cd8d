import { type Annotation, LONGEST_TAG } from "../../../contract/annotation.ts";
import { tagKey } from "../../../core/text/tag-key.ts";

/** `part 2` stands before `part 10`. */
const BY_NAME = new Intl.Collator(undefined, { numeric: true });

/** Typed before a tag out of habit; no part of it, however many there are. */
const HASHES = /^[\s#]+/;

export interface TagCount {
  tag: string;
  count: number;
}

export function isSameTag(a: string, b: string): boolean {
  return tagKey(a) === tagKey(b);
}

export function hasTag(tags: readonly string[], tag: string): boolean {
  return tags.some((own) => isSameTag(own, tag));
}

/** Each tag once, with the number of annotations that carry it, in alphabetical order, numbers by what they count. */
export function countTags(annotations: readonly Pick<Annotation, "tags">[]): TagCount[] {
  const counts = new Map<string, TagCount>();
  for (const { tags } of annotations)
    for (const tag of tags) {
      const known = counts.get(tagKey(tag));
      counts.set(tagKey(tag), { tag: known?.tag ?? tag, count: (known?.count ?? 0) + 1 });
    }
  return [...counts.values()].sort((a, b) => BY_NAME.compare(a.tag, b.tag));
}

/** Why these cannot be tags, in a sentence; null when they can. */
export function tagProblem(tags: readonly string[]): string | null {
  const long = tags.find((tag) => tag.length > LONGEST_TAG);
  if (long === undefined) return null;
  return `A tag holds at most ${LONGEST_TAG} characters; “${long.slice(0, 20)}…” has ${long.length}.`;
}

/** `tags` with the typed ones added, in the spelling that is in use already; a comma separates. */
export function withTags(
  tags: readonly string[],
  typed: string,
  known: readonly TagCount[],
): string[] {
  const result = [...tags];
  for (const part of typed.split(",")) {
    const tag = part.replace(HASHES, "").trim();
    const spelling = known.find((other) => isSameTag(other.tag, tag))?.tag ?? tag;
    if (tag !== "" && !hasTag(result, tag)) result.push(spelling);
  }
  return result;
}

/** The few known tags to offer for what is being typed: those that begin with it first, then the most used. */
export function completions(
  typed: string,
  known: readonly TagCount[],
  taken: readonly string[],
): TagCount[] {
  const start = tagKey(typed.replace(HASHES, ""));
  const free = known.filter(({ tag }) => !hasTag(taken, tag) && tagKey(tag).includes(start));
  const rank = ({ tag }: TagCount) => (tagKey(tag).startsWith(start) ? 0 : 1);
  return free.sort((a, b) => rank(a) - rank(b) || b.count - a.count).slice(0, 8);
}
