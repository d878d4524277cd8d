import type { ExportFormatter } from "../formatter.ts";
import { annotationObject } from "./annotation-object.ts";

const PROFILE = "http://www.w3.org/ns/anno.jsonld";

/** Terms of our own stand under `readout:`, as plain JSON that a reader of linked data leaves alone. */
const CONTEXT = [
  PROFILE,
  {
    "@version": 1.1,
    readout: "readout://ns#",
    "readout:excerpt": { "@type": "@json" },
    "readout:csl": { "@type": "@json" },
  },
];

/** A collection as the W3C Web Annotation Recommendation of 2017 has it. */
export const webAnnotation: ExportFormatter = {
  format: "json",
  extension: "json",
  mediaType: `application/ld+json;profile="${PROFILE}"`,
  write(excerpts, context) {
    const id = context.link;
    const items = excerpts.map((excerpt) => annotationObject(excerpt, context));
    const sources = excerpts.flatMap((excerpt) => excerpt.sources);
    const csl = new Map(sources.map((item) => [item.id, item]));
    const collection = {
      "@context": CONTEXT,
      id,
      type: "AnnotationCollection",
      label: context.title,
      total: items.length,
      // A page has to have at least one annotation.
      ...(items.length > 0 && {
        first: { id: `${id}#page-1`, type: "AnnotationPage", partOf: id, startIndex: 0, items },
      }),
      "readout:csl": [...csl.values()],
    };
    return `${JSON.stringify(collection, null, 2)}\n`;
  },
};
