import type { Annotation } from "../../contract/annotation.ts";
import { tagKey } from "../text/tag-key.ts";
import type { Follower } from "./followed-store.ts";

/** Which annotations have which tags, and how they spell them. */
export interface TagIndex extends Follower {
  /** The spelling in use for a tag, by annotations other than the one named. */
  spelling(tag: string, except?: string): string | undefined;
  /** Ids of the annotations that have a tag. */
  carriers(tag: string): string[];
}

export function createTagIndex(): TagIndex {
  const spellings = new Map<string, Map<string, string>>();
  const add = ({ id, tags }: Annotation) => {
    for (const tag of tags) {
      const key = tagKey(tag);
      const known = spellings.get(key) ?? new Map<string, string>();
      spellings.set(key, known.set(id, tag));
    }
  };
  const drop = ({ id, tags }: Annotation) => {
    for (const tag of tags) {
      const key = tagKey(tag);
      const known = spellings.get(key);
      known?.delete(id);
      if (known?.size === 0) spellings.delete(key);
    }
  };
  return {
    reset(all) {
      spellings.clear();
      for (const annotation of all) add(annotation);
    },
    replace(gone, come) {
      for (const annotation of gone) drop(annotation);
      for (const annotation of come) add(annotation);
    },
    spelling(tag, except) {
      for (const [id, spelling] of spellings.get(tagKey(tag)) ?? [])
        if (id !== except) return spelling;
      return undefined;
    },
    carriers: (tag) => [...(spellings.get(tagKey(tag))?.keys() ?? [])],
  };
}
