import { listIn, member, textsIn } from "../json-members.ts";
import { readItems } from "../read-items.ts";
import type { AnnotationReader } from "../reader.ts";
import { readAnnotation } from "../web-annotation/read-annotation.ts";

/** Sets as Readium's reading systems write them, and sets for EPUB of the same shape. */
export const readium: AnnotationReader = {
  format: "Annotation set of a reading system",
  read({ json }) {
    const type = listIn(member(json, "type"));
    const items = member(json, "items");
    if (!type.includes("AnnotationSet") || !Array.isArray(items)) return null;
    const about = member(json, "about");
    const titles = [...textsIn(member(about, "dc:title")), ...textsIn(member(about, "title"))];
    return readItems(items, (one) => readAnnotation(one, titles));
  },
};
