import type { AnchoredAnnotation } from "../../contract/annotation.ts";
import type { TagPair } from "../../contract/dossier.ts";
import type { Passage } from "../../contract/work.ts";
import { compareText } from "../text/compare.ts";
import { tagKey } from "../text/tag-key.ts";

/** Tags that meet in the same passages, those that meet most often first. */
export function tagPairs(
  annotations: readonly AnchoredAnnotation[],
  passagesOf: (annotation: AnchoredAnnotation) => Passage[],
): TagPair[] {
  const onPassage = new Map<string, Map<string, string>>();
  for (const annotation of annotations)
    for (const { id } of passagesOf(annotation)) {
      const tags = onPassage.get(id) ?? new Map<string, string>();
      for (const tag of annotation.tags) tags.set(tagKey(tag), tags.get(tagKey(tag)) ?? tag);
      onPassage.set(id, tags);
    }
  const pairs = new Map<string, TagPair>();
  for (const tags of onPassage.values())
    for (const [one, other] of pairsOf([...tags])) {
      const key = JSON.stringify([one[0], other[0]]);
      const pair = pairs.get(key) ?? { tags: [one[1], other[1]], passages: 0 };
      pairs.set(key, { ...pair, passages: pair.passages + 1 });
    }
  return [...pairs.values()].sort(
    (a, b) => b.passages - a.passages || compareText(a.tags.join("\0"), b.tags.join("\0")),
  );
}

function pairsOf<T extends [string, string]>(tags: T[]): [T, T][] {
  const sorted = tags.toSorted(([a], [b]) => compareText(a, b));
  return sorted.flatMap((one, at) => sorted.slice(at + 1).map((other): [T, T] => [one, other]));
}
