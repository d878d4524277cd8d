import type { Hit } from "../../../../contract/search.ts";
import type { Fileable } from "../../../session/use-filing.ts";

/** A hit as an excerpt: the note that was found, or the whole paragraph, marked. */
export function fileableOf({ annotation, passage, text }: Hit): Fileable {
  if (annotation !== null) return annotation;
  const ranges = passage === null ? [] : [{ passage, start: 0, end: text.length }];
  return { target: { kind: "text", ranges } };
}
